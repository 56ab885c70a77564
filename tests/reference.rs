//! The generated page of the equivalences is what the code says.

use std::{env, fs};

use pgsnap::reference;

use crate::files;

/// `PGSNAP_UPDATE=1` writes it anew.
#[test]
fn reference_is_current() {
    let path = files::tree("src/equivalence/REFERENCE.md");
    if env::var_os("PGSNAP_UPDATE").is_some() {
        fs::write(&path, reference::page()).unwrap();
    }
    assert!(
        files::read_text(&path) == reference::page(),
        "run PGSNAP_UPDATE=1 cargo test reference"
    );
}

#[test]
fn every_equivalence_explains_itself() {
    for line in reference::list().lines() {
        let code = line.split(' ').next().unwrap();
        let text = reference::explain(code).unwrap_or_else(|| panic!("{code}"));
        assert!(text.starts_with(code) && text.lines().count() > 4, "{text}");
    }
    assert!(reference::explain("extract").is_some());
    assert!(reference::explain("EQ-NONE").is_none());
}
