//! What a statement refers to, from its syntax tree. A name says nothing of the kind of what it
//! names, so all candidates count.

use std::collections::BTreeSet;

use pg_query::{NodeEnum, protobuf::Node};

use crate::{
    model::Qualified,
    tree::{
        node, parse,
        visit::{Field, Message, Step, Visitor, walk_enum},
    },
};

/// The names a statement mentions.
#[derive(Clone, Debug, Default)]
pub struct References {
    pub names: BTreeSet<Qualified>,
    /// A query groups: it may need the primary key of what it reads.
    pub groups: bool,
}

/// Reads a statement; one that does not parse refers to nothing. Call it on a thread with a big
/// stack.
pub fn of(text: &str, standard_conforming_strings: bool) -> References {
    let mut references = References::default();
    if let Ok(mut tree) = parse::parse(text, standard_conforming_strings) {
        walk_enum(&mut references, &mut tree);
    }
    references
}

impl References {
    fn add(&mut self, schema: &str, name: &str) {
        self.names.insert(Qualified::new(schema, name));
    }

    /// `'public.s'::regclass`
    fn add_printed(&mut self, text: &str) {
        if let Ok(id) = format!("table {text}").parse::<crate::model::Id>() {
            self.names.insert(id.relation());
        }
    }
}

impl Visitor for References {
    /// Names of functions, types, operators, collations, columns of relations.
    fn list(&mut self, _: &'static Field, list: &mut Vec<Node>) -> Step {
        match node::strings(list).as_deref() {
            Some([name]) => self.add("", name),
            Some([schema, name]) | Some([schema, name, _]) => self.add(schema, name),
            _ => {}
        }
        Step::Into
    }

    fn message(&mut self, message: &mut Message<'_>) -> Step {
        match message {
            // A column behind an alias looks like a name behind a schema.
            Message::ColumnRef(_) => return Step::Over,
            Message::RangeVar(range) => self.add(&range.schemaname, &range.relname),
            Message::SelectStmt(select) => self.groups |= !select.group_clause.is_empty(),
            Message::TypeCast(cast) => {
                let text = cast.arg.as_deref().and_then(node::constant_node);
                if let Some(node::Constant::String(text)) = text {
                    let text = text.to_owned();
                    self.add_printed(&text);
                }
            }
            Message::DefElem(option) if option.defname == "language" => {
                if let Some(Some(NodeEnum::String(name))) = option.arg.as_ref().map(|arg| &arg.node)
                {
                    let name = name.sval.clone();
                    self.add("", &name);
                }
            }
            _ => {}
        }
        Step::Into
    }
}
