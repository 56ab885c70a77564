//! A fact that differs, as JSON, with its typed values.

use serde::Serialize;

use crate::model::{FactChange, Value};

#[derive(Serialize)]
pub(super) struct WireFact<'a> {
    path: &'a str,
    old: Option<WireValue<'a>>,
    new: Option<WireValue<'a>>,
    leftover: &'a [&'static str],
    uncertain: &'a [&'static str],
}

#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum WireValue<'a> {
    Flag(bool),
    Int(i64),
    Text(&'a str),
    List(Vec<&'a str>),
}

impl<'a> WireFact<'a> {
    pub(super) fn of(fact: &'a FactChange) -> Self {
        let FactChange { path, old, new, leftover, uncertain } = fact;
        let (old, new) = (old.as_ref().map(WireValue::of), new.as_ref().map(WireValue::of));
        Self { path, old, new, leftover, uncertain }
    }
}

impl<'a> WireValue<'a> {
    pub(super) fn of(value: &'a Value) -> Self {
        match value {
            Value::Flag(flag) => Self::Flag(*flag),
            Value::Int(int) => Self::Int(*int),
            Value::Text(text) | Value::Body(text) => Self::Text(text),
            Value::Expr(expression) => Self::Text(&expression.text),
            Value::List(items) | Value::Order(items) => {
                Self::List(items.iter().map(String::as_str).collect())
            }
            Value::Exprs(items) => Self::List(items.iter().map(|e| e.text.as_str()).collect()),
        }
    }
}
