//! Since when something is so: the commit that made each fact of an object what it is.

use std::collections::{BTreeMap, BTreeSet};

use super::Commit;
use crate::{
    diff::Diff,
    model::{ChangeKind, Diagnostic, Fact, Id, Snapshot},
};

/// The facts of one object, each with its commit.
#[derive(Clone, Debug)]
pub struct Blamed {
    pub id: Id,
    /// Since when it is there; `None` where the history ends before that is known.
    pub since: Option<Commit>,
    pub facts: Vec<(Fact, Option<Commit>)>,
}

/// What is not explained yet: objects, and facts of them by path.
pub struct Blame {
    objects: Vec<Blamed>,
    /// Objects whose first commit is not known.
    open: BTreeSet<Id>,
    /// The same, whose facts are open.
    facts: BTreeMap<Id, BTreeSet<String>>,
}

impl Blame {
    /// Of the objects that a pattern names, and of what hangs on them, as they are in `snapshot`.
    ///
    /// # Errors
    ///
    /// A damaged file.
    pub fn of(snapshot: &Snapshot, pattern: &wildmatch::WildMatch) -> Result<Self, Diagnostic> {
        let mut blame = Self { objects: Vec::new(), open: BTreeSet::new(), facts: BTreeMap::new() };
        for object in snapshot.model.objects() {
            let object = object?;
            let is_named = |id: &Id| id.matches(pattern);
            if !is_named(&object.id) && !object.parent.as_ref().is_some_and(is_named) {
                continue;
            }
            let facts = object.facts().0;
            let paths = facts.iter().map(|fact| fact.path.to_string()).collect();
            blame.open.insert(object.id.clone());
            blame.facts.insert(object.id.clone(), paths);
            let facts = facts.into_iter().map(|fact| (fact, None)).collect();
            blame.objects.push(Blamed { id: object.id, since: None, facts });
        }
        Ok(blame)
    }

    pub fn is_empty(&self) -> bool {
        self.objects.is_empty()
    }

    /// Whether every fact has its commit.
    pub fn is_told(&self) -> bool {
        self.open.is_empty()
    }

    /// What a commit changed, going back in time.
    pub fn changed(&mut self, commit: &Commit, diff: &Diff) {
        for change in &diff.changes {
            match change.kind {
                ChangeKind::Added => {
                    let ids = change.contains.iter().map(|object| &object.id);
                    std::iter::once(&change.id).chain(ids).for_each(|id| self.began(commit, id));
                }
                ChangeKind::Removed => {}
                ChangeKind::Altered | ChangeKind::Renamed | ChangeKind::Reordered => {
                    let paths = change.facts.iter().map(|fact| fact.path.as_str());
                    paths.for_each(|path| self.became(commit, &change.id, path));
                }
            }
        }
    }

    /// Everything that is open began with this commit: the file did.
    pub fn all_began(&mut self, commit: &Commit) {
        let open: Vec<Id> = self.open.iter().cloned().collect();
        open.iter().for_each(|id| self.began(commit, id));
    }

    fn began(&mut self, commit: &Commit, id: &Id) {
        if !self.open.remove(id) {
            return;
        }
        for path in self.facts.remove(id).unwrap_or_default() {
            self.tell(commit, id, &path);
        }
        let known = self.objects.iter_mut().find(|blamed| blamed.id == *id);
        known.into_iter().for_each(|blamed| blamed.since = Some(commit.clone()));
    }

    fn became(&mut self, commit: &Commit, id: &Id, path: &str) {
        let is_open = self.open.contains(id)
            && self.facts.get_mut(id).is_some_and(|paths| paths.remove(path));
        if is_open {
            self.tell(commit, id, path);
        }
    }

    fn tell(&mut self, commit: &Commit, id: &Id, path: &str) {
        let of = self.objects.iter_mut().filter(|blamed| blamed.id == *id);
        for (fact, since) in of.flat_map(|blamed| &mut blamed.facts) {
            if fact.path == path {
                *since = Some(commit.clone());
            }
        }
    }

    /// What was found out.
    pub fn finish(self) -> Vec<Blamed> {
        self.objects
    }
}
