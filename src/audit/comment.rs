//! What comments say: that something is to go, or nothing.

use std::collections::BTreeSet;

use super::{AuditRule, Looked, Section, World};
use crate::{
    finding::{Detail, Example, Rule},
    kinds::Kind,
    model::{Class, Id, Level::*},
};

pub const RULES: &[AuditRule] = &[DEPRECATED, MISSING];

const DEPRECATED: AuditRule = AuditRule {
    rule: Rule {
        code: "object-deprecated",
        level: Low,
        breaks: &[],
        summary: "deprecated object",
        why: "Its comment says that it is to go, and it is still there. What refers to it goes first.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY, x text); COMMENT ON COLUMN a.x IS 'Deprecated: use y';",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, x text); COMMENT ON COLUMN a.x IS 'Never deprecate this';",
        },
    },
    section: Section::Names,
    counted: "objects whose comments do not say that they are to go",
    needs: &[Class::Comments],
    is_off: false,
    look: deprecated,
};

const MISSING: AuditRule = AuditRule {
    rule: Rule {
        code: "comment-missing",
        level: Low,
        breaks: &[],
        summary: "table or view without a comment",
        why: "Whoever meets it has its name alone to go by.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY); COMMENT ON TABLE a IS 'What it is for';",
        },
    },
    section: Section::Names,
    counted: "tables and views with a comment",
    needs: &[Class::Comments],
    is_off: true,
    look: missing,
};

fn deprecated(world: &World, looked: &mut Looked) {
    for object in world.objects.values() {
        let Some(comment) = &object.envelope.comment else { continue };
        looked.at();
        if !is_deprecated(comment) {
            continue;
        }
        let users = world.users(&object.id).filter(|edge| !world.is_part(edge.from, &object.id));
        let users = users.filter_map(|edge| world.id_of(edge.from));
        let users: BTreeSet<&Id> = users
            .filter(|id| id.relation() != object.id.relation() || object.id.kind == Kind::Column)
            .collect();
        let first = comment.lines().next().unwrap_or_default().to_owned();
        let finding = looked.find(&object.id, format!("its comment: {first}"));
        if !users.is_empty() {
            let text = users.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            finding.details.push(Detail { name: "used by", text });
        }
    }
}

/// The word itself, and what warns of use.
fn is_deprecated(comment: &str) -> bool {
    let lower = comment.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    let is_word = |word: &str| matches!(word, "deprecated" | "obsolete");
    words.clone().any(is_word)
        && !lower.contains("not deprecated")
        && !lower.contains("undeprecated")
        || lower.contains("do not use") && !lower.contains("do not use in")
}

fn missing(world: &World, looked: &mut Looked) {
    let kinds = [Kind::Table, Kind::View, Kind::MaterializedView];
    for object in kinds.into_iter().flat_map(|kind| world.of_kind(kind)) {
        if world.is_partition(&object.id.relation()) {
            continue;
        }
        looked.at();
        if object.envelope.comment.is_none() {
            looked.find(&object.id, "no comment");
        }
    }
}
