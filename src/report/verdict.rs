//! The one line that says how a comparison came out. Every report has it: as its last line, or as
//! its first where a reader begins at the top.

use super::{Report, ReportSet, counted, counted_kind, grouped, not_compared, notes, tally::Tally};

/// Groups of a fingerprint shown in a sentence: 32 bits, enough to compare by eye.
const FINGERPRINT_GROUPS: usize = 2;

/// At most this many pairs that are the same are named.
const NAMED: usize = 5;

pub fn of_report(report: &Report) -> String {
    let tally = Tally::of(report);
    if report.diff.is_empty() && !report.accepted.is_empty() {
        return format!("Same, except accepted: {}.", accepted(report.accepted.len()));
    }
    if !report.is_same() {
        return match tally.is_only_notes() {
            true => format!("Different only in notes: {}.", noted(&tally)),
            false => format!("Different: {}.", differing(&tally, "")),
        };
    }
    if !report.diff.ignored.is_empty() {
        return format!("Same, except ignored: {}.", ignored(report.diff.ignored.len()));
    }
    let lacking = not_compared::lacking([report].into_iter());
    if !lacking.is_empty() {
        let reading = notes::reading(report).map(|reading| format!("; {reading}"));
        let lacking = lacking.join("; ");
        return format!("Same, except not compared: {lacking}{}.", reading.unwrap_or_default());
    }
    let (old, new) = (&report.old, &report.new);
    let print = (old.meta.fingerprint == new.meta.fingerprint && !new.meta.fingerprint.is_empty())
        .then(|| format!(" (fingerprint {})", shortened(&new.meta.fingerprint)));
    let reading = notes::reading(report).map(|reading| format!(", {reading}"));
    let (print, reading) = (print.unwrap_or_default(), reading.unwrap_or_default());
    format!("Same: {} and {}{print}{reading}.", old.label, new.label)
}

pub fn of_set(set: &ReportSet) -> String {
    if set.pairs.is_empty() && set.unpaired.is_empty() && set.accepted.is_empty() {
        return format!("Nothing to compare in {} and {}.", set.old, set.new);
    }
    let left_out: usize = set.pairs.iter().map(|pair| pair.diff.ignored.len()).sum();
    if set.is_same() && left_out > 0 {
        return format!("Same, except ignored: {}.", ignored(left_out));
    }
    if set.is_same() {
        let lacking = not_compared::lacking(set.pairs.iter());
        let databases = counted(set.pairs.len(), "database", "databases");
        return match lacking.is_empty() {
            true => format!("Same: {} and {} ({databases}).", set.old, set.new),
            false => format!("Same, except not compared: {}.", lacking.join("; ")),
        };
    }
    let (same, different): (Vec<_>, Vec<_>) =
        set.pairs.iter().partition(|pair| pair.diff.is_empty());
    let of_pairs: usize = same.iter().map(|pair| pair.accepted.len()).sum();
    let put_aside = of_pairs + set.accepted.len();
    if different.is_empty() && set.unpaired.is_empty() {
        return format!("Same, except accepted: {}.", accepted(put_aside));
    }
    let tallies: Vec<_> = different.iter().map(|pair| (pair, Tally::of(pair))).collect();
    let only_notes = set.unpaired.is_empty() && tallies.iter().all(|(_, t)| t.is_only_notes());
    let mut parts: Vec<String> = Vec::new();
    for (pair, tally) in &tallies {
        parts.push(match only_notes {
            true => format!("{} in {}", noted(tally), pair.name),
            false => differing(tally, &pair.name),
        });
    }
    for file in &set.unpaired {
        parts.push(format!("{} only in {}", file.name, set.home(file)));
    }
    parts.extend(alike(&same));
    let notes = if only_notes { " only in notes" } else { "" };
    format!("Different{notes}: {}.", parts.join("; "))
}

/// What a filter left out.
fn ignored(count: usize) -> String {
    counted(count, "difference", "differences")
}

/// What the baseline puts aside.
fn accepted(count: usize) -> String {
    format!("{} (baseline)", counted(count, "change", "changes"))
}

/// `admin same`, `12 others same`
fn alike(same: &[&Report]) -> Option<String> {
    match same {
        [] => None,
        few if few.len() <= NAMED => {
            let names: Vec<&str> = few.iter().map(|pair| pair.name.as_str()).collect();
            Some(format!("{} same", names.join(", ")))
        }
        many => Some(format!("{} others same", grouped(many.len()))),
    }
}

/// `7 objects in users (5 tables, 1 index, 1 constraint), owner of 412 objects`
fn differing(tally: &Tally, name: &str) -> String {
    let mut place = if name.is_empty() { String::new() } else { format!(" in {name}") };
    let mut place = || std::mem::take(&mut place);
    let mut parts = Vec::new();
    let kinds: Vec<String> =
        tally.by_kind.iter().map(|(kind, count)| counted_kind(*kind, *count)).collect();
    match kinds.as_slice() {
        [] => {}
        [one] => parts.push(format!("{one}{}", place())),
        many => {
            let objects = counted(tally.objects(), "object", "objects");
            parts.push(format!("{objects}{} ({})", place(), many.join(", ")));
        }
    }
    for (path, objects) in &tally.everywhere {
        parts.push(format!("{path} of {objects}{}", place()));
    }
    if !tally.notes.is_empty() {
        let count = tally.notes.values().sum();
        let about: Vec<&str> = tally.notes.keys().map(String::as_str).collect();
        let notes = counted(count, "note", "notes");
        parts.push(format!("{notes}{} ({})", place(), about.join(", ")));
    }
    parts.join(", ")
}

/// `1 (column order)`
fn noted(tally: &Tally) -> String {
    let about: Vec<&str> = tally.notes.keys().map(String::as_str).collect();
    format!("{} ({})", grouped(tally.notes.values().sum()), about.join(", "))
}

fn shortened(fingerprint: &str) -> String {
    let groups: Vec<&str> = fingerprint.split('-').collect();
    let rest = if groups.len() > FINGERPRINT_GROUPS { "…" } else { "" };
    let shown = groups.get(..FINGERPRINT_GROUPS).unwrap_or(&groups).join("-");
    format!("{shown}{rest}")
}
