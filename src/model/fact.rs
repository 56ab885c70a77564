//! Facts: everything an object says about itself, as typed values under a path.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Expression, Key};

/// The value of one attribute. Values compare as what they are, not as what they print.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// A property that is there or not; `false` stands only in a change, for the side without it.
    Flag(bool),
    Int(i64),
    /// A short text as PostgreSQL writes it: a type, a name, a keyword.
    Text(String),
    /// A long text, compared by its characters and shown as a line diff: a body, a comment.
    Body(String),
    /// Several short texts whose order matters.
    List(Vec<String>),
    /// Names whose order among *common* members is compared: members that only one side has are
    /// changes of their own.
    Order(Vec<String>),
    Expr(Expression),
    Exprs(Vec<Expression>),
}

impl Value {
    /// Feeds the hash of an object. A tag and a length before each part keep different values from
    /// running into one another; expressions count by key.
    pub fn hash_into(&self, hasher: &mut blake3::Hasher) {
        let text = |hasher: &mut blake3::Hasher, text: &str| {
            hasher.update(&(text.len() as u64).to_le_bytes());
            hasher.update(text.as_bytes());
        };
        let list = |hasher: &mut blake3::Hasher, tag: &[u8], items: &[String]| {
            hasher.update(tag);
            hasher.update(&(items.len() as u64).to_le_bytes());
            items.iter().for_each(|item| text(hasher, item));
        };
        let key = |hasher: &mut blake3::Hasher, key: &Key| {
            hasher.update(&key.0);
        };
        match self {
            Self::Flag(flag) => drop(hasher.update(&[b'f', u8::from(*flag)])),
            Self::Int(int) => drop(hasher.update(b"i").update(&int.to_le_bytes())),
            Self::Text(value) => text(hasher.update(b"t"), value),
            Self::Body(value) => text(hasher.update(b"b"), value),
            Self::List(items) => list(hasher, b"l", items),
            Self::Order(items) => list(hasher, b"o", items),
            Self::Expr(e) => key(hasher.update(b"e"), &e.key),
            Self::Exprs(items) => {
                hasher.update(b"E").update(&(items.len() as u64).to_le_bytes());
                items.iter().for_each(|e| key(hasher, &e.key));
            }
        }
    }

    /// Whether a diff reports the two as different.
    pub fn differs(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Order(a), Self::Order(b)) => {
                let common = |of: &[String], other: &[String]| -> Vec<String> {
                    let known: std::collections::HashSet<&String> = other.iter().collect();
                    of.iter().filter(|name| known.contains(name)).cloned().collect()
                };
                common(a, b) != common(b, a)
            }
            (a, b) => a != b,
        }
    }

    /// One line as a person reads it; texts with line breaks keep them.
    pub fn display(&self) -> Cow<'_, str> {
        match self {
            Self::Flag(true) => "yes".into(),
            Self::Flag(false) => "no".into(),
            Self::Int(int) => int.to_string().into(),
            Self::Text(text) | Self::Body(text) => text.into(),
            Self::List(items) | Self::Order(items) => items.join(", ").into(),
            Self::Expr(e) => (&e.text).into(),
            Self::Exprs(items) => {
                items.iter().map(|e| e.text.as_str()).collect::<Vec<_>>().join(", ").into()
            }
        }
    }
}

/// One attribute of one object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Words in reading order: `type`, `not null`, `option fillfactor`, `privileges app`.
    pub path: Cow<'static, str>,
    pub value: Value,
}

/// Collects facts in reading order. What is absent, false or empty is no fact.
#[derive(Clone, Debug, Default)]
pub struct Facts(pub Vec<Fact>);

impl Facts {
    pub fn push(&mut self, path: impl Into<Cow<'static, str>>, value: Value) {
        self.0.push(Fact { path: path.into(), value });
    }

    pub fn flag(&mut self, path: &'static str, flag: bool) {
        if flag {
            self.push(path, Value::Flag(true));
        }
    }

    pub fn int(&mut self, path: &'static str, int: Option<i64>) {
        if let Some(int) = int {
            self.push(path, Value::Int(int));
        }
    }

    pub fn text(&mut self, path: impl Into<Cow<'static, str>>, text: &str) {
        self.push(path, Value::Text(text.to_owned()));
    }

    pub fn maybe(&mut self, path: impl Into<Cow<'static, str>>, text: &Option<String>) {
        if let Some(text) = text {
            self.text(path, text);
        }
    }

    pub fn body(&mut self, path: impl Into<Cow<'static, str>>, text: &Option<String>) {
        if let Some(text) = text {
            self.push(path, Value::Body(text.clone()));
        }
    }

    pub fn list(&mut self, path: &'static str, items: &[String]) {
        if !items.is_empty() {
            self.push(path, Value::List(items.to_vec()));
        }
    }

    pub fn order(&mut self, path: &'static str, items: &[String]) {
        if !items.is_empty() {
            self.push(path, Value::Order(items.to_vec()));
        }
    }

    pub fn expr(&mut self, path: impl Into<Cow<'static, str>>, expression: &Option<Expression>) {
        if let Some(expression) = expression {
            self.push(path, Value::Expr(expression.clone()));
        }
    }

    pub fn exprs(&mut self, path: &'static str, expressions: &[Expression]) {
        if !expressions.is_empty() {
            self.push(path, Value::Exprs(expressions.to_vec()));
        }
    }

    /// One fact per entry, under `prefix key`: storage parameters, settings, options.
    pub fn map(&mut self, prefix: &str, entries: &std::collections::BTreeMap<String, String>) {
        for (key, value) in entries {
            self.text(format!("{prefix} {key}"), value);
        }
    }
}
