//! What a report must say beside the changes, in one line each: what was not compared and why,
//! what only one side speaks of, what was kept as text.

use std::collections::BTreeMap;

use super::{Output, Report, ReportSet, Side, counted, not_compared, since};
use crate::{
    diff::{Candidate, Used},
    model::{Mapped, Mapping},
};

/// The notes of everything that was compared.
pub fn of(output: &Output) -> Vec<String> {
    match output {
        Output::One(report) => of_report(report),
        Output::Set(set) => of_set(set),
    }
}

/// The notes of one comparison.
pub fn of_report(report: &Report) -> Vec<String> {
    let mut notes = not_compared::notes(report);
    notes.extend(opaque(report));
    notes.extend(equivalences(report));
    notes.extend(moved(report));
    notes.extend(explained(report));
    notes.extend(switched_off(report));
    notes.extend(mapped(report));
    notes.extend(unknown_versions(report));
    notes.extend(reading(report).map(|reading| format!("{reading}: no version is told.")));
    notes.extend(ignored(report));
    notes.extend(report.diff.idle_filters.iter().map(|what| format!("{IDLE} `{what}`.")));
    notes.extend(candidates(report));
    if !report.mended.is_empty() {
        let told = since::told(&report.mended);
        notes.push(format!(
            "In the baseline, and mended: {told} (--prune-baseline takes them out)."
        ));
    }
    notes.extend(report.since.iter().flat_map(|since| since.told()));
    if !report.accepted.is_empty() {
        let changes = counted(report.accepted.len(), "change", "changes");
        notes.push(format!("Accepted by the baseline: {changes}."));
    }
    let cut_off = |side: &&Side| side.meta.provenance.truncated;
    notes.extend([&report.old, &report.new].into_iter().filter(cut_off).map(|side| {
        format!("The dump of {} was cut off; what it lacks may be there.", side.label)
    }));
    notes
}

const IDLE: &str = "Nothing was left to ignore for";

/// What was left out, by what and why.
fn ignored(report: &Report) -> Vec<String> {
    let mut by: BTreeMap<(&str, Option<&str>), usize> = BTreeMap::new();
    for ignored in &report.diff.ignored {
        *by.entry((&ignored.by, ignored.reason.as_deref())).or_default() += 1;
    }
    let line = |((by, reason), count): ((&str, Option<&str>), usize)| {
        let reason = reason.map(|reason| format!(" ({reason})")).unwrap_or_default();
        format!("Ignored: {} by `{by}`{reason}.", counted(count, "difference", "differences"))
    };
    by.into_iter().map(line).collect()
}

/// The notes of all pairs, each once, with the pairs it is about unless that is all of them.
pub fn of_set(set: &ReportSet) -> Vec<String> {
    let mut pairs: Vec<(String, Vec<&str>)> = Vec::new();
    for pair in &set.pairs {
        for note in of_report(pair) {
            match pairs.iter_mut().find(|(known, _)| *known == note) {
                Some((_, names)) => names.push(&pair.name),
                None => pairs.push((note, vec![&pair.name])),
            }
        }
    }
    // What left nothing out here did its work elsewhere.
    pairs.retain(|(note, names)| !note.starts_with(IDLE) || names.len() == set.pairs.len());
    let told = |(note, names): (String, Vec<&str>)| match names.len() == set.pairs.len() {
        true => note,
        false => format!("{}: {note}", names.join(", ")),
    };
    pairs.into_iter().map(told).collect()
}

/// `The same between servers 13 and 18, by: EQ-EXTRACT (2 facts).`
fn equivalences(report: &Report) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for used in &report.diff.equivalences {
        *counts.entry(used.code).or_default() += 1;
    }
    let told =
        |(code, count): (&str, usize)| format!("{code} ({})", counted(count, "fact", "facts"));
    let by: Vec<String> = counts.into_iter().map(told).collect();
    let version = |side: &Side| side.meta.provenance.server_words();
    let servers = match (version(&report.old), version(&report.new)) {
        (Some(old), Some(new)) => format!("servers {old} and {new}"),
        (Some(known), None) | (None, Some(known)) => {
            format!("server {known} and one of unknown version")
        }
        (None, None) => "servers of unknown version".to_owned(),
    };
    (!by.is_empty()).then(|| {
        let by = by.join(", ");
        format!("The same between {servers}, by: {by}. `pgsnap rules CODE` explains.")
    })
}

/// What is the same but for the type that it comes to.
fn moved(report: &Report) -> Option<String> {
    let told = |used: &Used| {
        let one = format!("{} ({})", used.id, used.moved.join(", "));
        (!used.moved.is_empty()).then_some(one)
    };
    let places: Vec<String> = report.diff.equivalences.iter().filter_map(told).collect();
    (!places.is_empty()).then(|| {
        format!(
            "Of another type, numeric since 14 and double precision before: {}.",
            places.join("; ")
        )
    })
}

/// `EQ-EXTRACT: view public.v (definition); …`, one line for each equivalence of any tier.
fn explained(report: &Report) -> Vec<String> {
    let Some(explained) = &report.diff.explained else { return Vec::new() };
    let mut by: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for Used { code, id, path, moved: _ } in report.diff.equivalences.iter().chain(explained) {
        by.entry(code).or_default().push(format!("{id} ({path})"));
    }
    if by.is_empty() {
        return vec!["Nothing that is the same is written differently.".to_owned()];
    }
    let line =
        |(code, places): (&str, Vec<String>)| format!("The same by {code}: {}.", places.join("; "));
    by.into_iter().map(line).collect()
}

fn switched_off(report: &Report) -> Option<String> {
    let off = &report.diff.switched_off;
    let told = |code: &&'static str| match code.starts_with("EQ-") {
        true => format!("without {code}"),
        false => format!("by {code}"),
    };
    let told: Vec<String> = off.iter().map(told).collect();
    (!off.is_empty()).then(|| format!("Compared {}.", told.join(", ")))
}

/// What has another name in OLD, how often, and why.
fn mapped(report: &Report) -> Vec<String> {
    let line = |mapped: &Mapped| {
        let Mapped { mapping: Mapping { what, from, to, reason }, statements, is_merged } = mapped;
        let reason = reason.as_ref().map(|reason| format!(" ({reason})")).unwrap_or_default();
        let (what, old) = (what.word(), &report.old.label);
        let merged = match is_merged {
            true => format!(" {old} speaks of a {what} {to} too: the two count as one."),
            false => String::new(),
        };
        match statements {
            0 => format!(
                "Mapped: {what} {from} of {old} is {to}, but nothing there is called so{reason}."
            ),
            _ => {
                let statements = counted(*statements, "statement", "statements");
                format!("Mapped: {what} {from} of {old} is {to}, in {statements}{reason}.{merged}")
            }
        }
    };
    report.diff.mapped.iter().map(line).collect()
}

/// Candidates that are named; the others are in the file and in the JSON.
const CANDIDATES: usize = 10;

/// `May be renamed: table public.people → table public.users (0.92, same columns 11 of 12).`
fn candidates(report: &Report) -> Option<String> {
    let candidates = &report.diff.candidates;
    let told = |one: &Candidate| {
        let (from, to) = one.told();
        format!("{from} → {to} ({:.2}, {})", one.score, one.reason)
    };
    let mut all: Vec<String> = candidates.iter().take(CANDIDATES).map(told).collect();
    if candidates.len() > CANDIDATES {
        all.push(format!("{} more", candidates.len() - CANDIDATES));
    }
    (!all.is_empty()).then(|| {
        format!(
            "May be renamed: {}. Confirm with --suggest-renames FILE, --renames FILE.",
            all.join("; ")
        )
    })
}

/// How GRANT ALL was read where nothing says what it means.
pub fn reading(report: &Report) -> Option<String> {
    let of = |(side, is_read): (&Side, bool)| is_read.then(|| side.label.clone());
    let sides = [&report.old, &report.new].into_iter().zip(report.diff.readings);
    let sides: Vec<String> = sides.filter_map(of).collect();
    (!sides.is_empty()).then(|| {
        format!("GRANT ALL of {} read as before 17, without MAINTAIN", sides.join(" and "))
    })
}

/// Without both versions only what holds for all of them was equated.
fn unknown_versions(report: &Report) -> Option<String> {
    let provenance = |side: &Side| side.meta.provenance.clone();
    let is_silent =
        |side: &&Side| provenance(side).form != "script" && provenance(side).server.is_none();
    let silent: Vec<&str> = [&report.old, &report.new]
        .into_iter()
        .filter(is_silent)
        .map(|s| s.label.as_str())
        .collect();
    (!silent.is_empty() && !report.is_same()).then(|| {
        format!(
            "The server of {} is not known: what releases print differently is shown as different.",
            silent.join(" and ")
        )
    })
}

fn opaque(report: &Report) -> Option<String> {
    let told = |side: &Side| {
        let count = usize::try_from(side.meta.counts.opaque).unwrap_or(usize::MAX);
        (count > 0).then(|| counted(count, "statement", "statements"))
    };
    let (old, new) = (&report.old, &report.new);
    let statements = match (told(old), told(new)) {
        (None, None) => return None,
        (Some(each), Some(other)) if each == other => format!("{each} on each side"),
        (Some(count), None) => format!("{count} in {}", old.label),
        (None, Some(count)) => format!("{count} in {}", new.label),
        (Some(a), Some(b)) => format!("{a} in {}, {b} in {}", old.label, new.label),
    };
    Some(format!("Not understood, but compared: {statements} (pgsnap stat lists them)."))
}
