//! Triggers and rules: what does not fire, and what fires twice.

use std::collections::BTreeMap;

use super::{AuditRule, Looked, Section, World};
use crate::{
    finding::{Breaks::*, Example, Rule},
    kinds::{Body, Kind},
    model::{Class, Id, Level::*, quote::ident},
};

pub const RULES: &[AuditRule] = &[DISABLED, DUPLICATE, RULE];

const DISABLED: AuditRule = AuditRule {
    rule: Rule {
        code: "trigger-disabled",
        level: Medium,
        breaks: &[Integrity],
        summary: "trigger that is switched off",
        why: "What it keeps right is not kept right. Often it was switched off for one load and forgotten.",
        example: Example::Schema {
            sql: "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$; CREATE TABLE a (id bigint PRIMARY KEY); CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f(); ALTER TABLE a DISABLE TRIGGER t;",
            silent: "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$; CREATE TABLE a (id bigint PRIMARY KEY); CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f();",
        },
    },
    section: Section::Routines,
    counted: "triggers and rules that fire",
    needs: &[Class::PostData],
    is_off: false,
    look: disabled,
};

const DUPLICATE: AuditRule = AuditRule {
    rule: Rule {
        code: "trigger-duplicate",
        level: Low,
        breaks: &[Writers],
        summary: "trigger that another one repeats",
        why: "The same function is called twice for each row, by two triggers of the same events.",
        example: Example::Schema {
            sql: "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$; CREATE TABLE a (id bigint PRIMARY KEY); CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f(); CREATE TRIGGER u BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f();",
            silent: "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$; CREATE TABLE a (id bigint PRIMARY KEY); CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f('x'); CREATE TRIGGER u BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f('y');",
        },
    },
    section: Section::Routines,
    counted: "triggers that stand alone",
    needs: &[Class::PostData],
    is_off: false,
    look: duplicate,
};

const RULE: AuditRule = AuditRule {
    rule: Rule {
        code: "rule-on-table",
        level: Low,
        breaks: &[Writers],
        summary: "rule on a table",
        why: "A rule rewrites the statement, not the row: volatile functions run twice, RETURNING and the count of rows are others than one thinks, COPY passes it by. A trigger does what is meant.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY); CREATE RULE r AS ON DELETE TO a DO INSTEAD NOTHING;",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY); CREATE VIEW v AS SELECT id FROM a; CREATE RULE r AS ON DELETE TO v DO INSTEAD DELETE FROM a WHERE a.id = OLD.id;",
        },
    },
    section: Section::Routines,
    counted: "rules that are of views",
    needs: &[Class::PostData],
    is_off: false,
    look: rule,
};

fn disabled(world: &World, looked: &mut Looked) {
    for object in world.objects.values() {
        let (enabled, word) = match &object.body {
            Body::Trigger(trigger) => (&trigger.enabled, "TRIGGER"),
            Body::Rule(rule) => (&rule.enabled, "RULE"),
            Body::EventTrigger(trigger) => (&trigger.enabled, "EVENT TRIGGER"),
            _ => continue,
        };
        looked.at();
        if enabled.as_deref() != Some("disabled") {
            continue;
        }
        let name = ident(&object.id.name);
        looked.find(&object.id, "disabled").remedy = Some(match object.id.kind {
            Kind::EventTrigger => format!("ALTER {word} {name} ENABLE;"),
            _ => format!("ALTER TABLE {} ENABLE {word} {name};", object.id.relation()),
        });
    }
}

fn duplicate(world: &World, looked: &mut Looked) {
    let mut seen: BTreeMap<String, &Id> = BTreeMap::new();
    for object in world.of_kind(Kind::Trigger) {
        let Body::Trigger(trigger) = &object.body else { continue };
        let Some(of) = &trigger.definition else { continue };
        looked.at();
        let (condition, table) = (of.condition.as_ref().map(|it| it.key), object.id.relation());
        let same = format!(
            "{table} {} {:?} {:?} {} {} {:?} {condition:?} {:?} {:?}",
            of.timing,
            of.events,
            of.columns,
            of.for_each_row,
            of.function,
            of.arguments,
            of.old_table,
            of.new_table
        );
        match seen.get(&same) {
            Some(first) => {
                let name = ident(&object.id.name);
                looked.find(&object.id, format!("the same as {first}")).remedy =
                    Some(format!("DROP TRIGGER {name} ON {table};"));
            }
            None => drop(seen.insert(same, &object.id)),
        }
    }
}

fn rule(world: &World, looked: &mut Looked) {
    for object in world.of_kind(Kind::Rule) {
        let Body::Rule(rule) = &object.body else { continue };
        looked.at();
        if world.table(&object.id.relation()).is_some() {
            let instead = if rule.instead { "INSTEAD" } else { "ALSO" };
            looked.find(&object.id, format!("ON {} DO {instead}", rule.event.to_uppercase()));
        }
    }
}
