//! Why a server refuses a statement: PostgreSQL's own words, and the SQLSTATE that says the same to
//! a program ("PostgreSQL Error Codes" in the documentation).

use std::fmt;

use crate::{
    kinds::Kind,
    model::{Id, Qualified, Shape},
};

/// A refusal of one statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Empty where it is not the server that refuses, but replay that does not know what the server
    /// would do.
    pub state: &'static str,
    pub message: String,
}

/// What a step gives or why it is refused.
pub type Step<T> = Result<T, Refusal>;

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Refusal {
    pub fn new(state: &'static str, message: impl Into<String>) -> Self {
        Self { state, message: message.into() }
    }

    /// What PostgreSQL does with it is not known here, and so nothing is done.
    pub fn unknown(what: impl Into<String>) -> Self {
        Self { state: "", message: what.into() }
    }

    pub fn is_unknown(&self) -> bool {
        self.state.is_empty()
    }

    /// The message of a session with this search path: what is found along it is told without its
    /// schema, and a name that the statement says as the statement says it.
    pub fn seen_from(mut self, path: &[&str], statement: &str) -> Self {
        for schema in path {
            let schema = crate::model::quote::ident(schema);
            let is_said = statement.contains(&format!("{schema}."));
            if !is_said {
                self.message = self.message.replace(&format!("\"{schema}."), "\"");
            }
            // Routines and operators are told as they are named.
            if !is_said || self.state != "42883" {
                for before in [" ", "(", ","] {
                    let name = format!("{before}{schema}.");
                    self.message = self.message.replace(&name, before);
                }
            }
        }
        self
    }

    pub fn no_relation(name: &Qualified) -> Self {
        Self::new("42P01", format!("relation \"{}\" does not exist", plain(name)))
    }

    pub fn no_column(table: &Qualified, column: &str) -> Self {
        let message = format!("column \"{column}\" of relation \"{}\" does not exist", table.name);
        Self::new("42703", message)
    }

    pub fn no_type(name: &Qualified) -> Self {
        Self::new("42704", format!("type \"{}\" does not exist", plain(name)))
    }

    pub fn no_schema(name: &str) -> Self {
        Self::new("3F000", format!("schema \"{name}\" does not exist"))
    }

    pub fn no_role(name: &str) -> Self {
        Self::new("42704", format!("role \"{name}\" does not exist"))
    }

    pub fn no_constraint(of: &str, table: &str, name: &str) -> Self {
        let message = format!("constraint \"{name}\" {of} \"{table}\" does not exist");
        Self::new("42704", message)
    }

    pub fn relation_exists(name: &str) -> Self {
        Self::new("42P07", format!("relation \"{name}\" already exists"))
    }
}

/// A name as messages have it: without quotes of its own.
pub fn plain(name: &Qualified) -> String {
    if name.schema.is_empty() {
        name.name.clone()
    } else {
        format!("{}.{}", name.schema, name.name)
    }
}

/// An object as messages describe it: `constraint c on table s.t` (getObjectDescription in
/// catalog/objectaddress.c). `parent` is the object it lives with.
pub fn describe(id: &Id, parent: Option<&Id>) -> String {
    let of = || {
        let kind = parent.map_or("table", |parent| word(parent.kind));
        format!("{kind} {}", id.relation())
    };
    // Of what is part of another thing, without quotes.
    let name = &id.name;
    match id.kind {
        Kind::Column => format!("column {name} of {}", of()),
        Kind::Attribute => format!("column {name} of composite type {}", id.relation()),
        Kind::Constraint => match parent.map(|parent| parent.kind) {
            Some(Kind::Domain) => format!("constraint {name} on type {}", id.relation()),
            _ => format!("constraint {name} on {}", of()),
        },
        Kind::Trigger | Kind::Rule | Kind::Policy => {
            format!("{} {name} on {}", word(id.kind), of())
        }
        Kind::Function | Kind::Procedure | Kind::Aggregate => {
            // Arguments stand without spaces there.
            let arguments = id.signature.replace(", ", ",");
            format!("{} {}({arguments})", word(id.kind), id.relation())
        }
        kind if kind.shape() == Shape::Verbatim => format!("{} {}", word(kind), id.name),
        kind => format!("{} {}", word(kind), id.path()),
    }
}

/// The kind in the words of messages.
pub fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Enumeration
        | Kind::Domain
        | Kind::Composite
        | Kind::Range
        | Kind::BaseType
        | Kind::ShellType => "type",
        Kind::Procedure => "procedure",
        Kind::Aggregate => "function",
        Kind::Server => "server",
        Kind::ForeignDataWrapper => "foreign-data wrapper",
        Kind::Statistics => "statistics object",
        kind => kind.word(),
    }
}
