//! `cases/<kind>/<case>/{old,new}.sql`: what a diff says, one snapshot beside each pair.

use std::path::Path;

use insta::Settings;
use pgsnap::{
    capture::{self, Options},
    diff,
    format::{Style, text},
    model::Snapshot,
    report::{Output, Report, Request},
};

use crate::files;

#[test]
fn cases() {
    let folder = files::tree("tests/cases");
    let cases =
        files::entries(&folder).iter().flat_map(|kind| files::entries(kind)).collect::<Vec<_>>();
    for case in &cases {
        let settings = {
            let mut settings = Settings::clone_current();
            settings.set_snapshot_path(case);
            settings.set_prepend_module_to_snapshot(false);
            settings.set_omit_expression(true);
            settings.set_description(files::name(case, &folder));
            settings
        };
        settings.bind(|| insta::assert_snapshot!("diff", report(case)));
    }
}

/// The text that `pgsnap diff old.sql new.sql` prints.
fn report(case: &Path) -> String {
    let [old, new] = ["old", "new"].map(|side| captured(case, side));
    let diff = diff::diff(&old, &new).expect("fresh models");
    let output =
        Output::One(Report::new(&old, &new, diff, &Request::default()).expect("fresh models"));
    text::render(&output, &Style { all: true, ..Style::default() })
}

fn captured(case: &Path, label: &str) -> Snapshot {
    let path = case.join(label).with_extension("sql");
    let options = Options { label: label.to_owned(), ..Options::default() };
    match capture::capture(files::read(&path), &options) {
        Ok(captured) => captured.snapshot,
        Err(error) => panic!("{}: {error}", path.display()),
    }
}
