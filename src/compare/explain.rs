//! Which folds are at work in a comparison: what would differ without each of them.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crate::{
    capture::{self, fold::FOLDS},
    diff::{self, Diff, Terms, Used},
    model::{Change, Diagnostic, Id, Snapshot},
    rebuild,
};

/// The folds that made facts of two snapshots the same, and where. Both need their records: they are
/// built again without each fold in turn, and compared.
///
/// # Errors
///
/// Only when no thread can be started, or for a damaged file.
pub fn folds(
    old: &Snapshot,
    new: &Snapshot,
    diff: &Diff,
    terms: Terms,
) -> Result<Vec<Used>, Diagnostic> {
    let mut used = privileges(old, new, diff)?;
    let known = differing(diff);
    let in_force = |code: &&'static str| terms.in_force.has(code);
    let codes = FOLDS.iter().filter(|fold| fold.can_be_off()).map(|fold| fold.code);
    for code in codes.filter(in_force) {
        let without = terms.in_force.clone().without(code);
        let (mut old, mut new) = (old.clone(), new.clone());
        rebuild(&mut old, &without)?;
        rebuild(&mut new, &without)?;
        let terms = Terms { in_force: &without, explain: false, ..terms };
        let diff = diff::diff_on(terms, &old, &new)?;
        let more = differing(&diff).difference(&known).cloned().collect::<Vec<_>>();
        used.extend(more.into_iter().map(|(id, path)| Used { code, id, path, moved: Vec::new() }));
    }
    Ok(used)
}

/// Facts that differ; an object that is on one side only counts as one.
fn differing(diff: &Diff) -> BTreeSet<(Id, String)> {
    let facts = |change: &Arc<Change>| -> Vec<(Id, String)> {
        match change.facts.as_slice() {
            [] => vec![(change.id.clone(), change.id.kind.word().to_owned())],
            facts => facts.iter().map(|fact| (change.id.clone(), fact.path.clone())).collect(),
        }
    };
    diff.changes.iter().flat_map(facts).collect()
}

/// Objects whose GRANT and REVOKE statements differ, and whose privileges do not.
fn privileges(old: &Snapshot, new: &Snapshot, diff: &Diff) -> Result<Vec<Used>, Diagnostic> {
    let (old, new) = (grants(old)?, grants(new)?);
    let is_privileges = |path: &str| path.starts_with("privileges");
    let told: BTreeSet<Id> = differing(diff)
        .into_iter()
        .filter(|(id, path)| is_privileges(path) || path == id.kind.word())
        .map(|(id, _)| id)
        .chain(diff.equivalences.iter().filter(|u| is_privileges(&u.path)).map(|u| u.id.clone()))
        .collect();
    let ids: BTreeSet<&Id> = old.keys().chain(new.keys()).collect();
    let is_folded = |id: &&Id| old.get(*id) != new.get(*id) && !told.contains(*id);
    let used = |id: &Id| Used {
        code: capture::fold::PRIVILEGES.code,
        id: id.clone(),
        path: "privileges".to_owned(),
        moved: Vec::new(),
    };
    Ok(ids.into_iter().filter(is_folded).map(used).collect())
}

/// The statements about privileges, by what they speak of.
fn grants(snapshot: &Snapshot) -> Result<BTreeMap<Id, Vec<String>>, Diagnostic> {
    let mut grants: BTreeMap<Id, Vec<String>> = BTreeMap::new();
    let landed = capture::landed(&snapshot.source, &snapshot.meta.provenance)?;
    for (index, ids) in landed {
        let Some(statement) = snapshot.source.statements.get(index) else { continue };
        let words = ["GRANT ", "REVOKE ", "ALTER DEFAULT PRIVILEGES "];
        if words.iter().any(|word| statement.text.starts_with(word)) {
            for id in ids {
                grants.entry(id).or_default().push(statement.text.clone());
            }
        }
    }
    Ok(grants)
}
