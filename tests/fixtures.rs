//! The snapshots kept in the tree: every version must read them, and keys must not move unnoticed.

use std::{env, fs};

use pgsnap::{
    capture::{self, Options},
    model::Snapshot,
    read_whole, snapshot,
};

use crate::{files, residues};

fn capture(side: &str, database: &str) -> Snapshot {
    let dump = files::read(&files::tree(&format!("samples/{side}/{database}.sql")));
    let options = Options { label: side.to_owned(), ..Options::default() };
    capture::capture(dump, &options).expect("a sample is captured").snapshot
}

/// `PGSNAP_UPDATE=1` writes them anew, after a new epoch.
#[test]
fn snapshots_are_what_capture_makes() {
    for side in ["local", "production"] {
        for database in ["users", "admin"] {
            holds(&format!("{side}/{database}"), &capture(side, database));
        }
    }
}

/// What a model cannot hold is pinned too: which forms are known, and what is left of a statement.
#[test]
fn snapshots_with_residues_are_what_capture_makes() {
    let options = Options { label: "residues".to_owned(), ..Options::default() };
    let captured = capture::capture(residues::with_all().into_bytes(), &options);
    let captured = captured.expect("it is captured").snapshot;
    assert!(captured.meta.counts.residues > 10, "{:?}", captured.meta.counts);
    holds("residues", &captured);
}

fn holds(name: &str, captured: &Snapshot) {
    let path = files::tree(&format!("snapshots/{name}.pgsnap"));
    if env::var_os("PGSNAP_UPDATE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, snapshot::write(captured).unwrap()).unwrap();
    }
    let bytes = files::read(&path);
    let file = snapshot::File::open(&bytes).expect("a snapshot");
    file.check().expect("every hash holds");
    assert!(
        file.is_current(),
        "{name} is of another epoch: run PGSNAP_UPDATE=1 cargo test snapshots"
    );
    let read = read_whole(&bytes).expect("it reads");
    assert!(
        snapshot::write(&read).unwrap() == snapshot::write(captured).unwrap(),
        "what {name} makes has changed: raise EPOCH in src/model/snapshot.rs if the model or a key \
         did, then run PGSNAP_UPDATE=1 cargo test snapshots"
    );
}
