//! Procedures: functions that return nothing, in an id of their own.

use pg_query::protobuf::ObjectType;
use serde::{Deserialize, Serialize};

use super::{Describe, Info, function::Function, routine_privileges};
use crate::model::{Facts, Object, References, Scope, Shape, Sql};

pub const INFO: Info = Info::new("procedure", "procedures", Shape::Routine)
    .owned()
    .grantable(routine_privileges)
    .object_type(ObjectType::ObjectProcedure)
    .told_apart();

super::unaltered!();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Procedure {
    pub routine: Function,
}

impl Describe for Procedure {
    fn facts(&self, facts: &mut Facts) {
        let Self { routine } = self;
        routine.facts(facts);
    }

    fn references<'a>(&'a self, this: &'a Object, to: &mut References<'a>) {
        let Self { routine } = self;
        routine.references(this, to);
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        vec![Sql::define(self.routine.definition("PROCEDURE", this, scope))]
    }

    fn summary(&self) -> String {
        self.routine.summary()
    }
}
