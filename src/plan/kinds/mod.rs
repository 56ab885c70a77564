//! How facts of each kind are changed: one file per kind.

pub mod column;
mod constraint;
mod domain;
mod enumeration;
mod firing;
mod foreign;
mod function;
mod index;
mod operator;
mod others;
mod policy;
mod publication;
pub mod sequence;
mod table;
mod text_search;
mod types;

use super::{envelope, side::Children, statement::Statement};
use crate::{
    kinds::Kind,
    model::{FactChange, Id, Object, Scope, Value},
};

/// An object on both sides.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    pub old: &'a Object,
    pub new: &'a Object,
    pub from: &'a Scope<'a>,
    pub to: &'a Scope<'a>,
    /// In NEW.
    pub children: &'a Children,
    /// The major version of the server.
    pub target: u32,
    /// The time zone of what is stored without one, where it is told.
    pub timezone: Option<&'a str>,
}

/// What changes it.
#[derive(Default)]
pub struct Steps {
    /// Before anything is dropped.
    pub early: Vec<Statement>,
    /// In the place of the object among those of NEW.
    pub main: Vec<Statement>,
    /// After everything else of it.
    pub last: Vec<Statement>,
    /// The parents that it leaves before anything else happens, if only for a while.
    pub leaves: Vec<String>,
    /// It cannot be changed and is made anew.
    pub is_recreated: bool,
    /// The value of a column becomes another, and what rests on it is made anew.
    pub is_retyped: bool,
    pub(super) has_grants: bool,
}

impl Steps {
    fn push(to: &mut Vec<Statement>, statement: Statement) {
        // Several facts may ask for one statement.
        if to.iter().all(|one| one.sql.text != statement.sql.text || statement.sql.text.is_empty())
        {
            to.push(statement);
        }
    }

    pub fn early(&mut self, statement: Statement) {
        Self::push(&mut self.early, statement);
    }

    pub fn main(&mut self, statement: Statement) {
        Self::push(&mut self.main, statement);
    }

    pub fn last(&mut self, statement: Statement) {
        Self::push(&mut self.last, statement);
    }

    pub fn manual(&mut self, id: &Id, reason: impl Into<String>) {
        self.main(Statement::manual(id, reason));
    }
}

/// Whether a kind knows the fact, and how it is changed.
type Alter = fn(&Case, &FactChange, &mut Steps) -> bool;

fn of_kind(kind: Kind) -> Alter {
    match kind {
        Kind::Column => column::alter,
        Kind::Constraint => constraint::alter,
        Kind::Domain => domain::alter,
        Kind::Enumeration => enumeration::alter,
        Kind::Function | Kind::Procedure => function::alter,
        Kind::Index => index::alter,
        Kind::Sequence => sequence::alter,
        Kind::Table | Kind::ForeignTable => table::alter,
        Kind::Attribute | Kind::BaseType | Kind::Range | Kind::Collation => types::alter,
        Kind::Trigger | Kind::Rule | Kind::EventTrigger => firing::alter,
        Kind::ForeignDataWrapper | Kind::Server | Kind::UserMapping => foreign::alter,
        Kind::TextSearchDictionary | Kind::TextSearchConfiguration => text_search::alter,
        Kind::Operator | Kind::OperatorFamily => operator::alter,
        Kind::Publication | Kind::External => publication::alter,
        Kind::Policy => policy::alter,
        _ => others::alter,
    }
}

/// How one object becomes the other.
pub fn alter(case: &Case, facts: &[FactChange]) -> Steps {
    let mut steps = Steps::default();
    let of_kind = of_kind(case.new.id.kind);
    for fact in facts {
        // A rename has its own statement.
        if matches!(fact.path.as_str(), "generated name" | "name") {
            continue;
        }
        // Their order cannot be changed.
        if matches!(fact.new, Some(Value::Order(_))) || matches!(fact.old, Some(Value::Order(_))) {
            continue;
        }
        if !envelope::alter(case, fact, &mut steps) && !of_kind(case, fact, &mut steps) {
            let shown = |side: &Option<Value>| {
                side.as_ref().map_or("none".into(), |value| value.display().into_owned())
            };
            let (old, new) = (shown(&fact.old), shown(&fact.new));
            let reason = format!("{}: {old} becomes {new}, and no statement does that", fact.path);
            steps.manual(&case.new.id, reason);
        }
    }
    steps
}

/// `(a = 1)` and `RESET (a)` for one option.
pub fn option(name: &str, value: &Option<Value>) -> String {
    let name: Vec<_> = name.split('.').map(crate::model::quote::ident).collect();
    let name = name.join(".");
    match value {
        Some(value) => {
            format!("SET ({name}={})", crate::model::quote::parameter_value(&value.display()))
        }
        None => format!("RESET ({name})"),
    }
}

/// `OPTIONS (ADD a 'x')` for one option of a foreign object.
pub fn foreign_option(name: &str, fact: &FactChange, scope: &Scope) -> String {
    let name = crate::model::quote::ident(name);
    match (&fact.old, &fact.new) {
        (None, Some(value)) => format!("OPTIONS (ADD {name} {})", scope.literal(&value.display())),
        (Some(_), Some(value)) => {
            format!("OPTIONS (SET {name} {})", scope.literal(&value.display()))
        }
        (_, None) => format!("OPTIONS (DROP {name})"),
    }
}
