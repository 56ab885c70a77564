//! `pgsnap audit`: one instance of everything that is looked for, and its clean twin; both as a dump and
//! as its snapshot.

use std::collections::{BTreeMap, BTreeSet};

use pgsnap::{
    audit::{self, Row, Terms},
    capture,
    model::Snapshot,
    snapshot,
};

use crate::files;

/// As it is captured, and as it comes back from its file.
fn both(name: &str) -> [Snapshot; 2] {
    let path = files::tree("tests/audit").join(name);
    let options = capture::Options { label: name.to_owned(), ..capture::Options::default() };
    let captured = capture::capture(files::read(&path), &options).expect("it reads").snapshot;
    assert_eq!(captured.meta.counts.opaque, 0, "{name}");
    let bytes = snapshot::write(&captured).expect("it is written");
    let read = pgsnap::read(&bytes).expect("it is read");
    [captured, read]
}

/// With every rule on.
fn audited(snapshot: &Snapshot) -> Vec<Row> {
    let on = audit::rules().map(|rule| rule.rule.code.to_owned()).collect();
    audit::audit(snapshot, &Terms { on, ..Terms::default() }).expect("it is judged")
}

/// What was found, by code.
fn found(snapshot: &Snapshot) -> BTreeMap<&'static str, Vec<String>> {
    let mut found: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for row in audited(snapshot) {
        assert!(row.failed() <= row.looked_at, "{}", row.rule.rule.code);
        let subjects = row.findings.iter().map(|finding| finding.subject.to_string());
        let subjects: Vec<String> = subjects.collect();
        if !subjects.is_empty() {
            found.insert(row.rule.rule.code, subjects);
        }
    }
    found
}

/// `-- finds CODE OBJECT` of a planted file.
fn planted(name: &str) -> BTreeMap<String, Vec<String>> {
    let text = files::read_text(&files::tree("tests/audit").join(name));
    let mut planted: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in text.lines().filter_map(|line| line.strip_prefix("-- finds ")) {
        let (code, object) = line.split_once(' ').expect("a code and an object");
        planted.entry(code.to_owned()).or_default().push(object.to_owned());
    }
    planted
}

/// What keeps account of migrations cannot be there and be missing.
const PLANTED: [&str; 2] = ["planted.sql", "unaccounted.sql"];

#[test]
fn every_instance_is_found_once_and_where_it_is() {
    let mut codes = BTreeSet::new();
    for name in PLANTED {
        let planted = planted(name);
        codes.extend(planted.keys().cloned());
        for snapshot in both(name) {
            let found = found(&snapshot);
            let found: BTreeMap<String, Vec<String>> =
                found.into_iter().map(|(code, objects)| (code.to_owned(), objects)).collect();
            assert_eq!(found, planted, "{name}");
        }
    }
    let all: BTreeSet<String> = audit::rules().map(|rule| rule.rule.code.to_owned()).collect();
    assert_eq!(codes, all, "every rule has its instance");
    assert!(all.len() > 60);
}

#[test]
fn of_the_clean_twin_nothing_is_said() {
    for snapshot in both("clean.sql") {
        assert_eq!(found(&snapshot), BTreeMap::new());
        let idle = audited(&snapshot).into_iter().filter(|row| row.looked_at == 0);
        let idle: Vec<&str> = idle.map(|row| row.rule.rule.code).collect();
        // There are no rules on views in it, and SET NULL is mended by another column.
        assert_eq!(idle, ["rule-on-table"], "rules that look at nothing");
    }
}
