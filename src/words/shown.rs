//! How one changed fact is best shown: as `old → new`, as a move, or line by line.

use unicode_width::UnicodeWidthStr;

use super::{escape, moved};
use crate::model::{FactChange, Value};

/// What stands for a side that has no such fact.
pub const NONE: &str = "(none)";

#[derive(Debug, PartialEq)]
pub enum Shown {
    /// Both sides in one line each, made safe to show.
    Arrow { old: String, new: String },
    /// What was moved where, made safe to show.
    Moved(String),
    /// The same text, but another meaning: read under another search path, for example.
    SameText(String),
    /// Long texts, as they are.
    Lines { old: Option<String>, new: Option<String> },
}

/// `room` is the number of columns that `old → new` may take.
pub fn of(fact: &FactChange, room: usize) -> Shown {
    let FactChange { path: _, old, new, leftover: _, uncertain: _ } = fact;
    if let (Some(Value::Order(old)), Some(Value::Order(new))) = (old, new) {
        return Shown::Moved(escape::line(&moved::told(old, new)).into_owned());
    }
    let (before, after) = (short(old), short(new));
    if is_always_short(old) && is_always_short(new)
        || !before.contains('\n')
            && !after.contains('\n')
            && width(&before) + width(" → ") + width(&after) <= room
    {
        let (old, new) = (safe(&before), safe(&after));
        return if old == new { Shown::SameText(old) } else { Shown::Arrow { old, new } };
    }
    match (old.as_ref().map(long), new.as_ref().map(long)) {
        (Some(old), Some(new)) if old == new => Shown::SameText(safe(&old)),
        (old, new) => Shown::Lines { old, new },
    }
}

fn width(text: &str) -> usize {
    escape::line(text).width()
}

fn safe(text: &str) -> String {
    escape::line(text).into_owned()
}

fn is_always_short(value: &Option<Value>) -> bool {
    matches!(value, None | Some(Value::Flag(_) | Value::Int(_)))
}

fn short(value: &Option<Value>) -> String {
    match value {
        None => NONE.to_owned(),
        Some(Value::Text(text) | Value::Body(text)) if text.trim().is_empty() => {
            format!("\"{text}\"")
        }
        Some(value) => value.display().into_owned(),
    }
}

/// Members one per line.
fn long(value: &Value) -> String {
    match value {
        Value::List(items) | Value::Order(items) => items.join("\n"),
        Value::Exprs(items) => {
            items.iter().map(|item| item.text.as_str()).collect::<Vec<_>>().join("\n")
        }
        value => value.display().into_owned(),
    }
}
