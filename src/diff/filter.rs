//! Filters: differences that the reader does not want, left out with a reason and counted.

use std::{collections::BTreeSet, sync::Arc};

use wildmatch::WildMatch;

use super::{Diff, candidates, presets};
use crate::{
    kinds::{Kind, table},
    model::{Change, ChangeKind, Diagnostic, FactChange, Id, Model, Value},
};

/// What a filter speaks of, as people write it: see [`Pattern::parse`].
#[derive(Clone, Debug)]
pub struct Pattern {
    /// As it was written.
    pub text: String,
    /// Why, where the settings say so.
    pub reason: Option<String>,
    sort: Sort,
}

#[derive(Clone, Debug)]
enum Sort {
    /// `owner`, `privileges`, …: facts whose path is one of these words or begins with it.
    Class(&'static str),
    Kind(Kind),
    /// `schema=audit`
    Schema(WildMatch),
    /// `fact=storage parameter*`
    Fact(WildMatch),
    /// Tables that are partitions, and what hangs on them.
    Partitions,
    /// `table public.tmp_*`, `public.tmp_*`
    Object(Option<Kind>, WildMatch),
}

/// Words for what differs on objects of any kind, and how the paths of those facts begin.
const CLASSES: [(&str, &str); 5] = [
    ("owner", "owner"),
    ("privileges", "privileges"),
    ("comments", "comment"),
    ("order", "order of"),
    ("tablespace", "tablespace"),
];

impl Pattern {
    /// A class (`owner`, `privileges`, `comments`, `order`, `tablespace`), `partitions`, a kind
    /// (`index`), a schema (`schema=audit`), a fact (`fact=replica identity`), or an object (`table public.tmp_*`,
    /// `*.tmp_*`). `*` stands for anything, `?` for one character.
    ///
    /// # Errors
    ///
    /// What is none of these.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        let of = |sort| Self { text: text.to_owned(), reason: None, sort };
        if let Some((_, path)) = CLASSES.iter().find(|(word, _)| *word == text) {
            return Ok(of(Sort::Class(path)));
        }
        if text == "partitions" {
            return Ok(of(Sort::Partitions));
        }
        if let Some(name) = text.strip_prefix("schema=").filter(|name| !name.is_empty()) {
            return Ok(of(Sort::Schema(WildMatch::new(name))));
        }
        if let Some(path) = text.strip_prefix("fact=").filter(|path| !path.is_empty()) {
            return Ok(of(Sort::Fact(WildMatch::new(path))));
        }
        let named = |kind: &&Kind| [kind.word(), kind.info().plural].contains(&text);
        if let Some(kind) = Kind::ALL.iter().find(named) {
            return Ok(of(Sort::Kind(*kind)));
        }
        let with_kind = Kind::ALL
            .iter()
            .filter_map(|kind| Some((*kind, text.strip_prefix(kind.word())?.strip_prefix(' ')?)))
            .max_by_key(|(kind, _)| kind.word().len());
        match with_kind {
            Some((kind, glob)) => Ok(of(Sort::Object(Some(kind), WildMatch::new(glob)))),
            None if text.contains(['.', '*', '?']) => {
                Ok(of(Sort::Object(None, WildMatch::new(text))))
            }
            None => Err(Diagnostic::new(format!("`{text}` is no filter"))
                .hint(
                    "expected owner, privileges, comments, order, tablespace or partitions; a kind (index); \
                     schema=NAME; fact=PATH; or an object (table public.tmp_*, *.tmp_*)",
                )),
        }
    }

    pub fn because(self, reason: impl Into<String>) -> Self {
        Self { reason: Some(reason.into()), ..self }
    }

    /// Whether it speaks of facts and not of objects.
    fn is_of_facts(&self) -> bool {
        matches!(self.sort, Sort::Class(_) | Sort::Fact(_))
    }

    fn has_object(&self, id: &Id, partitions: &BTreeSet<Id>) -> bool {
        match &self.sort {
            Sort::Partitions => partitions.contains(id),
            Sort::Kind(kind) => id.kind == *kind,
            Sort::Schema(schema) => {
                let of_global = id.kind == Kind::Schema && schema.matches(&id.name);
                of_global || !id.schema.is_empty() && schema.matches(&id.schema)
            }
            Sort::Object(kind, glob) => {
                kind.is_none_or(|kind| kind == id.kind) && glob.matches(&id.path().to_string())
            }
            Sort::Class(_) | Sort::Fact(_) => false,
        }
    }

    fn has_fact(&self, path: &str) -> bool {
        match &self.sort {
            Sort::Class(begin) => path
                .strip_prefix(begin)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')),
            Sort::Fact(glob) => glob.matches(path),
            _ => false,
        }
    }
}

/// One difference that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    pub id: Id,
    /// The fact; `None` for the whole object.
    pub fact: Option<String>,
    /// The pattern that left it out: `owner`, `only schema=app`.
    pub by: String,
    pub reason: Option<String>,
}

/// What to leave out, and what alone to keep.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub ignore: Vec<Pattern>,
    /// Everything if empty.
    pub only: Vec<Pattern>,
}

impl Filter {
    /// The patterns of a preset: what a hosted service adds by itself.
    ///
    /// # Errors
    ///
    /// A name that no preset has.
    pub fn preset(&mut self, name: &str) -> Result<(), Diagnostic> {
        let Some(preset) = presets::PRESETS.iter().find(|preset| preset.name == name) else {
            let known: Vec<&str> = presets::PRESETS.iter().map(|preset| preset.name).collect();
            return Err(Diagnostic::new(format!("no preset is called `{name}`"))
                .hint(format!("expected one of {}", known.join(", "))));
        };
        for pattern in preset.patterns {
            self.ignore.push(Pattern::parse(pattern)?.because(preset.reason));
        }
        Ok(())
    }

    pub fn is_empty(&self) -> bool {
        self.ignore.is_empty() && self.only.is_empty()
    }

    /// Takes out of a diff what is not wanted, and notes it there.
    ///
    /// # Errors
    ///
    /// Only for a model section that does not decode: a damaged file.
    pub fn apply(&self, diff: &mut Diff, old: &Model, new: &Model) -> Result<(), Diagnostic> {
        if self.is_empty() {
            return Ok(());
        }
        let mut partitions = BTreeSet::new();
        let is_asked = |pattern: &Pattern| matches!(pattern.sort, Sort::Partitions);
        if self.ignore.iter().chain(&self.only).any(is_asked) {
            partitions.extend(partitions_of(old)?);
            partitions.extend(partitions_of(new)?);
        }
        let mut ignored = Vec::new();
        diff.changes
            .retain_mut(|change| self.keeps(Arc::make_mut(change), &partitions, &mut ignored));
        // What the settings say is for many comparisons; what was asked for here should be here.
        let asked = self.ignore.iter().filter(|pattern| pattern.reason.is_none());
        let is_idle = |text: &&String| ignored.iter().all(|ignored| ignored.by != **text);
        diff.idle_filters = asked.map(|pattern| &pattern.text).filter(is_idle).cloned().collect();
        diff.ignored = ignored;
        diff.candidates = candidates::of(&diff.changes);
        Ok(())
    }

    fn keeps(
        &self,
        change: &mut Change,
        partitions: &BTreeSet<Id>,
        ignored: &mut Vec<Ignored>,
    ) -> bool {
        if let Some((by, reason)) = self.leaves_out(change, partitions) {
            let id = change.id.clone();
            ignored.push(Ignored { id, fact: None, by, reason });
            return false;
        }
        let had_facts = !change.facts.is_empty();
        let id = change.id.clone();
        change.facts.retain(|fact| match self.leaves_out_fact(&fact.path) {
            Some((by, reason)) => {
                let fact = Some(fact.path.clone());
                ignored.push(Ignored { id: id.clone(), fact, by, reason });
                false
            }
            None => true,
        });
        if change.kind == ChangeKind::Altered && change.facts.iter().all(is_order) {
            change.kind = ChangeKind::Reordered;
        }
        !had_facts || !change.facts.is_empty()
    }

    /// The pattern that leaves out the whole change.
    fn leaves_out(
        &self,
        change: &Change,
        partitions: &BTreeSet<Id>,
    ) -> Option<(String, Option<String>)> {
        let ids = || std::iter::once(&change.id).chain(&change.parent);
        let has = |pattern: &&Pattern| ids().any(|id| pattern.has_object(id, partitions));
        if let Some(pattern) = self.ignore.iter().find(has) {
            return Some((pattern.text.clone(), pattern.reason.clone()));
        }
        let (of_facts, of_objects): (Vec<_>, Vec<_>) =
            self.only.iter().partition(|pattern| pattern.is_of_facts());
        let is_object = of_objects.is_empty() || of_objects.iter().any(has);
        let is_fact = of_facts.is_empty() || !change.facts.is_empty();
        (!(is_object && is_fact)).then(|| (self.only_words(), None))
    }

    fn leaves_out_fact(&self, path: &str) -> Option<(String, Option<String>)> {
        if let Some(pattern) = self.ignore.iter().find(|pattern| pattern.has_fact(path)) {
            return Some((pattern.text.clone(), pattern.reason.clone()));
        }
        let mut of_facts = self.only.iter().filter(|pattern| pattern.is_of_facts()).peekable();
        let is_unwanted =
            of_facts.peek().is_some() && !of_facts.any(|pattern| pattern.has_fact(path));
        is_unwanted.then(|| (self.only_words(), None))
    }

    /// Whether a fact of this path is compared.
    pub fn keeps_fact(&self, path: &str) -> bool {
        self.leaves_out_fact(path).is_none()
    }

    fn only_words(&self) -> String {
        let words: Vec<&str> = self.only.iter().map(|pattern| pattern.text.as_str()).collect();
        format!("only {}", words.join(", "))
    }
}

fn partitions_of(model: &Model) -> Result<Vec<Id>, Diagnostic> {
    let mut found = Vec::new();
    for object in model.of_kind(Kind::Table).chain(model.of_kind(Kind::ForeignTable)) {
        let object = object?;
        let table = table::read(&object.body);
        found.extend(table.filter(|t| t.partition_of.is_some()).map(|_| object.id.clone()));
    }
    Ok(found)
}

fn is_order(fact: &FactChange) -> bool {
    matches!(fact.old, Some(Value::Order(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> Id {
        text.parse().unwrap()
    }

    #[test]
    fn patterns_mean_what_they_say() {
        let none = BTreeSet::new();
        let has = |pattern: &str, text: &str| {
            Pattern::parse(pattern).unwrap().has_object(&id(text), &none)
        };
        assert!(has("index", "index public.i"));
        assert!(has("indexes", "index public.i"));
        assert!(has("table public.tmp_*", "table public.tmp_a"));
        assert!(has("*.tmp_*", "view public.tmp_a"));
        assert!(has("schema=aud?t", "table audit.t"));
        assert!(has("schema=audit", "schema audit"));
        assert!(has("materialized view public.m", "materialized view public.m"));
        assert!(!has("table public.tmp_*", "view public.tmp_a"));
        assert!(!has("schema=audit", "table public.audit"));
        let fact = |pattern: &str, path: &str| Pattern::parse(pattern).unwrap().has_fact(path);
        assert!(fact("privileges", "privileges PUBLIC"));
        assert!(fact("comments", "comment"));
        assert!(fact("order", "order of columns"));
        assert!(fact("fact=storage*", "storage parameter fillfactor"));
        assert!(!fact("owner", "ownership"));
        assert!(Pattern::parse("everything").is_err());
    }

    #[test]
    fn presets_are_patterns() {
        for preset in presets::PRESETS {
            Filter::default().preset(preset.name).unwrap();
        }
        assert!(Filter::default().preset("none").is_err());
    }
}
