//! The keys of an index as far as rules tell them apart: a column as it is, or anything else.

use pg_query::{
    NodeEnum,
    protobuf::{SortByDir, SortByNulls},
};

use crate::{
    model::{Expression, Form, Key},
    tree::form,
};

/// One key of an index.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// With its own collation, the operator class of its type and in ascending order.
    Column(String),
    /// A column otherwise: `a DESC`, `a text_pattern_ops`.
    Other(String, Key),
    Expression(Key),
}

impl Part {
    /// Call it where trees can be read. What does not read is an expression.
    pub fn read(key: &Expression) -> Self {
        let Some(NodeEnum::IndexElem(element)) = form::read(&key.text, Form::IndexKey) else {
            return Self::Expression(key.key);
        };
        let is_plain = element.opclass.is_empty()
            && element.collation.is_empty()
            && matches!(element.ordering(), SortByDir::SortbyDefault | SortByDir::SortbyAsc)
            && element.nulls_ordering() != SortByNulls::SortbyNullsFirst;
        match (element.expr.is_some(), is_plain) {
            (true, _) => Self::Expression(key.key),
            (false, true) => Self::Column(element.name.clone()),
            (false, false) => Self::Other(element.name.clone(), key.key),
        }
    }

    /// The column it is, in whatever order.
    pub fn column(&self) -> Option<&str> {
        match self {
            Self::Column(name) | Self::Other(name, _) => Some(name),
            Self::Expression(_) => None,
        }
    }
}
