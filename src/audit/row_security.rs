//! Row security: policies that hold, and that let not everything through.

use super::{AuditRule, Looked, Section, World};
use crate::{
    finding::{Breaks::*, Example, Rule},
    kinds::{Body, Kind, policy::Policy},
    model::{Class, Level::*, Object, Qualified, quote::ident},
};

pub const RULES: &[AuditRule] = &[NO_POLICIES, NOT_ENABLED, NOT_FORCED, ALWAYS_TRUE];

const NO_POLICIES: AuditRule = AuditRule {
    rule: Rule {
        code: "row-security-without-policies",
        level: Low,
        breaks: &[Readers],
        summary: "row security without a policy",
        why: "Nobody but the owner sees a row or writes one. If that is meant, REVOKE says it better, and everybody understands it.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY, tenant text); ALTER TABLE a ENABLE ROW LEVEL SECURITY;",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, tenant text); ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON a USING (tenant = CURRENT_USER);",
        },
    },
    section: Section::Security,
    counted: "tables with row security that have policies",
    needs: &[Class::PostData, Class::Policies],
    is_off: false,
    look: no_policies,
};

const NOT_ENABLED: AuditRule = AuditRule {
    rule: Rule {
        code: "policies-without-row-security",
        level: High,
        breaks: &[Security],
        summary: "policies without row security",
        why: "The table has policies and nobody applies them: everybody who may read it reads every row. ENABLE ROW LEVEL SECURITY was forgotten.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY, tenant text); CREATE POLICY p ON a USING (tenant = CURRENT_USER);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, tenant text); ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON a USING (tenant = CURRENT_USER);",
        },
    },
    section: Section::Security,
    counted: "tables with policies that apply them",
    needs: &[Class::PostData, Class::PreData],
    is_off: false,
    look: not_enabled,
};

const NOT_FORCED: AuditRule = AuditRule {
    rule: Rule {
        code: "row-security-not-forced",
        level: Low,
        breaks: &[Security],
        summary: "row security that its owner passes by",
        why: "The owner of a table sees every row, unless it is FORCED: a program that connects as the owner has no policies at all.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY, tenant text); ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON a USING (tenant = CURRENT_USER);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, tenant text); ALTER TABLE a ENABLE ROW LEVEL SECURITY; ALTER TABLE a FORCE ROW LEVEL SECURITY; CREATE POLICY p ON a USING (tenant = CURRENT_USER);",
        },
    },
    section: Section::Security,
    counted: "tables whose row security holds for the owner, too",
    needs: &[Class::PreData],
    is_off: true,
    look: not_forced,
};

const ALWAYS_TRUE: AuditRule = AuditRule {
    rule: Rule {
        code: "policy-always-true",
        level: Medium,
        breaks: &[Security],
        summary: "permissive policy that lets everybody write every row",
        why: "Permissive policies are added up: one that is true for every row makes the others mean nothing for what it is for.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY, tenant text); ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON a FOR UPDATE USING (true);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, tenant text); ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON a FOR SELECT USING (true); CREATE POLICY q ON a AS RESTRICTIVE FOR UPDATE USING (true); CREATE POLICY r ON a FOR UPDATE USING (tenant = CURRENT_USER);",
        },
    },
    section: Section::Security,
    counted: "permissive policies that say which rows may be written",
    needs: &[Class::PostData, Class::Policies],
    is_off: false,
    look: always_true,
};

fn policies<'a>(
    world: &'a World,
    table: &Qualified,
) -> impl Iterator<Item = (&'a Object, &'a Policy)> {
    world.on(table).filter_map(|object| match &object.body {
        Body::Policy(policy) => Some((object, &**policy)),
        _ => None,
    })
}

fn no_policies(world: &World, looked: &mut Looked) {
    for (object, _) in world.tables().filter(|(_, table)| table.row_security) {
        looked.at();
        if policies(world, &object.id.relation()).next().is_none() {
            looked.find(&object.id, "row security, and no policy: nobody but the owner sees a row");
        }
    }
}

fn not_enabled(world: &World, looked: &mut Looked) {
    for (object, table) in world.tables() {
        let name = object.id.relation();
        let count = policies(world, &name).count();
        if count == 0 {
            continue;
        }
        looked.at();
        if !table.row_security {
            let policies = Kind::Policy.count(count);
            looked.find(&object.id, format!("{policies}, and no row security")).remedy =
                Some(format!("ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;"));
        }
    }
}

fn not_forced(world: &World, looked: &mut Looked) {
    for (object, table) in world.tables().filter(|(_, table)| table.row_security) {
        looked.at();
        if !table.force_row_security {
            let name = object.id.relation();
            looked.find(&object.id, "not FORCED").remedy =
                Some(format!("ALTER TABLE {name} FORCE ROW LEVEL SECURITY;"));
        }
    }
}

fn always_true(world: &World, looked: &mut Looked) {
    for object in world.of_kind(Kind::Policy) {
        let Body::Policy(policy) = &object.body else { continue };
        let command = policy.command.to_lowercase();
        if policy.restrictive || command == "select" {
            continue;
        }
        looked.at();
        // Without WITH CHECK, USING says what may be written.
        let written = policy.with_check.as_ref().or(policy.using.as_ref());
        let Some(written) = written.filter(|it| is_true(&it.text)) else { continue };
        let roles = &policy.roles;
        let clause = if policy.with_check.is_some() { "WITH CHECK" } else { "USING" };
        let to = roles.join(", ");
        let message = format!("FOR {} TO {to} {clause} ({})", command.to_uppercase(), written.text);
        let finding = looked.find(&object.id, message);
        // A policy for one role of a program says: this one may.
        const ANYBODY: [&str; 4] = ["PUBLIC", "anon", "authenticated", "CURRENT_USER"];
        if !roles.iter().any(|role| ANYBODY.contains(&role.as_str())) {
            finding.level = Note;
        }
        let (name, table) = (ident(&object.id.name), object.id.relation());
        finding.remedy =
            Some(format!("DROP POLICY {name} ON {table}; -- and write one that says which rows"));
    }
}

fn is_true(text: &str) -> bool {
    text.trim_matches(['(', ')', ' ']).eq_ignore_ascii_case("true")
}
