//! Configuration parameters that somebody may set: GRANT … ON PARAMETER. Nothing creates one.

use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::model::{Facts, Id, Object, References, Scope, Shape, Sql, privileges::Grantable};

pub const INFO: Info = Info::new("parameter", "parameters", Shape::Global).grantable(privileges);

super::unaltered!();

fn privileges(_server: Option<u32>) -> Grantable {
    Grantable::new(&["ALTER SYSTEM", "SET"], &[])
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Parameter {}

impl Describe for Parameter {
    fn facts(&self, _facts: &mut Facts) {
        let Self {} = self;
    }

    fn references<'a>(&'a self, _: &'a Object, _: &mut References<'a>) {
        let Self {} = self;
    }

    fn create(&self, _: &Object, _: &Scope) -> Vec<Sql> {
        Vec::new()
    }

    fn is_mention(&self) -> bool {
        true
    }
}

/// Names of parameters are the same in any case (convert_GUC_name_for_parameter_acl in guc.c).
pub fn mention(name: &str) -> Object {
    Object::new(Id::global(Kind::Parameter, name.to_lowercase()), Parameter {})
}
