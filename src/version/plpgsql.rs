//! EQ-PLPGSQL: the extension plpgsql, which every database has from the start.

use super::{Boundary, Rule, Version};
use crate::{
    kinds::Kind,
    model::{Object, Value},
};

pub const VERSION: Version = Version {
    code: "EQ-PLPGSQL",
    summary: "extension plpgsql as initdb makes it, said and not said",
    boundary: Boundary::Any,
    why: "initdb creates it in template1, and pg_dump leaves out what initdb made (checkExtensionMembership \
          and selectDumpableExtension in pg_dump.c); before 9.6, and where it was created again, it is \
          written. A dump never tells that it was dropped.",
    same: &[],
    different: &[],
    rule: Rule::Fact(|_, _| false),
};

/// Whether the object is the extension, and as it is by itself.
pub fn is_default(object: &Object) -> bool {
    let is_default = |path: &str, value: &Value| match path {
        "schema" => value.display() == "pg_catalog",
        "comment" => value.display() == "PL/pgSQL procedural language",
        _ => false,
    };
    object.id.kind == Kind::Extension
        && object.id.name == "plpgsql"
        && object.facts().0.iter().all(|fact| is_default(&fact.path, &fact.value))
}
