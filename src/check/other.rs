//! Enums, sequences, triggers: kinds that have something of their own, beside their attributes.

use super::{
    facts::{self, Policy},
    item::{Item, Point},
    sides::Sides,
    table,
};
use crate::{
    kinds::{Body, enumeration::Enumeration},
    model::Object,
};

/// Labels: all of them, in their order.
pub fn labels(want: &Enumeration, have: &Enumeration) -> Vec<Point> {
    let mut points = Vec::new();
    for label in want.labels.iter().filter(|label| !have.labels.contains(label)) {
        let point = table::LABEL_MISSING.point(format!("label '{label}' is missing"));
        points.push(point.of(format!("label {label}"), Some(label.clone()), None));
    }
    for label in have.labels.iter().filter(|label| !want.labels.contains(label)) {
        let point = table::LABEL_EXTRA.point(format!("label '{label}' is not expected"));
        points.push(point.of(format!("label {label}"), None, Some(label.clone())));
    }
    let common = |of: &[String], other: &[String]| -> Vec<String> {
        of.iter().filter(|label| other.contains(label)).cloned().collect()
    };
    let (a, b) = (common(&want.labels, &have.labels), common(&have.labels, &want.labels));
    if a != b {
        let message = format!("the labels come in the order {}", b.join(", "));
        let point = table::LABEL_ORDER.point(message);
        points.push(point.of("order of labels", Some(a.join(", ")), Some(b.join(", "))));
    }
    points
}

/// A trigger or a rule that does not fire, or fires otherwise than it is said to.
pub fn trigger(want: &Object, have: &Object, sides: &Sides) -> Option<Point> {
    let (a, b) = match (&want.body, &have.body) {
        (Body::Trigger(a), Body::Trigger(b)) => (&a.enabled, &b.enabled),
        (Body::Rule(a), Body::Rule(b)) => (&a.enabled, &b.enabled),
        (Body::EventTrigger(a), Body::EventTrigger(b)) => (&a.enabled, &b.enabled),
        _ => return None,
    };
    let fires = !matches!(b.as_deref(), Some("disabled" | "replica"));
    let is_said = a.is_some() || sides.places.written.says(want, "enabled");
    if a == b || fires && !is_said {
        return None;
    }
    let state = b.as_deref().unwrap_or("enabled");
    let line = if fires { &table::DIFFERS } else { &table::TRIGGER_DISABLED };
    let point = line.point(format!("it is {state}"));
    Some(point.of("enabled", a.clone(), b.clone()))
}

/// Everything that has no file of its own: the attributes that EXPECTED says.
pub fn check(item: &mut Item, want: &Object, have: &Object, sides: &Sides) {
    item.found = Some(have.body.describe().summary());
    match (&want.body, &have.body) {
        (Body::Enumeration(a), Body::Enumeration(b)) => {
            item.points.extend(labels(a, b));
            let policy = Policy { elsewhere: &["labels"], unsaid: &[] };
            item.points.extend(facts::compare(want, have, &policy, sides));
        }
        (Body::Table(a), Body::Table(b)) => {
            let says = |path: &str| sides.places.written.says(want, path);
            if b.unlogged && !a.unlogged && !says("unlogged") {
                item.points.push(table::UNLOGGED.point("the table is UNLOGGED"));
            }
            for (word, is, was) in [
                ("row security", b.row_security, a.row_security),
                ("force row security", b.force_row_security, a.force_row_security),
            ] {
                if is && !was && !says(word) {
                    item.points.push(table::EXTRA_SECURITY.point(format!("{word} is on")));
                }
            }
            let mut elsewhere = vec!["order of columns", "with oids"];
            if b.unlogged && !a.unlogged && !says("unlogged") {
                elsewhere.push("unlogged");
            }
            let policy = Policy { elsewhere: &elsewhere, unsaid: &[] };
            item.points.extend(facts::compare(want, have, &policy, sides));
        }
        _ => {
            item.points.extend(trigger(want, have, sides));
            let policy = Policy::of(want.id.kind);
            item.points.extend(facts::compare(want, have, &policy, sides));
        }
    }
}
