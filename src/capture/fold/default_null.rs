//! EQ-DEFAULT-NULL: a column with DEFAULT NULL is a column without a default.

use std::collections::{BTreeMap, BTreeSet};

use super::{Fold, Objects, Work};
use crate::{
    equivalence::InForce,
    kinds::{Body, Kind},
    model::{Diagnostic, Id},
};

pub const FOLD: Fold = Fold {
    code: "EQ-DEFAULT-NULL",
    summary: "`a integer DEFAULT NULL` and `a integer`",
    why: "AddRelationNewConstraints in heap.c drops a default that is a plain NULL. It stays where it \
          says something: under INHERITS, where it overrides the default of the parent, and for a \
          domain, which may have a default of its own.",
    work: Work::After(fold),
};

fn fold(objects: &mut Objects, _: &InForce) -> Result<(), Diagnostic> {
    let domains: BTreeSet<String> =
        objects.keys().filter(|id| id.kind == Kind::Domain).map(|id| id.name.clone()).collect();
    let heirs: BTreeMap<String, bool> = objects.iter().filter_map(table).collect();
    for (id, object) in objects {
        let Body::Column(column) = &mut object.body else { continue };
        let is_builtin = column
            .type_name
            .as_ref()
            .is_some_and(|name| !name.contains('.') && !domains.contains(name));
        // A column of a table that is not here stays as it is.
        if is_builtin && heirs.get(&id.relation().to_string()) == Some(&false) {
            column.default.take_if(|default| default.text.eq_ignore_ascii_case("NULL"));
        }
    }
    Ok(())
}

fn table((id, object): (&Id, &crate::model::Object)) -> Option<(String, bool)> {
    Some((id.relation().to_string(), !super::table(object)?.inherits.is_empty()))
}
