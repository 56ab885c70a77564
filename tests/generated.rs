//! Made-up schemas: all of them is modelled, and what lies in frames is compared as if it did not.

use pgsnap::{
    capture::{self, Options},
    diff::{self, Diff},
    model::Snapshot,
    read,
    script::Reading,
    snapshot,
};

use crate::schema::{Altered, dump};

const OBJECTS: usize = 3_000;

fn capture(altered: Altered) -> Snapshot {
    let captured = capture::capture(dump(OBJECTS, altered).into_bytes(), &Options::default());
    let captured = captured.expect("it is captured");
    assert!(captured.warnings.is_empty(), "{:?}", captured.warnings);
    assert_eq!(captured.snapshot.meta.counts.opaque, 0);
    captured.snapshot
}

/// As it comes from a file: its frames are still closed.
fn reread(snapshot: &Snapshot) -> Snapshot {
    read(&snapshot::write(snapshot).expect("it is written")).expect("it is read")
}

fn changes(diff: &Diff) -> Vec<String> {
    diff.changes.iter().map(|change| format!("{change:?}")).collect()
}

#[test]
fn closed_frames_are_compared_as_open_ones() {
    let plain = capture(Altered::Nothing);
    assert!(plain.meta.counts.objects.values().sum::<u64>() >= OBJECTS as u64);
    for altered in [Altered::Nothing, Altered::One, Altered::Hundredth, Altered::All] {
        let other = capture(altered);
        for (old, new) in [(&plain, &other), (&other, &plain)] {
            let open = diff::diff(old, new).expect("it is compared");
            let closed = diff::diff(&reread(old), &reread(new)).expect("it is compared");
            let mixed = diff::diff(&reread(old), new).expect("it is compared");
            assert_eq!(changes(&open), changes(&closed), "{altered:?}");
            assert_eq!(changes(&open), changes(&mixed), "{altered:?}");
            assert_eq!(open.is_empty(), altered == Altered::Nothing);
            assert_eq!(open.is_empty(), diff::is_told_by_heads(&old.meta, &new.meta));
        }
    }
}

#[test]
fn one_change_opens_few_frames() {
    let (old, new) = (capture(Altered::Nothing), capture(Altered::One));
    let (old, new) = (old.model.frames(), new.model.frames());
    let differing = old.iter().filter(|frame| !new.iter().any(|other| other.is_as(frame)));
    // The table, and its columns.
    assert!(differing.count() <= 2);
}

/// What one side does not know, or does not say, is no matter of the fingerprint.
#[test]
fn heads_tell_only_what_is_known_alike() {
    let Snapshot { meta, .. } = capture(Altered::Nothing);
    let is_told = |change: &dyn Fn(&mut pgsnap::model::Meta)| {
        let mut other = meta.clone();
        change(&mut other);
        assert_eq!(diff::is_told_by_heads(&meta, &other), diff::is_told_by_heads(&other, &meta));
        diff::is_told_by_heads(&meta, &other)
    };
    assert!(is_told(&|other| other.label = "other".to_owned()));
    assert!(is_told(&|other| other.provenance.database = Some("other".to_owned())));
    assert!(!is_told(&|other| other.fingerprint = "other".to_owned()));
    assert!(!is_told(&|other| other.provenance.server = Some("15.4".to_owned())));
    assert!(!is_told(&|other| other.provenance.dumper = None));
    assert!(!is_told(&|other| other.provenance.form = "script".to_owned()));
    assert!(!is_told(&|other| other.provenance.truncated = true));
    assert!(!is_told(&|other| other.counts.redacted = 1));
    assert!(!is_told(&|other| other.counts.opaque = 1));
    assert!(!is_told(&|other| other.coverage = pgsnap::model::Coverage::default()));
}

/// With rows of every sort between its statements.
fn with_rows(dump: &str) -> String {
    let rows =
        "COPY s0.account_0 (id, note) FROM stdin;\n1\tit's $$ /*\n2\t\\\\.\n3\t\\N\n\\.\n\n\n";
    let body = "CREATE FUNCTION s0.f() RETURNS void\n    LANGUAGE sql\n    AS $$\nCOPY t FROM stdin;\n1\n\\.\n$$;\n\n\n";
    let marks: Vec<&str> = dump.split_inclusive("\n\n\n").collect();
    let step = marks.len() / 7 + 1;
    let piece = |(at, piece): (usize, &&str)| match at % step {
        1 => format!("{piece}{rows}"),
        2 if at < step => format!("{piece}{body}"),
        _ => (*piece).to_owned(),
    };
    marks.iter().enumerate().map(piece).collect()
}

#[test]
fn a_dump_without_its_rows_is_the_same_snapshot() {
    let text = with_rows(&dump(500, Altered::Nothing));
    let mut reading = Reading::default();
    text.as_bytes().chunks(1000).for_each(|bytes| reading.push(bytes));
    let read = reading.finish();
    assert!(!read.windows(4).any(|bytes| bytes == b"it's"), "rows are left out");
    assert!(read.len() < text.len());
    let written = |dump: Vec<u8>| {
        let captured = capture::capture(dump, &Options::default()).expect("it is captured");
        let lines: Vec<_> = captured.warnings.iter().map(|warning| warning.to_string()).collect();
        (snapshot::write(&captured.snapshot).expect("it is written"), lines)
    };
    assert_eq!(written(text.into_bytes()), written(read));
}
