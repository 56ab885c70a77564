//! Pairs of scripts and the verdict on each, one line a pair: `tests/verdicts/*.txt`, whose head says how to
//! add one. Each is asked for as two dumps, as their snapshots, and as a dump against a snapshot, forth and
//! back; and its two sides are held against the SQL that is shown of them.

use pgsnap::{diff, model::Snapshot, read_whole, snapshot};

use crate::{files, one_thing, properties};

/// What a line says of its two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Same,
    Different,
}

/// How the sides are written: with the header of pg_dump, or without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Dump,
    Script,
}

/// A line with all that stands before it.
struct Pair {
    place: String,
    verdict: Verdict,
    forms: Vec<Form>,
    release: String,
    sides: [String; 2],
}

impl Pair {
    fn text(&self, side: usize, form: Form) -> String {
        let sql = &self.sides[side];
        let release = &self.release;
        match form {
            Form::Script => format!("{sql}\n"),
            Form::Dump => format!(
                "--\n-- PostgreSQL database dump\n--\n\n-- Dumped from database version {release}\n\
                 -- Dumped by pg_dump version {release}\n\n{sql}\n\n\
                 --\n-- PostgreSQL database dump complete\n--\n"
            ),
        }
    }

    /// What is wrong in one form.
    fn wrong(&self, form: Form) -> Vec<String> {
        let captured = [0, 1].map(|side| {
            let text = self.text(side, form);
            properties::capture(text.as_bytes())
                .unwrap_or_else(|error| panic!("{}: {error:?}", self.place))
        });
        let files = [0, 1].map(|side| {
            let file = snapshot::write(&captured[side]).expect("it is written");
            read_whole(&file).expect("it reads")
        });
        let mut wrong = Vec::new();
        for (how, old, new) in [
            ("as dumps", &captured[0], &captured[1]),
            ("as dumps, backwards", &captured[1], &captured[0]),
            ("as snapshots", &files[0], &files[1]),
            ("as snapshots, backwards", &files[1], &files[0]),
            ("a dump and a snapshot", &captured[0], &files[1]),
        ] {
            let found = verdict(old, new);
            if found != self.verdict {
                wrong.push(format!("{} {form:?} {how}: {found:?}", self.place));
            }
        }
        for (side, file) in files.iter().enumerate() {
            if (file.meta.counts.opaque, file.meta.counts.redacted) == (0, 0)
                && verdict(file, &one_thing::shown(file)) != Verdict::Same
            {
                wrong.push(format!("{} {form:?} side {side}: not what is shown of it", self.place));
            }
        }
        wrong
    }
}

fn verdict(old: &Snapshot, new: &Snapshot) -> Verdict {
    match diff::diff(old, new).expect("it compares").changes.is_empty() {
        true => Verdict::Same,
        false => Verdict::Different,
    }
}

/// The pairs of one file.
fn pairs(name: &str, text: &str) -> Vec<Pair> {
    let (mut given, mut release) = (String::new(), "18.0".to_owned());
    let mut pairs = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let place = format!("{name}:{}", number + 1);
        let line = line.trim();
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        let (verdict, forms) = match word {
            "" | "#" => continue,
            "given" => {
                given = rest.trim().to_owned();
                continue;
            }
            "release" => {
                release = rest.trim().to_owned();
                continue;
            }
            "same" => (Verdict::Same, vec![Form::Dump, Form::Script]),
            "same-dump" => (Verdict::Same, vec![Form::Dump]),
            "same-script" => (Verdict::Same, vec![Form::Script]),
            "different" => (Verdict::Different, vec![Form::Dump, Form::Script]),
            "different-dump" => (Verdict::Different, vec![Form::Dump]),
            "different-script" => (Verdict::Different, vec![Form::Script]),
            other => panic!("{place}: what is {other}?"),
        };
        let (sql, _reason) =
            rest.rsplit_once(" # ").unwrap_or_else(|| panic!("{place}: no reason"));
        let (old, new) = sql.split_once("<=>").unwrap_or_else(|| panic!("{place}: no <=>"));
        let sides = [old, new].map(|side| format!("{given}\n{}", side.trim()));
        pairs.push(Pair { place, verdict, forms, release: release.clone(), sides });
    }
    pairs
}

#[test]
fn every_pair_has_its_verdict() {
    let folder = files::tree("tests/verdicts");
    let mut wrong = Vec::new();
    let mut count = 0;
    for path in files::below(&folder, "txt") {
        let name = files::name(&path, &folder);
        for pair in pairs(&name, &files::read_text(&path)) {
            count += 1;
            wrong.extend(pair.forms.iter().flat_map(|form| pair.wrong(*form)));
        }
    }
    assert!(count > 100, "only {count} pairs were found");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
