//! What was not compared, as JSON.

use serde::Serialize;

use super::{WireSide, sides};
use crate::diff::Diff;

/// A class, a fact of an object, or an object.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum WireLack {
    Class { class: crate::model::Class, sides: Vec<WireSide> },
    Object { id: String, fact: Option<String>, sides: Vec<WireSide> },
}

impl WireLack {
    pub(super) fn all(diff: &Diff) -> Vec<Self> {
        let classes = diff
            .not_compared
            .iter()
            .map(|lack| Self::Class { class: lack.class, sides: sides(lack.old, lack.new) });
        let objects = diff.withheld.iter().map(|withheld| Self::Object {
            id: withheld.id.to_string(),
            fact: withheld.path.clone(),
            sides: sides(withheld.old, withheld.new),
        });
        classes.chain(objects).collect()
    }
}
