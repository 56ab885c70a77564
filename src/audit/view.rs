//! Views over what is protected.

use std::collections::BTreeSet;

use super::{AuditRule, Looked, Section, World};
use crate::{
    finding::{Breaks::*, Example, Rule},
    kinds::{Body, Kind},
    model::{Class, Id, Level::*, Reason},
};

pub const RULES: &[AuditRule] = &[INVOKER];

const INVOKER: AuditRule = AuditRule {
    rule: Rule {
        code: "view-passes-row-security",
        level: Medium,
        breaks: &[Security],
        summary: "view over a table with row security, without security_invoker",
        why: "The policies of the table are asked about the owner of the view, not about who reads it: with an owner who sees everything, everybody does. security_invoker (from PostgreSQL 15) asks about who reads.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY); ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON a USING (id > 0); CREATE VIEW v AS SELECT id FROM a;",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (id bigint PRIMARY KEY); ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON a USING (id > 0); CREATE VIEW v WITH (security_invoker=true) AS SELECT id FROM a; CREATE VIEW w AS SELECT id FROM b;",
        },
    },
    section: Section::Security,
    counted: "views over protected tables that ask about who reads",
    needs: &[Class::PreData, Class::PostData],
    is_off: false,
    look: invoker,
};

fn invoker(world: &World, looked: &mut Looked) {
    // Before it there is no such option.
    if world.oldest_server().is_some_and(|major| major < 15) {
        return;
    }
    for object in world.of_kind(Kind::View) {
        let Body::View(view) = &object.body else { continue };
        let protected = protected(&object.id, world);
        if protected.is_empty() {
            continue;
        }
        looked.at();
        let option = view.options.get("security_invoker").map(String::as_str);
        if matches!(option, Some("true" | "on" | "1" | "yes" | "")) {
            continue;
        }
        let tables: Vec<String> = protected.iter().map(ToString::to_string).collect();
        let name = object.id.relation();
        looked
            .find(&object.id, format!("reads {} with the rights of its owner", tables.join(", ")))
            .remedy = Some(format!("ALTER VIEW {name} SET (security_invoker = true);"));
    }
}

/// Tables with row security that a view reads itself.
fn protected<'a>(view: &Id, world: &'a World) -> BTreeSet<&'a Id> {
    let read = world.needed(view).filter(|(_, reason)| *reason == Reason::Query);
    let tables = read.filter_map(|(id, _)| {
        let name = id.relation();
        let table = world.table(&name)?;
        let id = Id::qualified(Kind::Table, &name);
        table.row_security.then(|| world.get(&id)).flatten().map(|object| &object.id)
    });
    tables.collect()
}
