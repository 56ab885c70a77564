//! The name an output column gets when nobody gives it one: FigureColname() of parse_target.c.

use pg_query::{
    NodeEnum,
    protobuf::{AExprKind, Node, ResTarget, SelectStmt, SubLinkType},
};

use crate::tree::node;

/// What a name is known to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutputName {
    Known(String),
    /// An expression whose naming is not written down here: it may be anything.
    Unknown,
}

impl OutputName {
    pub fn may_be(&self, name: &str) -> bool {
        match self {
            Self::Known(known) => known == name,
            Self::Unknown => true,
        }
    }
}

/// The name of one output column, given or figured out.
pub fn of_target(target: &ResTarget) -> OutputName {
    match target.val.as_deref() {
        _ if !target.name.is_empty() => OutputName::Known(target.name.clone()),
        Some(value) => figured(value),
        None => OutputName::Unknown,
    }
}

/// Whether a column without a name is called as the only column of a sub-select is.
pub fn is_of_sub_select(target: &ResTarget) -> bool {
    let mut value = target.val.as_deref();
    while let Some(node) = value {
        value = match &node.node {
            Some(NodeEnum::TypeCast(cast)) => cast.arg.as_deref(),
            Some(NodeEnum::CollateClause(collate)) => collate.arg.as_deref(),
            Some(NodeEnum::CaseExpr(case)) => case.defresult.as_deref(),
            Some(NodeEnum::SubLink(link)) => {
                return link.sub_link_type() == SubLinkType::ExprSublink;
            }
            // What is not written down in `strength` may be named by anything in it.
            _ => return strength(node).is_none(),
        };
    }
    false
}

fn figured(node: &Node) -> OutputName {
    match strength(node) {
        Some((_, name)) => OutputName::Known(name),
        None => OutputName::Unknown,
    }
}

/// The name and how good it is: 2 is certain, 1 gives way to a better one, 0 is none.
fn strength(node: &Node) -> Option<(u8, String)> {
    let none = || (0, "?column?".to_owned());
    let word = |word: &str| Some((2, word.to_owned()));
    match node.node.as_ref()? {
        NodeEnum::ColumnRef(column) => {
            let last = column.fields.iter().rev().find_map(node::string);
            last.and_then(word)
        }
        NodeEnum::FuncCall(call) => call.funcname.last().and_then(node::string).and_then(word),
        NodeEnum::AExpr(e) if e.kind() == AExprKind::AexprNullif => word("nullif"),
        NodeEnum::AConst(_) | NodeEnum::AExpr(_) | NodeEnum::BoolExpr(_) => Some(none()),
        NodeEnum::NullTest(_) | NodeEnum::BooleanTest(_) | NodeEnum::ParamRef(_) => Some(none()),
        NodeEnum::TypeCast(cast) => {
            let inner = strength(cast.arg.as_deref()?)?;
            let name = cast.type_name.as_ref()?.names.last().and_then(node::string)?;
            Some(if inner.0 <= 1 { (1, name.to_owned()) } else { inner })
        }
        NodeEnum::CollateClause(collate) => strength(collate.arg.as_deref()?),
        NodeEnum::CaseExpr(case) => {
            let inner = case.defresult.as_deref().map_or_else(|| Some(none()), strength)?;
            Some(if inner.0 <= 1 { (1, "case".to_owned()) } else { inner })
        }
        NodeEnum::CoalesceExpr(_) => word("coalesce"),
        NodeEnum::AArrayExpr(_) => word("array"),
        NodeEnum::RowExpr(_) => word("row"),
        NodeEnum::GroupingFunc(_) => word("grouping"),
        NodeEnum::SubLink(link) => match link.sub_link_type() {
            SubLinkType::ExistsSublink => word("exists"),
            SubLinkType::ArraySublink => word("array"),
            SubLinkType::ExprSublink => match &link.subselect.as_deref()?.node {
                Some(NodeEnum::SelectStmt(select)) => of_query(select),
                _ => None,
            },
            _ => Some(none()),
        },
        _ => None,
    }
}

/// The name of the only column of a sub-select.
fn of_query(select: &SelectStmt) -> Option<(u8, String)> {
    let leftmost = select.larg.as_deref();
    if let Some(leftmost) = leftmost {
        return of_query(leftmost);
    }
    match &select.target_list.first()?.node {
        Some(NodeEnum::ResTarget(target)) => match of_target(target) {
            OutputName::Known(name) => Some((2, name)),
            OutputName::Unknown => None,
        },
        _ => None,
    }
}
