//! Queries in expressions.

use pg_query::{
    NodeEnum,
    protobuf::{Node, SubLinkType},
};

use super::{
    choose,
    expression::Analysis,
    types::{self, Ty},
};
use crate::tree::{
    node,
    visit::{Message, Step, Visitor, walk_node},
};

impl Analysis<'_> {
    pub fn sub_link(&mut self, node: &mut Node) -> Result<Ty, String> {
        let Some(NodeEnum::SubLink(link)) = &mut node.node else { return Err(String::new()) };
        let Some(NodeEnum::SelectStmt(select)) =
            link.subselect.as_mut().and_then(|select| select.node.as_mut())
        else {
            return Err("a sub-select of an unknown form".to_owned());
        };
        let outputs = self.query(select)?;
        let first = outputs.first().map(|(_, ty)| ty.clone());
        let first = first.ok_or("a sub-select without columns");
        match link.sub_link_type() {
            SubLinkType::ExistsSublink => Ok(Ty::boolean()),
            SubLinkType::ExprSublink => first.map_err(str::to_owned),
            SubLinkType::ArraySublink => match first? {
                Ty::Of(named) => Ok(Ty::plain(types::array_of(&named.name))),
                Ty::Unknown => Err("an array of what has no type".to_owned()),
            },
            SubLinkType::AnySublink | SubLinkType::AllSublink => {
                let Some(tested) = &mut link.testexpr else { return Err(String::new()) };
                if matches!(&tested.node, Some(NodeEnum::RowExpr(_))) {
                    return Err("a row IN a sub-select is not followed".to_owned());
                }
                let left = self.expression(tested)?;
                let names = node::strings(&link.oper_name).unwrap_or_default();
                let name = names.last().copied().unwrap_or("=").to_owned();
                let chosen = choose::operator(self.world, &name, None, &[left.clone(), first?])?;
                if let Some(to) = chosen.arguments.first() {
                    self.coerce(tested, &left, to)?;
                }
                if name == "=" && link.sub_link_type() == SubLinkType::AnySublink {
                    link.oper_name.clear();
                }
                Ok(Ty::boolean())
            }
            _ => Err("a sub-select of a kind that is not followed".to_owned()),
        }
    }
}

/// Whether a column is read in an expression.
pub fn has_columns(node: &Node) -> bool {
    struct Find(bool);
    impl Visitor for Find {
        fn message(&mut self, message: &mut Message<'_>) -> Step {
            self.0 |= matches!(message, Message::ColumnRef(_));
            Step::Into
        }
    }
    let mut find = Find(false);
    walk_node(&mut find, &mut node.clone());
    find.0
}
