//! The proof of a plan: what replay, which knows nothing of plans, makes of OLD with it.

use std::collections::BTreeSet;

use super::{Fate, Head, Plan, Statement, script};
use crate::{
    compare::{Compared, Terms, compare},
    model::{Change, ChangeKind, Diagnostic, Id, Snapshot, Value},
    replay::{self, File, Refused, Server},
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
    let plan = plan.allowed();
    match run(&plan, compared)? {
        Ok(after) => left(after, compared, &causes(&plan, |fate| matches!(fate, Fate::Manual(_)))),
        Err(refused) => Ok(refused.into()),
    }
}

/// How many statements may be found to wait for those that are withheld, before nobody tries more.
const ROUNDS: usize = 500;

/// Withholds what cannot run without what is withheld, and proves the plan as it is printed: it
/// applies, and gives NEW but for the causes of what is withheld. `None` where nothing is.
///
/// # Errors
///
/// Only where no thread can be started.
pub fn settle(plan: &mut Plan, compared: &Compared) -> Result<Option<Proof>, Diagnostic> {
    if plan.statements.iter().all(|one| !one.fate.is_withheld()) {
        return Ok(None);
    }
    for _ in 0..ROUNDS {
        let refused = match run(plan, compared)? {
            Ok(after) => {
                without_fillings(plan);
                let causes = causes(plan, |fate| *fate != Fate::Runs);
                return left(after, compared, &causes).map(Some);
            }
            Err(refused) => refused,
        };
        let is_it = |one: &&mut Statement| {
            one.fate == Fate::Runs && one.sql.text.trim() == refused.statement.trim()
        };
        let found = plan.statements.iter_mut().find(is_it);
        let Some(found) = found.filter(|_| !refused.refusal.is_unknown()) else {
            return Ok(Some(refused.into()));
        };
        found.fate = Fate::Waits(refused.refusal.message);
    }
    Ok(Some(Proof::Unknown {
        statement: "the plan".to_owned(),
        message: format!("more than {ROUNDS} statements wait for what is withheld"),
    }))
}

/// Withholds what fills a materialized view that is not made: it moves data, which replay passes over.
fn without_fillings(plan: &mut Plan) {
    let makes = |one: &&Statement| one.sql.text.starts_with("CREATE MATERIALIZED VIEW ");
    let of = |one: &Statement| one.object.clone().unwrap_or_else(|| one.cause.clone());
    let withheld = plan.statements.iter().filter(|one| one.fate.is_withheld());
    let unmade: BTreeSet<Id> = withheld.filter(makes).map(of).collect();
    let fills = |one: &&mut Statement| one.sql.text.starts_with("REFRESH MATERIALIZED VIEW ");
    for one in plan.statements.iter_mut().filter(fills).filter(|one| unmade.contains(&of(one))) {
        one.fate = Fate::Waits("it is not made".to_owned());
    }
}

impl From<Refused> for Proof {
    fn from(refused: Refused) -> Self {
        let statement = refused.statement.lines().next().unwrap_or_default().to_owned();
        let message = refused.refusal.message.clone();
        match refused.refusal.is_unknown() {
            true => Self::Unknown { statement, message },
            false => Self::Refused { statement, message },
        }
    }
}

fn run(plan: &Plan, compared: &Compared) -> Result<Result<Snapshot, Refused>, Diagnostic> {
    let mut plan = plan.clone();
    plan.statements.retain(|one| !one.is_unseen);
    let text = script::text(&plan, &Head::default());
    let role = plan.run_as.clone();
    let server = Server { version: Some(plan.target), role, is_printed: true };
    let file = File { name: "plan".to_owned(), text };
    replay::replay_or_refusal(&compared.old, &[file], &server)
}

/// What those changes were that statements of such a fate are there for, and what they speak of.
fn causes(plan: &Plan, is: impl Fn(&Fate) -> bool) -> BTreeSet<Id> {
    let those = plan.statements.iter().filter(|one| is(&one.fate));
    those.flat_map(|one| [Some(one.cause.clone()), one.object.clone()]).flatten().collect()
}

/// What still differs, but for what is known to.
fn left(after: Snapshot, compared: &Compared, known: &BTreeSet<Id>) -> Result<Proof, Diagnostic> {
    let left = compare(after, compared.new.clone(), &Terms::default())?.diff;
    let is_known = |change: &Change| {
        known.contains(&change.id) || change.parent.as_ref().is_some_and(|id| known.contains(id))
    };
    let changes = left.changes.iter().filter(|change| change.kind != ChangeKind::Reordered);
    let unknown = changes.filter(|change| !is_known(change));
    let told: Vec<String> = unknown.filter_map(|change| told(change, compared)).collect();
    Ok(if told.is_empty() { Proof::Holds } else { Proof::Differs(told) })
}

fn told(change: &Change, compared: &Compared) -> Option<String> {
    // What nobody could tell apart before is told apart by nobody afterwards.
    let is_excused = |path: &str| {
        let mut used = compared.diff.equivalences.iter();
        used.any(|used| used.id == change.id && used.path == path)
    };
    let is_order = |side: &Option<Value>| matches!(side, Some(Value::Order(_)));
    let facts = change.facts.iter().filter(|fact| !is_order(&fact.old) && !is_order(&fact.new));
    let facts = facts.map(|fact| fact.path.as_str()).filter(|path| !is_excused(path));
    let facts: Vec<&str> = facts.collect();
    let word = match change.kind {
        ChangeKind::Added => "is missing".to_owned(),
        ChangeKind::Removed => "is still there".to_owned(),
        _ if facts.is_empty() => return None,
        _ => facts.join(", "),
    };
    Some(format!("{}: {word}", change.id))
}
