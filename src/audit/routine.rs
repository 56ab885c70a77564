//! Functions: whose rights they have, and what the names in them mean.

use std::collections::BTreeSet;

use super::{AuditRule, Looked, Section, World, search_path};
use crate::{
    finding::{Breaks::*, Example, Rule},
    kinds::{Body, Kind, function::Function},
    model::{Class, Id, Level::*, Object, Reason, coverage::Seen, privileges::Grantee},
};

pub const RULES: &[AuditRule] = &[DEFINER, PUBLIC, UNSAFE_PATH];

const DEFINER: AuditRule = AuditRule {
    rule: Rule {
        code: "definer-without-search-path",
        level: Medium,
        breaks: &[Security],
        summary: "SECURITY DEFINER without a search_path",
        why: "Who calls it says by their search_path, or by a temporary table, what the names in it mean, and it runs with the rights of its owner (PostgreSQL documentation, \"Writing SECURITY DEFINER Functions Safely\").",
        example: Example::Schema {
            sql: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql SECURITY DEFINER AS $$SELECT count(*)::integer FROM t$$;",
            silent: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$SELECT 1$$;",
        },
    },
    section: Section::Security,
    counted: "functions with SECURITY DEFINER that fix their search_path",
    needs: &[Class::PreData],
    is_off: false,
    look: definer,
};

const PUBLIC: AuditRule = AuditRule {
    rule: Rule {
        code: "definer-for-public",
        level: Low,
        breaks: &[Security],
        summary: "SECURITY DEFINER that PUBLIC may execute",
        why: "Every role may call it and has the rights of its owner meanwhile. PUBLIC may execute what nobody takes from it.",
        example: Example::Schema {
            sql: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$SELECT 1$$; CREATE TABLE a (id bigint PRIMARY KEY); GRANT SELECT ON a TO r;",
            silent: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$SELECT 1$$; REVOKE ALL ON FUNCTION f() FROM PUBLIC; GRANT EXECUTE ON FUNCTION f() TO r;",
        },
    },
    section: Section::Security,
    counted: "functions with SECURITY DEFINER that not everybody may execute",
    needs: &[Class::PreData, Class::Privileges],
    is_off: false,
    look: public,
};

const UNSAFE_PATH: AuditRule = AuditRule {
    rule: Rule {
        code: "function-needs-search-path",
        level: Medium,
        breaks: &[Readers],
        summary: "function in an index or a materialized view that needs a search_path",
        why: "From PostgreSQL 17 REINDEX, REFRESH, ANALYZE and VACUUM run with a search_path of pg_catalog alone, and a restore does everywhere: the bare names in the function are not found there. SET search_path with the function.",
        example: Example::Schema {
            sql: "CREATE FUNCTION g(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$SELECT $1$$; CREATE FUNCTION f(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$SELECT g($1)$$; CREATE TABLE a (id bigint PRIMARY KEY, x text); CREATE INDEX i ON a (f(x));",
            silent: "CREATE FUNCTION g(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$SELECT lower($1)$$; CREATE FUNCTION f(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$SELECT public.g($1)$$; CREATE FUNCTION h(text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = public AS $$SELECT g($1)$$; CREATE TABLE a (id bigint PRIMARY KEY, x text); CREATE INDEX i ON a (f(x)); CREATE INDEX j ON a (h(x)); CREATE INDEX k ON a (g(x));",
        },
    },
    section: Section::Upgrade,
    counted: "functions in indexes and materialized views that find their names",
    needs: &[Class::PreData, Class::PostData],
    is_off: false,
    look: unsafe_path,
};

/// Functions and procedures that the dump declares.
fn routines<'a>(world: &'a World) -> impl Iterator<Item = (&'a Object, &'a Function)> {
    world.objects.values().filter_map(|object| match &object.body {
        Body::Function(function) => Some((object, &**function)),
        Body::Procedure(procedure) => Some((object, &procedure.routine)),
        _ => None,
    })
}

fn definer(world: &World, looked: &mut Looked) {
    for (object, function) in routines(world).filter(|(_, function)| function.security_definer) {
        // What is no text was looked up when it was made.
        if function.sql_body.is_some() || matches!(function.language.as_str(), "c" | "internal") {
            continue;
        }
        looked.at();
        if !function.settings.contains_key("search_path") {
            let path = object.id.path();
            let word = object.id.kind.word().to_uppercase();
            looked.find(&object.id, "SECURITY DEFINER, and no SET search_path").remedy = Some(
                format!(
                    "ALTER {word} {path} SET search_path = pg_catalog, pg_temp; -- and the schemas it needs"
                ),
            );
        }
    }
}

fn public(world: &World, looked: &mut Looked) {
    let coverage = &world.snapshot.meta.coverage;
    if coverage.of(Class::Privileges) != Seen::Yes {
        return;
    }
    for (object, function) in routines(world).filter(|(_, function)| function.security_definer) {
        // Nobody can call these.
        if matches!(function.returns.as_deref(), Some("trigger" | "event_trigger")) {
            continue;
        }
        looked.at();
        if super::privilege::holds(object, &Grantee::Public, "EXECUTE", world) {
            let path = object.id.path();
            let word = object.id.kind.word().to_uppercase();
            looked.find(&object.id, "SECURITY DEFINER, and PUBLIC may execute it").remedy =
                Some(format!("REVOKE EXECUTE ON {word} {path} FROM PUBLIC;"));
        }
    }
}

fn unsafe_path(world: &World, looked: &mut Looked) {
    for (object, function) in routines(world) {
        let of: BTreeSet<&Id> = world
            .users(&object.id)
            .filter(|edge| matches!(edge.reason, Reason::Expression | Reason::Query))
            .filter_map(|edge| world.id_of(edge.from))
            .filter(|id| matches!(id.kind, Kind::Index | Kind::MaterializedView))
            .collect();
        if of.is_empty() {
            continue;
        }
        looked.at();
        let Some(body) = &function.body else { continue };
        let is_read = matches!(function.language.as_str(), "sql" | "plpgsql");
        if !is_read || function.settings.contains_key("search_path") {
            continue;
        }
        let names = search_path::bare(body, world);
        if names.is_empty() {
            continue;
        }
        let used: Vec<String> = of.iter().map(ToString::to_string).collect();
        let path = object.id.path();
        let schemas = search_path::schemas(&names);
        let finding = looked
            .find(&object.id, format!("names {} without a schema", search_path::words(&names)));
        finding.details.push(crate::finding::Detail { name: "used by", text: used.join(", ") });
        finding.remedy = Some(format!("ALTER FUNCTION {path} SET search_path = {schemas};"));
    }
}
