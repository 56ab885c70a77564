//! The sections of one comparison: what only one side has, changed objects, "everywhere".

use std::collections::BTreeMap;

use unicode_width::UnicodeWidthStr;

use super::{
    Page, names,
    paint::{self, BOLD},
    rows::{Row, What},
};
use crate::{
    kinds::Kind,
    model::{Change, ChangeKind, FactChange, Id, Object},
    render::{
        Report, Sign, counted, counted_kind, escape, hanging,
        layout::{Entry, Fold, Group},
    },
};

/// Changes shown per kind and section without `--all`.
const SHOWN: usize = 20;

/// A name wider than this does not push the column beside it.
const NAME_MAX: usize = 48;

/// Counts what was shown of each kind, and what was not.
struct Budget {
    all: bool,
    seen: BTreeMap<Kind, usize>,
}

impl Budget {
    fn new(all: bool) -> Self {
        Self { all, seen: BTreeMap::new() }
    }

    /// Whether one more of the kind is shown.
    fn take(&mut self, kind: Kind) -> bool {
        let seen = self.seen.entry(kind).or_default();
        *seen += 1;
        self.all || *seen <= SHOWN
    }

    /// `37 more indexes, 1 more table`
    fn rest(&self) -> Option<String> {
        let hidden = |(kind, seen): (&Kind, &usize)| {
            let rest = seen.saturating_sub(SHOWN);
            let counted = counted_kind(*kind, rest);
            let (count, noun) = counted.split_once(' ')?;
            (rest > 0).then(|| format!("{count} more {noun}"))
        };
        let rest: Vec<String> = self.seen.iter().filter_map(hidden).collect();
        (!self.all && !rest.is_empty()).then(|| format!("… and {} (--all)", rest.join(", ")))
    }
}

impl Page {
    /// Objects that one side lacks, with what hangs on them.
    pub fn one_side(&mut self, report: &Report, changes: &[&Change], is_old: bool) {
        if changes.is_empty() {
            return;
        }
        let side = if is_old { &report.old } else { &report.new };
        self.gap();
        self.line(&self.paint.paint(BOLD, &format!("Only in {}", escape::line(&side.label))));
        let mut budget = Budget::new(self.style.all);
        let shown: Vec<_> = changes.iter().filter(|change| budget.take(change.id.kind)).collect();
        let widths = shown.iter().map(|change| names::full(&change.id).width());
        let width = widths.filter(|width| *width <= NAME_MAX).max().unwrap_or_default();
        for change in shown {
            self.one_sided_object(change, width);
        }
        if let Some(rest) = budget.rest() {
            self.more(4, &rest);
        }
    }

    fn one_sided_object(&mut self, change: &Change, width: usize) {
        let sign = self.paint.sign(Sign::of(change.kind));
        let name = names::full(&change.id);
        let used = 4 + width.max(name.width()) + 3;
        let what = described(change);
        let what = if self.style.all {
            what
        } else {
            paint::cut(&what, self.style.width.saturating_sub(used).max(24))
        };
        let name = self.paint.padded(paint::PLAIN, &name, width);
        self.line(&format!("  {sign} {name}   {what}"));
        if self.style.all {
            let nested = change.contains.iter().map(|object| {
                let name = names::within(&object.id, &change.id);
                (name, summary(object))
            });
            let nested: Vec<(String, String)> = nested.collect();
            let widths = nested.iter().map(|(name, _)| name.width());
            let width = widths.filter(|width| *width <= NAME_MAX).max().unwrap_or_default();
            for (name, summary) in nested {
                let name = self.paint.padded(paint::PLAIN, &name, width);
                self.line(&format!("      {name}   {summary}"));
            }
        }
    }

    /// Changed objects with what hangs on them, a heading each.
    pub fn groups(&mut self, report: &Report, groups: &[Group]) {
        let mut budget = Budget::new(self.style.all);
        for group in groups {
            let shown = |entry: &&Entry| budget.take(entry.change.id.kind);
            let rows: Vec<Row> = group
                .entries
                .iter()
                .filter(shown)
                .flat_map(|entry| rows_of(entry, group.of, report))
                .collect();
            if !rows.is_empty() {
                self.gap();
                self.line(&self.paint.paint(BOLD, &names::full(group.of)));
                self.rows(&rows);
            }
        }
        if let Some(rest) = budget.rest() {
            self.gap();
            self.more(0, &rest);
        }
    }

    /// The same change on many objects, with as many of their names as fit into two lines.
    pub fn everywhere(&mut self, folds: &[Fold]) {
        if folds.is_empty() {
            return;
        }
        self.gap();
        self.line(&self.paint.paint(BOLD, "Everywhere"));
        for fold in folds {
            let row = Row {
                sign: Sign::Differs,
                name: escape::line(&fold.fact.path).into_owned(),
                what: What::Own(fold.fact),
            };
            self.rows(&[row]);
            let on = format!("on {}", on_what(fold));
            self.more(6, &on);
            self.names_of(fold);
        }
    }

    fn names_of(&mut self, fold: &Fold) {
        let most = if self.style.all { usize::MAX } else { 2 };
        let mut lines = vec![String::new()];
        let mut told = 0;
        for id in &fold.ids {
            let name = names::full(id);
            let line = lines.last().map_or(0, |line| line.width());
            if line > 0 && 6 + line + 2 + name.width() > self.style.width {
                if lines.len() == most {
                    break;
                }
                lines.push(String::new());
            }
            if let Some(line) = lines.last_mut() {
                let comma = if line.is_empty() { "" } else { ", " };
                line.push_str(comma);
                line.push_str(&name);
            }
            told += 1;
        }
        lines.iter().for_each(|line| self.line(&format!("      {line}")));
        if told < fold.ids.len() {
            let rest = super::super::grouped(fold.ids.len() - told);
            self.more(6, &format!("… and {rest} more (--all)"));
        }
    }
}

/// `412 objects`, `12 columns`
fn on_what(fold: &Fold) -> String {
    let count = fold.ids.len();
    let kind = |id: &&Id| id.kind;
    match fold.ids.first().map(kind) {
        Some(first) if fold.ids.iter().all(|id| id.kind == first) => counted_kind(first, count),
        _ => counted(count, "object", "objects"),
    }
}

/// What hangs on a one-sided object or, where nothing does, its definition.
fn described(change: &Change) -> String {
    let hanging = hanging::told(&change.contains);
    match &change.object {
        Some(object) if hanging.is_empty() => summary(object),
        _ => hanging,
    }
}

/// The definition in one line, safe to show.
fn summary(object: &Object) -> String {
    let summary = object.body.describe().summary();
    let summary = summary.split_whitespace().collect::<Vec<_>>().join(" ");
    escape::line(&summary).into_owned()
}

fn rows_of<'a>(entry: &Entry<'a>, heading: &Id, report: &Report) -> Vec<Row<'a>> {
    let change = entry.change;
    let (sign, id) = (Sign::of(change.kind), &change.id);
    let new = &report.new.label;
    let words = match change.kind {
        ChangeKind::Removed => format!("missing in {new}"),
        ChangeKind::Added => format!("only in {new}"),
        ChangeKind::Altered | ChangeKind::Reordered => {
            let own = id == heading;
            let row = |fact: &'a FactChange| match own {
                true => {
                    Row { sign, name: escape::line(&fact.path).into_owned(), what: What::Own(fact) }
                }
                false => Row { sign, name: names::within(id, heading), what: What::Fact(fact) },
            };
            return entry.facts.iter().copied().map(row).collect();
        }
    };
    let definition = change.object.as_deref().map(|o| o.body.describe().summary());
    let definition = definition.unwrap_or_default();
    vec![Row { sign, name: names::within(id, heading), what: What::OneSided { words, definition } }]
}
