//! The report and its verdict ask one judge: the findings.

use super::*;
use crate::{capture, diff, finding::Age, model::Level};

const INDEXED: &str = "CREATE TABLE t (a integer, b integer); CREATE INDEX i ON t (a);";
const PLAIN: &str = "CREATE TABLE t (a integer, b integer);";
const REORDERED: &str = "CREATE TABLE t (b integer, a integer);";

fn snapshot(sql: &str) -> Snapshot {
    let options = capture::Options::default();
    capture::capture(sql.into(), &options).expect("the example captures").snapshot
}

fn reported(old: &str, new: &str, config: &str, baseline: Option<&Baseline>) -> Report {
    let (old, new) = (snapshot(old), snapshot(new));
    let config = Config::parse(config).expect("settings");
    let diff = diff::diff(&old, &new).expect("they compare");
    let request = Request { config: Some(&config), baseline, ..Request::default() };
    Report::new(&old, &new, diff, &request).expect("fresh models")
}

fn told(report: Report) -> (String, Option<Level>) {
    let output = Output::One(report);
    (output.verdict(), output.highest())
}

#[test]
fn levels_of_the_settings_reach_the_verdict() {
    let all_high = "[[level]]\ncode = '*'\nlevel = 'high'\nreason = 'x'\n";
    let no_index = "[[level]]\ncode = 'index-removed'\nlevel = 'note'\nreason = 'x'\n";
    let comments = "[[level]]\ncode = 'comment-changed'\nlevel = 'low'\nreason = 'x'\n";
    let commented = format!("{PLAIN} COMMENT ON TABLE t IS 'x';");
    let (note, low, high) = (Some(Level::Note), Some(Level::Low), Some(Level::High));
    for (old, new, config, verdict, level) in [
        (PLAIN, REORDERED, "", "Different only in notes: 1 (column order).", note),
        (PLAIN, REORDERED, all_high, "Different: 1 table.", high),
        (INDEXED, PLAIN, "", "Different: 1 index.", Some(Level::Medium)),
        (INDEXED, PLAIN, no_index, "Different only in notes: 1 (index missing).", note),
        (
            INDEXED,
            REORDERED,
            no_index,
            "Different only in notes: 2 (column order, index missing).",
            note,
        ),
        (PLAIN, &commented, "", "Different only in notes: 1 (table comment).", note),
        (PLAIN, &commented, comments, "Different: 1 table.", low),
    ] {
        let is = told(reported(old, new, config, None));
        assert_eq!(is, (verdict.to_owned(), level), "{new} {config}");
    }
}

#[test]
fn what_is_told_everywhere_is_judged_as_what_is_told_by_itself() {
    let tables = |comment: &str| -> String {
        let table =
            |n| format!("CREATE TABLE t{n} (a integer); COMMENT ON TABLE t{n} IS '{comment}';");
        (0..6).map(table).collect()
    };
    let low = "[[level]]\nobject = '*.t3'\nlevel = 'low'\nreason = 'x'\n";
    let verdict = |config| told(reported(&tables("x"), &tables("y"), config, None)).0;
    assert_eq!(verdict(""), "Different only in notes: 6 (table comment).");
    assert_eq!(verdict(low), "Different: comment of 6 tables.");
}

#[test]
fn a_baseline_puts_aside_what_it_knows_and_nothing_else() {
    let known = reported(INDEXED, PLAIN, "", None);
    let mut baseline = Baseline::default();
    known.findings.iter().for_each(|finding| baseline.add("", finding));
    let report = reported(INDEXED, PLAIN, "", Some(&baseline));
    assert!(report.diff.is_empty() && report.findings.is_empty());
    assert_eq!(report.accepted.len(), 1);
    let report = reported(INDEXED, "CREATE TABLE t (a integer);", "", Some(&baseline));
    assert_eq!((report.diff.changes.len(), report.accepted.len()), (1, 1));
    assert_eq!(report.findings[0].rule.code, "column-removed");
}

#[test]
fn a_database_that_stands_alone_is_a_finding() {
    let alone = || vec![Unpaired::new("archive", true, snapshot(PLAIN).meta)];
    let request = Request { labels: (Some("a"), Some("b")), ..Request::default() };
    let set = Output::Set(ReportSet::new(Vec::new(), alone(), &request));
    assert_eq!((set.highest(), set.is_same()), (Some(Level::High), false));
    let mut baseline = Baseline::default();
    set.findings().for_each(|finding| baseline.add("", finding));
    let request = Request { baseline: Some(&baseline), ..request };
    let set = Output::Set(ReportSet::new(Vec::new(), alone(), &request));
    assert_eq!((set.highest(), set.is_same(), set.has_news()), (None, false, false));
    assert_eq!(set.verdict(), "Same, except accepted: 1 change (baseline).");
}

fn baseline_of(report: &Report) -> Baseline {
    let mut baseline = Baseline::default();
    report.findings.iter().for_each(|finding| baseline.add("", finding));
    baseline
}

#[test]
fn what_was_mended_is_said_and_pruned() {
    let mut baseline = baseline_of(&reported(INDEXED, REORDERED, "", None));
    assert_eq!(baseline.len(), 2);
    let report = reported(INDEXED, PLAIN, "", Some(&baseline));
    let codes: Vec<&str> = report.mended.iter().map(|known| known.code.as_str()).collect();
    assert_eq!((codes, report.findings.len()), (vec!["order-changed"], 0));
    let told = notes::of_report(&report);
    assert!(told.iter().any(|note| note.contains("mended: 1 finding: table ")), "{told:?}");
    baseline.prune("", &report.accepted_findings);
    assert_eq!(baseline.len(), 1);
    assert!(reported(INDEXED, PLAIN, "", Some(&baseline)).mended.is_empty());
    // Of another pair nothing is known here.
    baseline.prune("other", &[]);
    assert_eq!(baseline.len(), 1);
}

#[test]
fn since_an_older_report() {
    let json = |report| crate::report::since::parse(report);
    let older = "{\"changes\": [{\"id\": \"index public.i\", \"codes\": [\"index-removed\"]},
        {\"id\": \"table gone\", \"codes\": [\"table-removed\"]}]}";
    let before = json(older).expect("a report");
    let output = Output::One(reported(INDEXED, REORDERED, "", None)).since(&before);
    let report = &output.reports()[0];
    let told = report.since.as_ref().expect("it was asked for").told().join("\n");
    let ages: Vec<_> = report.findings.iter().filter_map(|finding| finding.age).collect();
    assert_eq!(ages, [Age::New, Age::Known]);
    for part in
        ["new: 1 finding: table ", "still there: 1 finding.", "mended: 1 finding: table gone"]
    {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(json("{}").is_err() && json("x").is_err());
    // A file that stands alone in a set, too.
    let set = || {
        let alone = |name: &str| Unpaired::new(name, true, snapshot(PLAIN).meta);
        let request = Request { labels: (Some("a"), Some("b")), ..Request::default() };
        Output::Set(ReportSet::new(Vec::new(), vec![alone("known"), alone("new")], &request))
    };
    let before = json("{\"pairs\": [], \"unpaired\": [{\"name\": \"known\"}]}").expect("a set");
    let Output::Set(set) = set().since(&before) else { panic!("it was a set") };
    let ages: Vec<_> = set.findings.iter().filter_map(|finding| finding.age).collect();
    assert_eq!(ages, [Age::Known, Age::New]);
}
