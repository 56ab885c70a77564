//! Ids: what makes two objects of two snapshots the same object. Printed as PostgreSQL quotes
//! names, and parsed back from that.

use std::{
    fmt,
    ops::{Deref, DerefMut},
    str::FromStr,
    sync::Arc,
};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::quote::ident;
use crate::kinds::Kind;

/// A name with its schema; an empty schema means the name was not qualified and no search path
/// said where it lives.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Qualified {
    pub schema: String,
    pub name: String,
}

impl Qualified {
    pub fn new(schema: impl Into<String>, name: impl Into<String>) -> Self {
        Self { schema: schema.into(), name: name.into() }
    }
}

impl Qualified {
    /// An operator as it prints: its name is never quoted.
    pub fn of_operator(text: &str) -> Option<Self> {
        match operator_names(text).ok()? {
            (mut names, "") => {
                let name = names.pop()?;
                Some(Self { schema: names.pop().unwrap_or_default(), name })
            }
            _ => None,
        }
    }
}

impl FromStr for Qualified {
    type Err = IdError;

    /// `public.users`, as it prints.
    fn from_str(text: &str) -> Result<Self, IdError> {
        let (mut names, rest) = names(text)?;
        match (names.pop(), names.pop(), rest) {
            (Some(name), schema, "") if names.is_empty() => {
                Ok(Self { schema: schema.unwrap_or_default(), name })
            }
            _ => Err(IdError(format!("`{text}` is no name"))),
        }
    }
}

impl fmt::Display for Qualified {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.schema.is_empty() {
            write!(f, "{}.", ident(&self.schema))?;
        }
        write!(f, "{}", ident(&self.name))
    }
}

/// Which parts the id of a kind has, and so how it prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `extension pgcrypto`
    Global,
    /// `table public.users`
    Qualified,
    /// `column public.users.email`
    Child,
    /// `function public.f(integer, text)`: the input types tell overloads apart
    Routine,
    /// `operator public.+(integer, integer)`: as a routine, but the name is never quoted
    Operator,
    /// `operator class public.x USING btree`: one name for each access method
    Method,
    /// `cast (text AS integer)`: the name is kept as it prints
    Verbatim,
}

/// The identity of an object. While a model is built it stands in many places at once (the object, what
/// hangs on it, the maps, the statements that landed on it), so all of them share its parts.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Arc<Parts>);

/// What an id consists of. Parts that the [`Shape`] of its kind does not have are empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Parts {
    pub kind: Kind,
    pub schema: String,
    /// The relation (or domain) that a child belongs to.
    pub parent: String,
    pub name: String,
    /// Input types of a routine or operator, as PostgreSQL prints them, separated by `, `; the
    /// access method of an operator class or family.
    pub signature: String,
}

impl Deref for Id {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// What changes has parts of its own from then on.
impl DerefMut for Id {
    fn deref_mut(&mut self) -> &mut Parts {
        Arc::make_mut(&mut self.0)
    }
}

impl From<Parts> for Id {
    fn from(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Parts::deserialize(deserializer).map(Self::from)
    }
}

impl Id {
    pub fn global(kind: Kind, name: impl Into<String>) -> Self {
        Self::new(kind, "", "", name, "")
    }

    pub fn qualified(kind: Kind, of: &Qualified) -> Self {
        Self::new(kind, &of.schema, "", &of.name, "")
    }

    pub fn child(kind: Kind, parent: &Qualified, name: impl Into<String>) -> Self {
        Self::new(kind, &parent.schema, &parent.name, name, "")
    }

    pub fn routine(kind: Kind, of: &Qualified, signature: impl Into<String>) -> Self {
        Self::new(kind, &of.schema, "", &of.name, signature)
    }

    /// An operator; `operands` are two types, `NONE` for the one it does not have.
    pub fn operator(of: &Qualified, operands: impl Into<String>) -> Self {
        Self::routine(Kind::Operator, of, operands)
    }

    /// An operator class or family of an access method.
    pub fn of_method(kind: Kind, of: &Qualified, method: impl Into<String>) -> Self {
        Self::new(kind, &of.schema, "", &of.name, method)
    }

    fn new(
        kind: Kind,
        schema: impl Into<String>,
        parent: impl Into<String>,
        name: impl Into<String>,
        signature: impl Into<String>,
    ) -> Self {
        let (schema, parent) = (schema.into(), parent.into());
        Self::from(Parts { kind, schema, parent, name: name.into(), signature: signature.into() })
    }

    /// As it is with other parts.
    pub fn with(&self, change: impl FnOnce(&mut Parts)) -> Self {
        let mut parts = Parts::clone(self);
        change(&mut parts);
        Self::from(parts)
    }

    /// The relation that a child belongs to; of anything else, the name of the object itself. What is
    /// only spoken of is named as what it is.
    pub fn relation(&self) -> Qualified {
        if self.kind == Kind::External
            && let Ok(id) = self.name.parse::<Self>()
        {
            return id.relation();
        }
        let name = if self.parent.is_empty() { &self.name } else { &self.parent };
        Qualified::new(&self.schema, name)
    }

    /// `table public.users`, `public.users` and `users` all name the table.
    pub fn matches(&self, pattern: &wildmatch::WildMatch) -> bool {
        pattern.matches(&self.name)
            || pattern.matches(&self.path().to_string())
            || pattern.matches(&self.to_string())
    }

    /// The id without its kind: `public.users.email`.
    pub fn path(&self) -> IdPath<'_> {
        IdPath(self)
    }
}

/// Prints an id without its kind.
pub struct IdPath<'a>(&'a Id);

impl fmt::Display for IdPath<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = self.0;
        if id.kind.shape() == Shape::Verbatim {
            return f.write_str(&id.name);
        }
        if !id.schema.is_empty() {
            write!(f, "{}.", ident(&id.schema))?;
        }
        if !id.parent.is_empty() {
            write!(f, "{}.", ident(&id.parent))?;
        }
        match id.kind.shape() {
            Shape::Routine => write!(f, "{}({})", ident(&id.name), id.signature),
            Shape::Operator => write!(f, "{}({})", id.name, id.signature),
            Shape::Method => write!(f, "{} USING {}", ident(&id.name), ident(&id.signature)),
            _ => write!(f, "{}", ident(&id.name)),
        }
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind.word(), self.path())
    }
}

/// Why a text is no id; says what was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdError(pub String);

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Id {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let (kind, rest) = Kind::ALL
            .iter()
            .filter_map(|kind| Some((*kind, text.strip_prefix(kind.word())?.strip_prefix(' ')?)))
            .max_by_key(|(kind, _)| kind.word().len())
            .ok_or_else(|| IdError(format!("`{text}` does not begin with a kind of object")))?;
        if kind.shape() == Shape::Verbatim {
            return Ok(Self::global(kind, rest));
        }
        let (mut names, rest) = match kind.shape() {
            Shape::Operator => operator_names(rest)?,
            _ => names(rest)?,
        };
        let signature = signature(kind.shape(), rest)
            .map_err(|problem| IdError(format!("`{text}`: {problem}")))?;
        let name = names.pop().unwrap_or_default();
        let parent = if kind.shape() == Shape::Child { names.pop() } else { None };
        let schema = if kind.shape() == Shape::Global { None } else { names.pop() };
        if !names.is_empty() {
            return Err(IdError(format!("`{text}` has too many names for a {}", kind.word())));
        }
        let part = Option::unwrap_or_default;
        Ok(Self::new(kind, part(schema), part(parent), name, signature))
    }
}

/// What follows the names: argument types, or an access method.
fn signature(shape: Shape, rest: &str) -> Result<String, String> {
    match (shape, rest) {
        (Shape::Routine | Shape::Operator, rest) => rest
            .strip_prefix('(')
            .and_then(|rest| rest.strip_suffix(')'))
            .map(str::to_owned)
            .ok_or_else(|| "expected argument types in (…)".to_owned()),
        (Shape::Method, rest) => match rest.strip_prefix(" USING ").and_then(name) {
            Some((method, "")) => Ok(method),
            _ => Err("expected USING and an access method".to_owned()),
        },
        (_, "") => Ok(String::new()),
        (_, rest) => Err(format!("did not expect `{rest}`")),
    }
}

/// An operator, with the schema that may stand before it, and what follows.
fn operator_names(text: &str) -> Result<(Vec<String>, &str), IdError> {
    // The characters of operators: PostgreSQL documentation, "Lexical Structure".
    const CHARACTERS: &str = "+-*/<>=~!@#%^&|`?";
    let mut names = Vec::new();
    let mut rest = text;
    if !text.starts_with(|c| CHARACTERS.contains(c)) {
        let schema = name(text).and_then(|(name, after)| Some((name, after.strip_prefix('.')?)));
        let (schema, after) = schema.ok_or_else(|| IdError(format!("`{text}` is no operator")))?;
        names.push(schema);
        rest = after;
    }
    let end = rest.find(|c| !CHARACTERS.contains(c)).unwrap_or(rest.len());
    if end == 0 {
        return Err(IdError(format!("`{text}` is no operator")));
    }
    names.push(rest[..end].to_owned());
    Ok((names, &rest[end..]))
}

/// Dotted, possibly quoted names at the start of a text, and what follows them.
fn names(text: &str) -> Result<(Vec<String>, &str), IdError> {
    let mut names = Vec::new();
    let mut rest = text;
    loop {
        let (name, after) = name(rest).ok_or_else(|| IdError(format!("`{text}` is no name")))?;
        names.push(name);
        match after.strip_prefix('.') {
            Some(after) => rest = after,
            None => return Ok((names, after)),
        }
    }
}

fn name(text: &str) -> Option<(String, &str)> {
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text.find(['.', '(', '"', ' ']).unwrap_or(text.len());
        return (end > 0).then(|| (text[..end].to_owned(), &text[end..]));
    };
    let mut name = String::new();
    let mut rest = quoted;
    loop {
        let end = rest.find('"')?;
        name.push_str(&rest[..end]);
        rest = &rest[end + 1..];
        match rest.strip_prefix('"') {
            Some(after) => {
                name.push('"');
                rest = after;
            }
            None => return Some((name, rest)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_parse_back_to_themselves() {
        for text in [
            "extension pgcrypto",
            "table public.users",
            "column public.\"Users\".\"e.mail\"",
            "function public.f(integer, text)",
            "operator public.+(integer, integer)",
            "operator @#@(NONE, bigint)",
            "operator \"a.b\".|=|(integer, integer)",
            "operator class public.\"x USING y\" USING btree",
            "operator family public.x USING \"My am\"",
            "cast (text AS integer)",
            "user mapping for r on s",
            "default privileges for r in s on tables",
        ] {
            let id: Id = text.parse().unwrap();
            assert_eq!(id.to_string(), text);
        }
    }

    #[test]
    fn what_is_no_id_is_refused() {
        for text in ["", "table", "operator public.(integer)", "operator class x", "table a b"] {
            assert!(text.parse::<Id>().is_err(), "{text}");
        }
    }
}
