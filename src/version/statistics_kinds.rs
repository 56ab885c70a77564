//! EQ-STATISTICS-KINDS: the kinds of an extended statistics object, of which 12 added one.

use super::{Boundary, Rule, Version};
use crate::{kinds::Kind, model::Value};

pub const VERSION: Version = Version {
    code: "EQ-STATISTICS-KINDS",
    summary: "`CREATE STATISTICS s ON …` (servers before 12) and `CREATE STATISTICS s (ndistinct, dependencies) ON …`",
    boundary: Boundary::Between(12),
    why: "No list means every kind the server knows (pg_get_statisticsobj_worker in ruleutils.c), and 12 \
          added mcv. It hides mcv alone, which the older server cannot express.",
    same: &[],
    different: &[],
    rule: Rule::Fact(|change, pair| {
        pair.id.kind == Kind::Statistics
            && change.path == "kinds"
            && kinds(&change.old) == kinds(&change.new)
    }),
};

fn kinds(value: &Option<Value>) -> Vec<String> {
    match value {
        Some(Value::List(kinds)) => kinds.iter().filter(|kind| *kind != "mcv").cloned().collect(),
        _ => vec!["dependencies".to_owned(), "ndistinct".to_owned()],
    }
}
