//! A program that uses the library can do what `pgsnap diff` does: the example, held against it.

use std::{env, fs, path::Path, process::Command};

use crate::{files, properties};

#[allow(dead_code, reason = "it is a program, too")]
#[path = "../samples/compare.rs"]
mod example;

fn told(old: &Path, new: &Path) -> String {
    let [old, new] = [old, new].map(|path| path.to_str().expect("UTF-8"));
    let told = example::text(old, new).expect("the samples compare");
    let output = Command::new(env!("CARGO_BIN_EXE_pgsnap"))
        .args(["diff", "--old-label", "old", "--new-label", "new", old, new])
        .current_dir(files::tree("samples/shop"))
        .output()
        .expect("the program runs");
    assert_eq!(told, String::from_utf8_lossy(&output.stdout), "{old} {new}");
    told
}

#[test]
fn five_lines_do_what_diff_does() {
    let [old, new] = ["old", "new"].map(|side| files::tree(&format!("samples/shop/{side}.sql")));
    let text = told(&old, &new);
    assert!(text.lines().last().is_some_and(|line| line.starts_with("Different: ")), "{text}");
    let folder = tempfile::tempdir().expect("a folder");
    let captured = [(&old, "old"), (&new, "new")].map(|(dump, label)| {
        let mut snapshot = properties::capture(&files::read(dump)).expect("a sample is captured");
        snapshot.meta.label = label.to_owned();
        let path = folder.path().join(label).with_extension("pgsnap");
        let bytes = pgsnap::snapshot::write(&snapshot).expect("a fresh model");
        fs::write(&path, bytes).expect("it is written");
        path
    });
    assert_eq!(told(&captured[0], &captured[1]), text);
    assert_eq!(told(&captured[0], &new), text);
}
