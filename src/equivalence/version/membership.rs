//! EQ-MEMBERSHIP-GRANTOR: who granted a membership, which servers before 16 do not mean.

use super::{Boundary, Pair, Rule, Version};
use crate::model::{FactChange, Object, Value};

pub const VERSION: Version = Version {
    code: "EQ-MEMBERSHIP-GRANTOR",
    summary: "`GRANT r TO m GRANTED BY x` of a server before 16, and the same as later ones print it",
    boundary: Boundary::Before(16),
    why: "Before 16 a membership was granted once, by whomever, and inherited as the member inherits; \
          pg_dumpall before 16 writes the grantor, and later ones leave it out for such servers (dumpRoleMembership in \
          pg_dumpall.c; release notes of PostgreSQL 16). Where both sides name one, it is compared.",
    same: &[],
    different: &[],
    rule: Rule::Fact(equates),
};

fn equates(change: &FactChange, pair: &Pair) -> bool {
    let (Some(old), Some(new)) = (only_grant(pair.old), only_grant(pair.new)) else { return false };
    let is_grantor_told = old.grantor.is_some() && new.grantor.is_some();
    change.path.starts_with("granted")
        && old.words == new.words
        && (!is_grantor_told || old.grantor == new.grantor)
}

struct Grant {
    grantor: Option<String>,
    /// Without saying that it is inherited.
    words: Vec<String>,
}

/// The grant of a membership that was granted once.
fn only_grant(object: Option<&Object>) -> Option<Grant> {
    let object = object.filter(|object| object.id.kind.word() == "membership")?;
    let facts = object.facts().0;
    let mut grants = facts.iter().filter(|fact| fact.path.starts_with("granted"));
    let (Some(only), None) = (grants.next(), grants.next()) else { return None };
    let Value::List(words) = &only.value else { return None };
    let is_told = |word: &&String| *word != "inherit true" && *word != "without options";
    let words = words.iter().filter(is_told).cloned().collect();
    let grantor = only.path.strip_prefix("granted by ").map(str::to_owned);
    Some(Grant { grantor, words })
}
