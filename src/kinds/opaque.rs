//! Statements that nothing modelled: kept, compared by their trees or tokens, counted, shown.

use serde::{Deserialize, Serialize};

use super::{Describe, Info};
use crate::model::{Expression, Facts, Object, Reason, References, Scope, Shape, Sql};

pub const INFO: Info = Info::new("opaque", "opaque statements", Shape::Verbatim).unspoken();

super::unaltered!();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Opaque {
    /// All statements with the same head: those that change something in the order they are written in,
    /// others sorted by key.
    pub statements: Vec<Expression>,
    /// Why the first of them is not modelled. Shown, never compared.
    pub reason: String,
}

impl Describe for Opaque {
    fn facts(&self, facts: &mut Facts) {
        let Self { statements, reason: _ } = self;
        facts.exprs("statement", statements);
    }

    fn references<'a>(&'a self, _: &'a Object, to: &mut References<'a>) {
        let Self { statements, reason: _ } = self;
        to.expressions(Reason::Query, statements, None);
    }

    fn create(&self, _: &Object, _: &Scope) -> Vec<Sql> {
        self.statements.iter().map(|statement| Sql::define(&statement.text)).collect()
    }

    fn summary(&self) -> String {
        self.reason.clone()
    }
}
