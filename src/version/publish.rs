//! EQ-PUBLISH-TRUNCATE: what a publication publishes by default, to which 11 added TRUNCATE.

use super::{Boundary, Rule, Version};
use crate::{kinds::Kind, model::Value};

pub const VERSION: Version = Version {
    code: "EQ-PUBLISH-TRUNCATE",
    summary: "`publish = 'insert, update, delete'` (server 10) and `'insert, update, delete, truncate'`",
    boundary: Boundary::Between(11),
    why: "Server 10 does not replicate TRUNCATE (release notes of PostgreSQL 11). It hides a publication \
          from 11 that leaves it out, which 10 cannot tell apart.",
    same: &[],
    different: &[],
    rule: Rule::Fact(|change, pair| {
        pair.id.kind == Kind::Publication
            && change.path.contains("publish")
            && actions(&change.old) == actions(&change.new)
    }),
};

/// Everything but truncate, sorted; no fact is the default, everything.
fn actions(value: &Option<Value>) -> Vec<String> {
    let Some(value) = value else {
        return ["delete", "insert", "update"].map(str::to_owned).to_vec();
    };
    let text = value.display();
    let actions = text.split(',').map(|word| word.trim().trim_matches('\'').to_owned());
    let mut actions: Vec<_> = actions.filter(|action| action != "truncate").collect();
    actions.sort();
    actions
}
