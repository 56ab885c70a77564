//! EQ-RUN-AS-OWNER: an option of subscriptions that servers before 16 do not have.

use super::{Boundary, Rule, Version};
use crate::kinds::Kind;

pub const VERSION: Version = Version {
    code: "EQ-RUN-AS-OWNER",
    summary: "`run_as_owner = true`, which newer pg_dumps write for a subscription of a server before 16",
    boundary: Boundary::Before(16),
    why: "Before 16 there is no choice, and changes are applied as the owner (release notes of \
          PostgreSQL 16). It hides that a subscription made on 16 applies them as the owners of \
          the tables.",
    same: &[],
    different: &[],
    rule: Rule::Fact(|change, pair| {
        pair.id.kind == Kind::Subscription && change.path.contains("run_as_owner")
    }),
};
