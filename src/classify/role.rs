//! Roles and who is a member of which.

use super::{Breaks::*, ChangeRule, Example, Rule};
use crate::{kinds::Kind, model::Level::*};

pub const RULES: &[ChangeRule] = &[REMOVED, ADDED, POWER, CHANGED, JOINED, LEFT, MEMBERSHIP];

const REMOVED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "role-removed",
        level: High,
        breaks: &[Readers, Writers],
        summary: "role missing",
        why: "Whoever connects as it cannot, and what it owns cannot be restored.",
        example: Example::Change { old: "CREATE ROLE r;", new: "" },
    },
    judge: |event, _| event.is_removed(Kind::Role),
};

const ADDED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "role-added",
        level: Low,
        breaks: &[Security],
        summary: "role only in NEW",
        why: "One more that may connect or own, as far as its privileges go.",
        example: Example::Change { old: "", new: "CREATE ROLE r;" },
    },
    judge: |event, _| event.is_added(Kind::Role),
};

const POWER: ChangeRule = ChangeRule {
    rule: Rule {
        code: "role-power-gained",
        level: High,
        breaks: &[Security],
        summary: "role has more power",
        why: "Superusers pass over every check; BYPASSRLS passes over row security, CREATEROLE hands out memberships, REPLICATION reads everything.",
        example: Example::Change { old: "CREATE ROLE r;", new: "CREATE ROLE r SUPERUSER;" },
    },
    judge: |event, _| POWERS.iter().any(|power| event.is_on(Kind::Role, power)),
};

const CHANGED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "role-changed",
        level: Medium,
        breaks: &[Readers, Writers],
        summary: "role differs",
        why: "Sessions of the role are refused or behave otherwise.",
        example: Example::Change { old: "CREATE ROLE r LOGIN;", new: "CREATE ROLE r NOLOGIN;" },
    },
    judge: |event, _| event.is_altered(Kind::Role),
};

const JOINED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "membership-added",
        level: High,
        breaks: &[Security],
        summary: "membership only in NEW",
        why: "The member may do all that the role may do.",
        example: Example::Change {
            old: "CREATE ROLE m; CREATE ROLE r;",
            new: "CREATE ROLE m; CREATE ROLE r; GRANT r TO m;",
        },
    },
    judge: |event, _| event.is_added(Kind::Membership),
};

const LEFT: ChangeRule = ChangeRule {
    rule: Rule {
        code: "membership-removed",
        level: Medium,
        breaks: &[Readers, Writers],
        summary: "membership missing",
        why: "The member is refused what only the role may do.",
        example: Example::Change {
            old: "CREATE ROLE m; CREATE ROLE r; GRANT r TO m;",
            new: "CREATE ROLE m; CREATE ROLE r;",
        },
    },
    judge: |event, _| event.is_removed(Kind::Membership),
};

const MEMBERSHIP: ChangeRule = ChangeRule {
    rule: Rule {
        code: "membership-changed",
        level: Medium,
        breaks: &[Security],
        summary: "membership differs",
        why: "ADMIN lets the member hand the role on; INHERIT and SET say how it may use it.",
        example: Example::Change {
            old: "CREATE ROLE m; CREATE ROLE r; GRANT r TO m;",
            new: "CREATE ROLE m; CREATE ROLE r; GRANT r TO m WITH ADMIN OPTION;",
        },
    },
    judge: |event, _| event.is_altered(Kind::Membership),
};

const POWERS: [&str; 6] =
    ["superuser", "bypass row security", "create role", "replication", "create database", "login"];
