//! Enums: labels are added at their place.

use super::{Case, Steps};
use crate::{
    kinds::Body,
    model::FactChange,
    plan::statement::{Hazard, Statement},
};

pub fn alter(case: &Case, fact: &FactChange, steps: &mut Steps) -> bool {
    let (Body::Enumeration(old), Body::Enumeration(new)) = (&case.old.body, &case.new.body) else {
        return false;
    };
    if fact.path != "labels" {
        return false;
    }
    let kept: Vec<&String> = new.labels.iter().filter(|label| old.labels.contains(label)).collect();
    if !kept.into_iter().eq(&old.labels) {
        steps.is_retyped = true;
        return true;
    }
    let name = case.new.id.path();
    let mut there: Vec<&String> = old.labels.iter().collect();
    for (at, label) in new.labels.iter().enumerate() {
        if old.labels.contains(label) {
            continue;
        }
        let before = at.checked_sub(1).and_then(|at| new.labels.get(at));
        let literal = case.to.literal(label);
        let place = match (before, there.first()) {
            (Some(before), _) if there.last() == Some(&before) => String::new(),
            (Some(before), _) => format!(" AFTER {}", case.to.literal(before)),
            (None, Some(first)) => format!(" BEFORE {}", case.to.literal(first)),
            (None, None) => String::new(),
        };
        let text = format!("ALTER TYPE {name} ADD VALUE {literal}{place}");
        steps.main(Statement::text(&case.new.id, text).with(Hazard::NoTransaction));
        let index = before.and_then(|b| there.iter().position(|one| *one == b));
        there.insert(index.map_or(0, |index| index + 1), label);
    }
    true
}
