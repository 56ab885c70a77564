//! EQ-MEMBERSHIP-GRANTOR: who granted a membership, which servers before 16 do not mean.

use super::{Boundary, Ground, Pair, Rule, Version};
use crate::{
    kinds::Kind,
    model::{FactChange, Id, Model, Object, Value, quote::rsplit_outside_quotes},
};

pub const VERSION: Version = Version {
    code: "EQ-MEMBERSHIP-GRANTOR",
    summary: "`GRANT r TO m GRANTED BY x` of a server before 16, and the same as later ones print it",
    boundary: Boundary::Before(16),
    why: "Before 16 a membership was granted once, by whomever, and inherited as the member inherits; \
          pg_dumpall before 16 writes the grantor, and later ones leave it out for such servers, where \
          nothing depends on it (dumpRoleMembership in pg_dumpall.c; release notes of PostgreSQL 16). \
          Where both sides are before 16 and name one, it is compared.",
    same: &[],
    different: &[],
    rule: Rule::Fact(equates),
};

fn equates(change: &FactChange, pair: &Pair) -> bool {
    let Ground { versions, old, new, .. } = pair.ground;
    let (Some(old), Some(new)) =
        (only_grant(pair.old, old, versions.old), only_grant(pair.new, new, versions.new))
    else {
        return false;
    };
    let is_compared =
        versions.old.max(versions.new) < 16 && old.grantor.is_some() && new.grantor.is_some();
    change.path.starts_with("granted")
        && old.words == new.words
        && old.inherits == new.inherits
        && (!is_compared || old.grantor == new.grantor)
}

struct Grant {
    grantor: Option<String>,
    inherits: bool,
    /// What else is said of it.
    words: Vec<String>,
}

/// The grant of a membership that was granted once, on a server of this major version.
fn only_grant(object: Option<&Object>, model: &Model, server: u32) -> Option<Grant> {
    let object = object.filter(|object| object.id.kind == Kind::Membership)?;
    let facts = object.facts().0;
    let mut grants = facts.iter().filter(|fact| fact.path.starts_with("granted"));
    let (Some(only), None) = (grants.next(), grants.next()) else { return None };
    let Value::List(words) = &only.value else { return None };
    let inherits = match words.iter().find_map(|word| word.strip_prefix("inherit ")) {
        Some(said) => said == "true",
        None => server >= 16 || member_inherits(object, model),
    };
    let is_other = |word: &&String| !word.starts_with("inherit ") && *word != "without options";
    let words = words.iter().filter(is_other).cloned().collect();
    let grantor = only.path.strip_prefix("granted by ").map(str::to_owned);
    Some(Grant { grantor, inherits, words })
}

/// Whether the role that is the member inherits; one that is not here is taken to.
fn member_inherits(membership: &Object, model: &Model) -> bool {
    let name = membership.id.name.trim_start_matches("of ");
    let member = rsplit_outside_quotes(name, " in ").map(|(member, _)| format!("role {member}"));
    let role = member.and_then(|id| model.find(&id.parse::<Id>().ok()?));
    !role.is_some_and(|role| role.facts().0.iter().any(|fact| fact.path == "no inherit"))
}
