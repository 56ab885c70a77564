//! The program as it is installed: help, manual pages, completions; files on their way.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pgsnap"));
    command.args(arguments).current_dir(folder).env_remove("COLUMNS");
    command.output().expect("the program runs")
}

fn said(folder: &Path, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8(text).expect("UTF-8");
    assert!(output.status.success(), "{arguments:?}\n{text}");
    text
}

#[test]
fn manual_pages() {
    let folder = tempfile::tempdir().unwrap();
    said(folder.path(), &["man", "--to", "man1"]);
    let page = |name: &str| fs::read_to_string(folder.path().join("man1").join(name)).unwrap();
    let diff = page("pgsnap-diff.1");
    assert!(diff.contains(".TH PGSNAP-DIFF 1") && diff.contains("fail\\-on"), "{diff}");
    assert!(page("pgsnap.1").contains("pgsnap\\-drift(1)"));
    assert!(page("pgsnap-git-install.1").contains("external"));
    assert_eq!(said(folder.path(), &["man", "diff"]), diff);
    // What troff warns of is no page.
    let mut groff = Command::new("groff");
    groff.args(["-man", "-Tutf8", "-ww", "man1/pgsnap-diff.1"]);
    match groff.current_dir(folder.path()).output() {
        Ok(output) => assert!(output.status.success() && output.stderr.is_empty()),
        Err(_) => eprintln!("groff is not installed: pages are not set"),
    }
}

#[test]
fn completions() {
    let folder = tempfile::tempdir().unwrap();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = said(folder.path(), &["completions", shell]);
        assert!(script.contains("write-baseline") && script.contains("drift"), "{shell}");
        fs::write(folder.path().join(shell), script).unwrap();
    }
    let check = Command::new("bash").arg("-n").arg(folder.path().join("bash")).output();
    match check {
        Ok(output) => assert!(output.status.success()),
        Err(_) => eprintln!("bash is not installed: its completions are not read"),
    }
}

#[test]
fn help_of_topics() {
    let folder = tempfile::tempdir().unwrap();
    let help = |topic: &[&str]| said(folder.path(), &[&["help"], topic].concat());
    assert!(help(&[]).contains("pgsnap help tutorial"));
    assert!(help(&["tutorial"]).contains("pgsnap capture - -o production.pgsnap"));
    assert!(help(&["limits"]).contains("invalid indexes"));
    assert!(help(&["format"]).contains("magic and format number"));
    let codes = help(&["codes"]);
    assert!(codes.contains("EQ-EXTRACT") && codes.contains("index-removed"));
    assert!(help(&["EQ-EXTRACT"]).contains("EXTRACT"));
    assert!(help(&["git", "install"]).contains("--external"));
    let unknown = run(folder.path(), &["help", "nothing"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("topics are tutorial"));
}

/// Flags that one needs first come first, and those of every command last.
#[test]
fn help_is_sorted_by_need() {
    let folder = tempfile::tempdir().unwrap();
    let help = said(folder.path(), &["diff", "-h"]);
    let at = |what: &str| help.find(what).unwrap_or_else(|| panic!("{what}\n{help}"));
    let order = ["<OLD>", "--format", "--fail-on", "What is compared:\n", "--ignore", "--color"];
    assert!(order.is_sorted_by_key(|what| at(what)), "{help}");
}

#[test]
fn a_file_on_its_way() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    let dump = crate::files::tree("samples/shop/new.sql");
    let dump = dump.to_str().unwrap();
    said(here, &["capture", dump, "-o", "a b.pgsnap", "--sha256"]);
    match Command::new("sha256sum").arg("-c").arg("a b.pgsnap.sha256").current_dir(here).output() {
        Ok(output) => assert!(output.status.success()),
        Err(_) => eprintln!("sha256sum is not installed: not asked"),
    }
    let verified = said(here, &["verify", "a b.pgsnap"]);
    assert!(verified.contains("as its checksum file says; fingerprint "), "{verified}");
    let short = verified.trim_end().rsplit(' ').next().unwrap();
    assert!(short.len() == 19 && said(here, &["stat", "a b.pgsnap"]).contains(short), "{verified}");
    // A capture of the same schema leaves both as they are, or makes the second.
    fs::remove_file(here.join("a b.pgsnap.sha256")).unwrap();
    said(here, &["capture", dump, "-o", "a b.pgsnap", "--sha256"]);
    assert!(said(here, &["verify", "--quick", "a b.pgsnap"]).contains("checksum file"));
    // Another snapshot under the name of this one is sound, and not the file.
    let other = crate::files::tree("samples/shop/old.sql");
    said(here, &["capture", other.to_str().unwrap(), "-o", "a b.pgsnap"]);
    let output = run(here, &["verify", "a b.pgsnap"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("is not the file"));
    let streamed = run(here, &["capture", dump, "-o", "-", "--sha256"]);
    assert_eq!(streamed.status.code(), Some(2));
}
