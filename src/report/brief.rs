//! Changes as events, a line each: what became of which object, and how much it matters.

use similar::{ChangeTag, TextDiff};

use super::{
    Report, Sign, escape, hanging,
    judged::{self, Judged},
    shown,
};
use crate::model::{Change, ChangeKind, FactChange, Id, Level};

/// Columns that `old → new` takes at most.
const ROOM: usize = 160;

/// One change.
#[derive(Clone, Debug)]
pub struct Line {
    /// The highest level of what was found of it.
    pub level: Level,
    pub codes: Vec<&'static str>,
    pub sign: Sign,
    pub kind: ChangeKind,
    pub id: Id,
    /// What happened, made safe to show: facts of an altered object, or the definition of one that
    /// came or went.
    pub what: Vec<String>,
    /// The facts themselves.
    pub facts: Vec<FactChange>,
}

/// Every change of a report, in its order.
pub fn lines(report: &Report) -> Vec<Line> {
    let line = |judged: Judged| Line {
        level: judged.level,
        codes: judged.codes(),
        sign: Sign::of(judged.change.kind),
        kind: judged.change.kind,
        id: judged.change.id.clone(),
        what: what(judged.change),
        facts: judged.change.facts.clone(),
    };
    judged::of(report).map(line).collect()
}

fn what(change: &Change) -> Vec<String> {
    match change.kind {
        ChangeKind::Added | ChangeKind::Removed => {
            let described = hanging::described(change);
            if described.is_empty() { Vec::new() } else { vec![escape::line(&described).into()] }
        }
        _ => change.facts.iter().map(fact).collect(),
    }
}

/// A fact in one line: `type: integer → bigint`, `body: 2 lines added, 1 removed`.
pub fn fact(fact: &FactChange) -> String {
    let path = escape::line(&fact.path);
    match shown::of(fact, ROOM) {
        shown::Shown::Arrow { old, new } => format!("{path}: {old} → {new}"),
        shown::Shown::Moved(moves) => format!("{path}: {moves}"),
        shown::Shown::SameText(text) => format!("{path}: {text} (it means something else)"),
        shown::Shown::Lines { old, new } => {
            let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
            let diff = TextDiff::from_lines(&old, &new);
            let count = |tag| diff.iter_all_changes().filter(|c| c.tag() == tag).count();
            let (added, removed) = (count(ChangeTag::Insert), count(ChangeTag::Delete));
            let added = super::counted(added, "line added", "lines added");
            format!("{path}: {added}, {removed} removed")
        }
    }
}
