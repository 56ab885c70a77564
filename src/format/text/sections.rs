//! The sections of one comparison: what only one side has, and changed objects.

use unicode_width::UnicodeWidthStr;

use super::{
    Page,
    budget::{Budget, Hidden},
    paint::{self, BOLD},
    rows::{Row, What},
};
use crate::{
    model::{Change, ChangeKind, FactChange, Id, Object},
    report::{
        Report, Sign, counted, escape, hanging,
        layout::{Entry, Group},
        names,
    },
};

impl Page {
    /// The width of a column of names. A name that takes most of the line does not push the others.
    fn column(&self, names: impl Iterator<Item = usize>) -> usize {
        names.filter(|width| *width <= self.style.width / 2).max().unwrap_or_default()
    }

    /// Objects that one side lacks, with what hangs on them.
    pub fn one_side(&mut self, report: &Report, entries: &[Entry], is_old: bool) {
        if entries.is_empty() {
            return;
        }
        let side = if is_old { &report.old } else { &report.new };
        self.gap();
        self.line(&self.paint.paint(BOLD, &format!("Only in {}", escape::line(&side.label))));
        let mut budget = Budget::new(self.style.all);
        let mut hidden = Hidden::default();
        let (shown, rest): (Vec<&Entry>, Vec<&Entry>) =
            entries.iter().partition(|entry| budget.take(entry.change.id.kind));
        rest.iter().for_each(|entry| hidden.add(entry.change.id.kind));
        let name = |entry: &Entry| marked(names::full(&entry.change.id), entry.is_new);
        let width = self.column(shown.iter().map(|entry| name(entry).width()));
        for entry in shown {
            self.one_sided_object(entry.change, &name(entry), width);
        }
        if let Some(rest) = hidden.told("") {
            self.more(4, &rest);
        }
    }

    fn one_sided_object(&mut self, change: &Change, name: &str, width: usize) {
        let sign = self.paint.sign(Sign::of(change.kind));
        let used = 4 + width.max(name.width()) + 3;
        let what = hanging::described(change);
        let mut what = escape::line(&what).into_owned();
        // Counts are short and worth their room; a definition can be of any length.
        if !self.style.all && change.contains.is_empty() {
            what = names::cut(&what, self.style.width.saturating_sub(used).max(24));
        }
        let name = self.paint.padded(paint::PLAIN, name, width);
        self.line(&format!("  {sign} {name}   {what}"));
        if self.style.all {
            self.contained(change);
        }
    }

    /// What hangs on a one-sided object, a line each.
    fn contained(&mut self, change: &Change) {
        let name = |object: &Object| names::within(&object.id, &change.id);
        let width = self.column(change.contains.iter().map(|object| name(object).width()));
        for object in &change.contains {
            let name = self.paint.padded(paint::PLAIN, &name(object), width);
            let definition = hanging::definition(object);
            self.line(&format!("      {name}   {}", escape::line(&definition)));
        }
    }

    /// Changed objects with what hangs on them, a heading each.
    pub fn groups(&mut self, report: &Report, groups: &[Group]) {
        let mut budget = Budget::new(self.style.all);
        let mut hidden = Hidden::default();
        let mut hidden_groups = 0;
        for group in groups {
            let (rows, rest) = rows(group, report, &mut budget);
            if rows.is_empty() {
                hidden_groups += 1;
                hidden.extend(rest);
                continue;
            }
            self.gap();
            self.line(&self.paint.paint(BOLD, &names::full(group.of)));
            if let Some(facets) = report.facets.get(group.of) {
                self.wrapped(2, &facets.told());
            }
            self.rows(&rows);
            if let Some(rest) = rest.told("") {
                self.more(4, &rest);
            }
        }
        let of = format!(" on {}", counted(hidden_groups, "more object", "more objects"));
        if let Some(rest) = hidden.told(&of) {
            self.gap();
            self.more(0, &rest);
        }
    }
}

impl Page {
    /// A list of short things over as many lines as it takes.
    fn wrapped(&mut self, indent: usize, list: &str) {
        let mut line = String::new();
        for item in list.split(", ") {
            if !line.is_empty() && indent + line.width() + 2 + item.width() >= self.style.width {
                self.more(indent, &format!("{line},"));
                line.clear();
            }
            let comma = if line.is_empty() { "" } else { ", " };
            line.push_str(&format!("{comma}{item}"));
        }
        self.more(indent, &line);
    }
}

/// The rows of a group as far as the budget goes, and what it leaves out.
fn rows<'a>(group: &Group<'a>, report: &Report, budget: &mut Budget) -> (Vec<Row<'a>>, Hidden) {
    let mut rows = Vec::new();
    let mut hidden = Hidden::default();
    for entry in &group.entries {
        let change = entry.change;
        if !budget.take(change.id.kind) {
            hidden.add(change.id.kind);
            continue;
        }
        let new = &report.new.label;
        match change.kind {
            ChangeKind::Removed => rows.push(one_sided(entry, group.of, "missing in", new)),
            ChangeKind::Added => rows.push(one_sided(entry, group.of, "only in", new)),
            ChangeKind::Altered | ChangeKind::Renamed | ChangeKind::Reordered => {
                rows.extend(facts(entry, group.of))
            }
        }
    }
    (rows, hidden)
}

/// Says of what an older report does not have that it is new.
fn marked(name: String, is_new: bool) -> String {
    if is_new { format!("{name} (new)") } else { name }
}

fn one_sided<'a>(entry: &Entry, heading: &Id, words: &str, side: &str) -> Row<'a> {
    let change = entry.change;
    let words = format!("{words} {side}");
    let definition = hanging::described(change);
    let name = marked(names::within(&change.id, heading), entry.is_new);
    Row { sign: Sign::of(change.kind), name, what: What::OneSided { words, definition } }
}

fn facts<'a>(entry: &Entry<'a>, heading: &Id) -> impl Iterator<Item = Row<'a>> {
    let change = entry.change;
    let sign = Sign::of(change.kind);
    let is_new = entry.is_new;
    entry.facts.iter().map(move |fact: &&'a FactChange| match change.id == *heading {
        true => Row {
            sign,
            name: marked(escape::line(&fact.path).into(), is_new),
            what: What::Own(fact),
        },
        false => Row {
            sign,
            name: marked(names::within(&change.id, heading), is_new),
            what: What::Fact(fact),
        },
    })
}
