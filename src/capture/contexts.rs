//! What of a context matters to a statement, shared by all statements to which the same does: there are
//! few contexts and many statements.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use super::prepare::Outcome;
use crate::{
    kinds::Kind,
    model::{Context, op::Op},
};

/// How statements begin that a tablespace or an access method in force matters to.
const STORED: [&str; 7] = [
    "CREATE TABLE",
    "CREATE UNLOGGED",
    "CREATE MATERIALIZED",
    "CREATE INDEX",
    "CREATE UNIQUE",
    "ALTER TABLE",
    "CREATE FOREIGN",
];

/// What matters of a context to a statement.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Relevance {
    /// It makes something that is stored: a table.
    stored: bool,
    /// It makes something that lies in a tablespace.
    placed: bool,
}

/// Contexts that were cut down to what matters. Those of one text lie where they are as long as this
/// is used, and are told apart by their places.
#[derive(Default)]
pub struct Contexts(Mutex<HashMap<(usize, Relevance), Arc<Context>>>);

impl Contexts {
    /// The context without what the statement does not depend on, so that the same statement after
    /// other settings is the same record.
    pub fn relevant(&self, context: &Context, text: &str, outcome: &Outcome) -> Arc<Context> {
        let relevance = Relevance::of(text, outcome);
        let place = (std::ptr::from_ref(context) as usize, relevance);
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.entry(place).or_insert_with(|| Arc::new(relevance.cut(context))).clone()
    }
}

impl Relevance {
    fn of(text: &str, outcome: &Outcome) -> Self {
        let creates = |kinds: &[Kind]| match outcome {
            Outcome::Ops(ops) => {
                let is_one =
                    |op: &Op| matches!(op, Op::Create(c) if kinds.contains(&c.object.id.kind));
                ops.iter().any(is_one)
            }
            // What nobody understands may be any of them.
            _ => STORED.iter().any(|words| text.starts_with(words)),
        };
        let stored = creates(&[Kind::Table, Kind::MaterializedView]);
        Self { stored, placed: stored || creates(&[Kind::Index, Kind::Constraint]) }
    }

    fn cut(self, context: &Context) -> Context {
        let mut relevant = context.clone();
        if !self.placed {
            relevant.default_tablespace = None;
        }
        if !self.stored {
            relevant.default_table_access_method = None;
        }
        relevant.default_with_oids &= self.stored;
        // `heap` is what nobody has to say, and what servers before 12 never do.
        relevant.default_table_access_method.take_if(|method| method == "heap");
        relevant
    }
}
