//! When triggers, rules and event triggers fire.

use super::{Case, Steps};
use crate::{
    kinds::{
        Body, Kind,
        trigger::{Trigger, firing},
    },
    model::{FactChange, Id, Qualified, quote::ident},
    plan::{drops, statement::Statement},
};

/// ENABLE, DISABLE and the like; whatever else differs makes it anew.
pub fn alter(case: &Case, fact: &FactChange, steps: &mut Steps) -> bool {
    if fact.path != "enabled" {
        steps.is_recreated = true;
        return true;
    }
    // What a partition has from its parent goes with the parent's.
    let is_parents = matches!(&case.new.body, Body::Trigger(it) if it.definition.is_none());
    if is_parents && fact.new.is_none() && parents(case).is_none() {
        return true;
    }
    let id = &case.new.id;
    let name = ident(&id.name);
    let state = |enabled: &Option<String>| firing::word(enabled.as_deref()).unwrap_or("ENABLE");
    let text = match &case.new.body {
        Body::Trigger(trigger) => {
            let alter = drops::alter(case.new, case.to);
            let state = match (&fact.new, parents(case)) {
                (None, Some(parent)) if trigger.definition.is_none() => state(&parent.enabled),
                _ => state(&trigger.enabled),
            };
            format!("{alter} {state} TRIGGER {name}")
        }
        Body::Rule(rule) => {
            // Of rules of views, too (ALTER TABLE in the reference).
            format!("ALTER TABLE {} {} RULE {name}", id.relation(), state(&rule.enabled))
        }
        Body::EventTrigger(trigger) => {
            format!("ALTER EVENT TRIGGER {name} {}", state(&trigger.enabled))
        }
        _ => return false,
    };
    steps.main(Statement::text(id, text));
    true
}

/// The trigger of a partition's parent, as which the partition's fires if nothing else is said.
fn parents<'a>(case: &Case<'a>) -> Option<&'a Trigger> {
    let mut table = case.new.id.relation();
    // As deep as partitions lie within each other.
    for _ in 0..16 {
        let parent = case.to.relation(&table)?.body.parents().next()?;
        table = parent.parse::<Qualified>().ok()?;
        let id = Id::child(Kind::Trigger, &table, case.new.id.name.as_str());
        if let Some(Body::Trigger(trigger)) = case.to.get(&id).map(|object| &object.body) {
            return Some(trigger);
        }
    }
    None
}
