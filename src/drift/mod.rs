//! Three-way: what was changed on purpose (ours), what drifted (theirs alone), what collides.

use std::{collections::BTreeSet, sync::Arc};

use crate::{
    diff::Diff,
    model::{Change, ChangeKind, FactChange, Id},
    report::{
        Output, Report,
        brief::{self, Line},
        counted,
        digest::{Digest, Section},
    },
};

/// What a change of one side is to the other side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// The other side left it as it was.
    Alone,
    /// The other side made the same of it.
    Agreed,
    /// The other side made something else of it.
    Collides,
}

/// The three comparisons of three schemas.
pub struct Three<'a> {
    /// BASE against OURS.
    pub ours: &'a Diff,
    /// BASE against THEIRS.
    pub theirs: &'a Diff,
    /// OURS against THEIRS: what is left where both changed something.
    pub apart: &'a Diff,
}

/// The changes of one side, by what they are to the other.
#[derive(Debug, Default)]
pub struct Parts {
    pub alone: Vec<Arc<Change>>,
    pub agreed: Vec<Arc<Change>>,
    pub collides: Vec<Arc<Change>>,
}

impl Three<'_> {
    /// What THEIRS changed.
    pub fn of_theirs(&self) -> Parts {
        self.parts(self.theirs, self.ours)
    }

    /// What OURS changed.
    pub fn of_ours(&self) -> Parts {
        self.parts(self.ours, self.theirs)
    }

    /// What is different between OURS and THEIRS although neither differs from BASE there: BASE did not
    /// capture it, or counts as both by the versions of the servers.
    pub fn untold(&self) -> Vec<Arc<Change>> {
        let is_told = |change: &Change, path: Option<&str>| {
            let mut known = self.ours.changes.iter().chain(&self.theirs.changes);
            known.any(|one| touches(one, change, path))
        };
        let rest = |change: &Arc<Change>| {
            if change.facts.is_empty() {
                return (!is_told(change, None)).then(|| change.clone());
            }
            let facts = change.facts.iter().filter(|fact| !is_told(change, Some(&fact.path)));
            let facts: Vec<_> = facts.cloned().collect();
            (!facts.is_empty()).then(|| with(change, facts))
        };
        self.apart.changes.iter().filter_map(rest).collect()
    }

    fn parts(&self, own: &Diff, other: &Diff) -> Parts {
        let mut parts = Parts::default();
        for change in &own.changes {
            let of_part = |part: Part| {
                let facts = change.facts.iter();
                let facts = facts.filter(|fact| self.part(change, Some(&fact.path), other) == part);
                let facts: Vec<_> = facts.cloned().collect();
                (!facts.is_empty()).then(|| with(change, facts))
            };
            if change.facts.is_empty() {
                match self.part(change, None, other) {
                    Part::Alone => parts.alone.push(change.clone()),
                    Part::Agreed => parts.agreed.push(change.clone()),
                    Part::Collides => parts.collides.push(change.clone()),
                }
                continue;
            }
            parts.alone.extend(of_part(Part::Alone));
            parts.agreed.extend(of_part(Part::Agreed));
            parts.collides.extend(of_part(Part::Collides));
        }
        parts
    }

    /// A change, or one fact of it by its path.
    fn part(&self, change: &Change, path: Option<&str>, other: &Diff) -> Part {
        let is_touched = |diff: &Diff| diff.changes.iter().any(|one| touches(one, change, path));
        match (is_touched(other), is_touched(self.apart)) {
            (false, _) => Part::Alone,
            (true, false) => Part::Agreed,
            (true, true) => Part::Collides,
        }
    }
}

/// The change with some of its facts.
fn with(change: &Change, facts: Vec<FactChange>) -> Arc<Change> {
    Arc::new(Change { facts, ..change.clone() })
}

/// Whether one change says something of what another is about: the same object (the same fact of
/// it, where both only alter it), or one that came or went with the other.
fn touches(one: &Change, change: &Change, path: Option<&str>) -> bool {
    if is_same(one, change) {
        return match path {
            Some(path) if !one.facts.is_empty() => one.facts.iter().any(|fact| fact.path == path),
            _ => true,
        };
    }
    let is_whole = |change: &Change| {
        matches!(change.kind, ChangeKind::Added | ChangeKind::Removed) && change.object.is_some()
    };
    is_whole(one) && holds(one, change) || is_whole(change) && holds(change, one)
}

fn is_same(a: &Change, b: &Change) -> bool {
    let names = |change: &Change| -> BTreeSet<Id> {
        std::iter::once(change.id.clone()).chain(change.from.clone()).collect()
    };
    !names(a).is_disjoint(&names(b))
}

/// Whether what came or went includes the other, or is what the other hangs on.
fn holds(whole: &Change, part: &Change) -> bool {
    part.parent.as_ref() == Some(&whole.id)
        || whole.contains.iter().any(|object| object.id == part.id)
}

/// What the three are called.
pub struct Names<'a> {
    pub base: &'a str,
    pub ours: &'a str,
    pub theirs: &'a str,
}

/// The judged parts: what OURS changed alone; what THEIRS did alone; where both did, by each.
pub struct Judged {
    pub on_purpose: Report,
    pub drifted: Report,
    pub ours: Report,
    pub theirs: Report,
    pub agreed: Report,
    /// OURS against THEIRS, where BASE does not tell who changed it.
    pub untold: Report,
    /// What formats of findings show: all of THEIRS that OURS does not have.
    pub findings: Report,
}

/// The document. `lacking` is what was not compared, in words.
pub fn digest(names: &Names, judged: Judged, lacking: Option<&str>) -> Digest {
    let Names { base, ours, theirs } = *names;
    let (drifted, purpose) = (brief::lines(&judged.drifted), brief::lines(&judged.on_purpose));
    let (collides, agreed) = (collisions(names, &judged), brief::lines(&judged.agreed));
    let untold = brief::lines(&judged.untold);
    let verdict = verdict(names, [&drifted, &collides, &untold, &purpose], lacking);
    let section = |name: &'static str, title: String, lines: Vec<Line>| Section {
        name,
        title,
        lines,
        ..Section::default()
    };
    let sections = vec![
        section("drifted", format!("Drifted: {theirs} alone changed it"), drifted),
        section(
            "collides",
            format!("Collides: {ours} and {theirs} each made their own of it"),
            collides,
        ),
        section(
            "untold",
            format!("Differs: from {ours} to {theirs}, and {base} does not tell who changed it"),
            untold,
        ),
        section(
            "on_purpose",
            format!("On purpose: {ours} changed it, {theirs} has it as it was"),
            purpose,
        ),
        section("agreed", format!("Agreed: {ours} and {theirs} have the same of it"), agreed),
    ];
    Digest {
        report: "drift",
        title: format!("{base} → {ours}, {theirs}"),
        sections: sections.into_iter().filter(|section| !section.lines.is_empty()).collect(),
        verdict,
        findings: Some(Output::One(judged.findings)),
    }
}

/// What both changed: one line for each object, with what each side made of it.
fn collisions(names: &Names, judged: &Judged) -> Vec<Line> {
    let (ours, theirs) = (brief::lines(&judged.ours), brief::lines(&judged.theirs));
    let told = |who: &str, line: &Line| -> Vec<String> {
        let what = match line.what.is_empty() {
            true => vec![String::new()],
            false => line.what.clone(),
        };
        let sign = line.sign.char();
        what.iter()
            .map(|what| format!("{who} {sign} {} {what}", line.id).trim_end().to_owned())
            .collect()
    };
    let mut lines: Vec<Line> = Vec::new();
    for (who, line) in ours
        .iter()
        .map(|line| (names.ours, line))
        .chain(theirs.iter().map(|line| (names.theirs, line)))
    {
        let same = lines.iter_mut().find(|known| known.id == line.id);
        match same {
            Some(known) => {
                known.what.extend(told(who, line));
                known.level = known.level.max(line.level);
                let news = line.codes.iter().filter(|code| !known.codes.contains(code));
                let news: Vec<_> = news.copied().collect();
                known.codes.extend(news);
                known.facts.extend(line.facts.iter().cloned());
            }
            None => lines.push(Line { what: told(who, line), ..line.clone() }),
        }
    }
    lines
}

fn verdict(
    names: &Names,
    [drifted, collides, untold, purpose]: [&Vec<Line>; 4],
    lacking: Option<&str>,
) -> String {
    let Names { ours, theirs, .. } = *names;
    let pending = match purpose.len() {
        0 => String::new(),
        count => format!("; {} of {ours} still to come", counted(count, "change", "changes")),
    };
    let except = lacking.map(|what| format!(" Not compared: {what}.")).unwrap_or_default();
    if drifted.is_empty() && collides.is_empty() && untold.is_empty() {
        return format!("No drift: {theirs} has nothing of its own{pending}.{except}");
    }
    let collisions = match collides.len() {
        0 => String::new(),
        count => format!(", {}", counted(count, "collision", "collisions")),
    };
    let untold = match untold.len() {
        0 => String::new(),
        count => format!(
            ", {} that {} does not tell",
            counted(count, "difference", "differences"),
            names.base
        ),
    };
    format!(
        "Drift: {} in {theirs} alone{collisions}{untold}{pending}.{except}",
        counted(drifted.len(), "change", "changes")
    )
}
