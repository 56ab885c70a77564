//! The proof of a plan: what replay, which knows nothing of plans, makes of OLD with it.

use super::{Fate, Head, Plan, script};
use crate::{
    compare::{Compared, Terms, compare},
    model::{ChangeKind, Diagnostic},
    replay::{self, File, Server},
};

/// What the proof found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    /// With everything allowed OLD becomes NEW, but for what is to be done by hand.
    Holds,
    /// A server would refuse a statement.
    Refused { statement: String, message: String },
    /// What still differs after it, in words.
    Differs(Vec<String>),
    /// Replay does not know what a server does with a statement.
    Unknown { statement: String, message: String },
}

/// Replays the plan with everything allowed over OLD, which must have its record.
///
/// # Errors
///
/// Only where no thread can be started.
pub fn prove(plan: &Plan, compared: &Compared) -> Result<Proof, Diagnostic> {
    let text = script::text(&plan.allowed(), &Head::default());
    let server = Server { version: Some(plan.target), role: None, is_printed: true };
    let file = File { name: "plan".to_owned(), text };
    let after = match replay::replay_or_refusal(&compared.old, &[file], &server)? {
        Ok(after) => after,
        Err(refused) => {
            let statement = refused.statement.lines().next().unwrap_or_default().to_owned();
            let message = refused.refusal.message.clone();
            return Ok(match refused.refusal.is_unknown() {
                true => Proof::Unknown { statement, message },
                false => Proof::Refused { statement, message },
            });
        }
    };
    let left = compare(after, compared.new.clone(), &Terms::default())?.diff;
    let is_manual = |id: &crate::model::Id| {
        let of = |one: &super::Statement| matches!(one.fate, Fate::Manual(_)) && one.cause == *id;
        plan.statements.iter().any(of)
    };
    // What nobody could tell apart before is told apart by nobody afterwards.
    let is_excused = |id: &crate::model::Id, path: &str| {
        compared.diff.equivalences.iter().any(|used| used.id == *id && used.path == path)
    };
    let changes = left
        .changes
        .iter()
        .filter(|change| change.kind != ChangeKind::Reordered && !is_manual(&change.id));
    let told: Vec<String> = changes
        .filter_map(|change| {
            let facts: Vec<&str> = change
                .facts
                .iter()
                .filter(|fact| !matches!(fact.new, Some(crate::model::Value::Order(_))))
                .filter(|fact| !is_excused(&change.id, &fact.path))
                .map(|fact| fact.path.as_str())
                .collect();
            // NO INHERIT leaves a column to the child, and nothing hands it back.
            let is_left = |path: &&str| *path == "declared here";
            if change.kind == ChangeKind::Altered && facts.iter().all(is_left) {
                return None;
            }
            let word = match change.kind {
                ChangeKind::Added => "is missing".to_owned(),
                ChangeKind::Removed => "is still there".to_owned(),
                _ if facts.is_empty() => return None,
                _ => facts.join(", "),
            };
            Some(format!("{}: {word}", change.id))
        })
        .collect();
    Ok(if told.is_empty() { Proof::Holds } else { Proof::Differs(told) })
}
