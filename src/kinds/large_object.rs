//! Large objects that a dump speaks of. They are data; their owner, comment and privileges come with
//! a dump of the data.

use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::model::{Facts, Id, Object, References, Scope, Shape, Sql, privileges::Grantable};

pub const INFO: Info =
    Info::new("large object", "large objects", Shape::Verbatim).owned().grantable(privileges);

super::unaltered!();

pub fn privileges(_server: Option<u32>) -> Grantable {
    Grantable::new(&["SELECT", "UPDATE"], &[])
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct LargeObject {}

impl Describe for LargeObject {
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

    /// Each has an owner, and pg_dump says so.
    fn may_be_unsaid(&self) -> bool {
        false
    }
}

pub fn mention(number: i64) -> Object {
    Object::new(Id::global(Kind::LargeObject, number.to_string()), LargeObject {})
}
