//! What an object says of others: whom it names, and why. Kinds say it (see
//! [`crate::kinds::Describe::references`]); `depend` finds out who is meant.
//!
//! Attributes keep names as they print; here is the one place that reads such a text again.

use super::{Expression, Id, Qualified, quote::rsplit_outside_quotes};
use crate::kinds::Kind;

/// Something that is named.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Named {
    /// Of a kind that the place of the name tells: a role, a schema, a collation, a server.
    Id(Id),
    /// Tables, views, sequences, indexes: one name space.
    Relation(Qualified),
    /// A column of a relation, an attribute of a composite type.
    Column(Qualified, String),
    /// Types of all kinds, and the rows of relations.
    Type(Qualified),
    /// A function, procedure or aggregate; without its arguments where they are not said.
    Routine(Qualified, Option<String>),
    /// With its operands, where they are said: `integer, NONE`.
    Operator(Qualified, Option<String>),
    /// A unique key of a table over these columns; no columns mean its primary key.
    Key(Qualified, Vec<String>),
}

/// Why one object needs another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// It lives with it: a column and its table.
    Parent,
    /// It lies in the schema.
    Schema,
    /// It is of the type, takes it or gives it.
    Type,
    /// One of its attributes names it: the function of a trigger, the language of a function.
    Named,
    /// Its commutator or negator: PostgreSQL makes one that is not there yet.
    Partner,
    /// Its default, or what it is generated from, names it.
    Default,
    /// Another expression of it names it: a check, a key, a condition.
    Expression,
    /// Its query names it, or its body that PostgreSQL keeps as a tree.
    Query,
    /// Its columns: of a key, of UPDATE OF, of a publication.
    Column,
    /// The unique key under a foreign key.
    Key,
    /// A query groups by the primary key and uses other columns of the table.
    GroupBy,
    /// A value becomes one of another type by itself.
    Cast,
    /// The operator class that a type has by default, where a key or an order names none.
    OperatorClass,
    /// It inherits from the table.
    Inherits,
    /// It is a partition, or the index or constraint of one.
    Partition,
    /// A sequence of a column: OWNED BY.
    OwnedBy,
    /// A publication publishes it.
    Published,
    /// The index that tells rows apart for replication.
    Identity,
    /// Its owner.
    Owner,
    /// Who was granted something on it, or granted it.
    Grant,
    /// It goes with the extension, or the extension may have what it names.
    Extension,
    /// Its body, a text to PostgreSQL, has the name in it.
    Body,
}

impl Reason {
    pub const ALL: [Self; 22] = [
        Self::Parent,
        Self::Schema,
        Self::Type,
        Self::Named,
        Self::Partner,
        Self::Default,
        Self::Expression,
        Self::Query,
        Self::Column,
        Self::Key,
        Self::GroupBy,
        Self::Cast,
        Self::OperatorClass,
        Self::Inherits,
        Self::Partition,
        Self::OwnedBy,
        Self::Published,
        Self::Identity,
        Self::Owner,
        Self::Grant,
        Self::Extension,
        Self::Body,
    ];

    /// As a report says it: `view public.v uses it in its query`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Parent => "part of it",
            Self::Schema => "in the schema",
            Self::Type => "of the type",
            Self::Named => "named",
            Self::Partner => "as its partner",
            Self::Default => "in a default",
            Self::Expression => "in an expression",
            Self::Query => "in a query",
            Self::Column => "of the column",
            Self::Key => "the key of a foreign key",
            Self::GroupBy => "grouped by its key",
            Self::Cast => "by a cast",
            Self::OperatorClass => "by a default operator class",
            Self::Inherits => "inherits",
            Self::Partition => "partition",
            Self::OwnedBy => "owned by",
            Self::Published => "published",
            Self::Identity => "replica identity",
            Self::Owner => "owner",
            Self::Grant => "granted",
            Self::Extension => "extension",
            Self::Body => "in a body",
        }
    }
}

/// One name that an object gives.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference {
    pub to: Named,
    pub reason: Reason,
}

/// An expression of an object: the names in it are found by reading it.
#[derive(Clone, Debug)]
pub struct Within<'a> {
    pub expression: &'a Expression,
    pub reason: Reason,
    /// The relation whose columns it may name bare, as NEW and as OLD.
    pub of: Option<Qualified>,
}

/// All that an object refers to.
#[derive(Debug, Default)]
pub struct References<'a> {
    pub names: Vec<Reference>,
    pub expressions: Vec<Within<'a>>,
    /// Bodies that are texts to PostgreSQL: nobody can be sure what they name.
    pub bodies: Vec<&'a str>,
}

/// Words that stand in the place of a role.
const NO_ROLES: [&str; 4] = ["PUBLIC", "CURRENT_USER", "CURRENT_ROLE", "SESSION_USER"];

impl<'a> References<'a> {
    pub fn add(&mut self, reason: Reason, to: Named) {
        self.names.push(Reference { to, reason });
    }

    pub fn id(&mut self, reason: Reason, id: Id) {
        self.add(reason, Named::Id(id));
    }

    /// An object by its name alone: an extension, a language, a server.
    pub fn global(&mut self, reason: Reason, kind: Kind, name: &str) {
        self.id(reason, Id::global(kind, name));
    }

    /// An object of a known kind by its printed name: `public.german`.
    pub fn printed(&mut self, reason: Reason, kind: Kind, text: &str) {
        if let Ok(name) = text.parse() {
            self.id(reason, Id::qualified(kind, &name));
        }
    }

    pub fn relation(&mut self, reason: Reason, text: &str) {
        self.names
            .extend(text.parse().ok().map(|name| Reference { to: Named::Relation(name), reason }));
    }

    pub fn columns(&mut self, reason: Reason, of: &Qualified, columns: &[String]) {
        for column in columns {
            self.add(reason, Named::Column(of.clone(), column.clone()));
        }
    }

    /// A type as it prints: `SETOF public.mood[]`, `numeric(10,2)`.
    pub fn data_type(&mut self, text: &str) {
        self.add(Reason::Type, Named::Type(type_of(text)));
    }

    /// Several, separated by commas: `integer, public.mood`.
    pub fn data_types(&mut self, mut text: &str) {
        while let Some((before, last)) = rsplit_outside_quotes(text, ", ") {
            self.data_type(last);
            text = before;
        }
        if !text.is_empty() {
            self.data_type(text);
        }
    }

    /// A routine as it prints, with its arguments or without: `public.f(integer)`, `public.f`.
    pub fn routine(&mut self, text: &str) {
        let name = |text: &str| text.parse::<Qualified>().ok();
        let of_id = |id: Id| (id.relation(), Some(id.signature.clone()));
        let parsed = format!("{} {text}", Kind::Function.word()).parse().ok().map(of_id);
        if let Some((name, arguments)) = parsed.or_else(|| Some((name(text)?, None))) {
            self.add(Reason::Named, Named::Routine(name, arguments));
        }
    }

    /// A routine whose place says what it takes: `internal`.
    pub fn routine_of(&mut self, text: &str, arguments: &str) {
        if let Ok(name) = text.parse() {
            self.add(Reason::Named, Named::Routine(name, Some(arguments.to_owned())));
        }
    }

    /// An operator as it prints, `public.+`.
    pub fn operator(&mut self, text: &str, operands: Option<&str>) {
        if let Some(name) = Qualified::of_operator(text) {
            self.add(Reason::Named, Named::Operator(name, operands.map(str::to_owned)));
        }
    }

    /// An operator class of an access method as it prints: `public.int4_ops`.
    pub fn operator_class(&mut self, text: &str, method: &str) {
        if let Ok(name) = text.parse() {
            self.id(Reason::Named, Id::of_method(Kind::OperatorClass, &name, method));
        }
    }

    pub fn role(&mut self, reason: Reason, name: &str) {
        if !NO_ROLES.contains(&name) {
            self.global(reason, Kind::Role, name);
        }
    }

    pub fn tablespace(&mut self, name: &Option<String>) {
        if let Some(name) = name {
            self.global(Reason::Named, Kind::Tablespace, name);
        }
    }

    pub fn access_method(&mut self, name: &str) {
        self.global(Reason::Named, Kind::AccessMethod, name);
    }

    pub fn collation(&mut self, text: &Option<String>) {
        if let Some(text) = text {
            self.printed(Reason::Named, Kind::Collation, text);
        }
    }

    pub fn expression(
        &mut self,
        reason: Reason,
        expression: &'a Expression,
        of: Option<&Qualified>,
    ) {
        self.expressions.push(Within { expression, reason, of: of.cloned() });
    }

    pub fn expressions<'b>(
        &mut self,
        reason: Reason,
        expressions: impl IntoIterator<Item = &'a Expression>,
        of: impl Into<Option<&'b Qualified>>,
    ) {
        let of = of.into();
        expressions.into_iter().for_each(|one| self.expression(reason, one, of));
    }
}

/// The type that a printed one is made of: without SETOF, brackets and precision. One of
/// PostgreSQL itself has no schema, and may have several words.
pub fn type_of(text: &str) -> Qualified {
    let text = text.strip_prefix("SETOF ").unwrap_or(text);
    let text = text.trim_end_matches("[]");
    let parsed = |text: &str| text.parse::<Qualified>();
    parsed(text).unwrap_or_else(|_| {
        let text = match rsplit_outside_quotes(text, "(") {
            Some((before, _)) if text.ends_with(')') => before,
            _ => text,
        };
        parsed(text).unwrap_or_else(|_| Qualified::new("", text))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_read_as_they_print() {
        for (text, schema, name) in [
            ("integer", "", "integer"),
            ("numeric(10,2)", "", "numeric"),
            ("timestamp(3) with time zone", "", "timestamp(3) with time zone"),
            ("public.mood[]", "public", "mood"),
            ("SETOF public.\"A (b)\"[]", "public", "A (b)"),
            ("public.geometry(Point,4326)", "public", "geometry"),
            ("\"Odd\".\"x.y\"(3)", "Odd", "x.y"),
        ] {
            assert_eq!(type_of(text), Qualified::new(schema, name), "{text}");
        }
    }

    /// A schema of its own, its parent, its owner, and whoever holds something.
    #[test]
    fn what_every_kind_has_is_named() {
        use crate::{kinds::enumeration::Enumeration, model::Object};
        let id: Id = "enum public.mood".parse().unwrap();
        let mut mood = Object::new(id, Enumeration { labels: Vec::new() });
        mood.envelope.owner = Some("o".to_owned());
        mood.envelope.depends_on_extensions.insert("e".to_owned());
        let names: Vec<_> = mood.references().names.into_iter().map(|one| one.to).collect();
        let ids = ["schema public", "role o", "extension e"];
        assert_eq!(names, ids.map(|id| Named::Id(id.parse().unwrap())));
    }

    #[test]
    fn routines_are_read_with_and_without_arguments() {
        let mut to = References::default();
        to.routine("public.f(integer, text)");
        to.routine("public.f");
        to.routine_of("h.\"F\"", "internal");
        to.data_types("integer, public.\"a, b\", NONE");
        let routine = |schema: &str, name: &str, arguments: Option<&str>| {
            Named::Routine(Qualified::new(schema, name), arguments.map(str::to_owned))
        };
        let names: Vec<_> = to.names.into_iter().map(|one| one.to).collect();
        assert_eq!(
            names,
            [
                routine("public", "f", Some("integer, text")),
                routine("public", "f", None),
                routine("h", "F", Some("internal")),
                Named::Type(Qualified::new("", "NONE")),
                Named::Type(Qualified::new("public", "a, b")),
                Named::Type(Qualified::new("", "integer")),
            ]
        );
    }
}
