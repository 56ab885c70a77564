//! At home in git: a repository with the history of one snapshot, and what git and pgsnap say of it.

use pgsnap::{
    capture::{self, Options},
    format::reading,
};

use crate::files;

mod ci;
mod history;
mod repository;
mod told;

use repository::Repository;

/// Compares with `tests/git/NAME.snap`.
fn golden(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(files::tree("tests/git"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

#[test]
fn git_shows_what_changed() {
    let Some(repository) = Repository::with_history() else { return };
    repository.pgsnap("git install");
    golden("diff", &repository.git("diff HEAD~1 HEAD"));
    golden("log-p", &repository.git("log -p --format=%s -3 HEAD~3"));
    golden("show", &repository.git("show --format=%s HEAD~6"));
    assert_eq!(repository.git("diff --stat HEAD").trim(), "");

    repository.pgsnap("git install --external");
    golden("diff-external", &repository.git("diff HEAD~2 HEAD"));
    repository.git("mv schema.pgsnap moved.pgsnap");
    repository.git("update-index --chmod=+x moved.pgsnap");
    golden("diff-renamed", &repository.git("diff -M1% --cached HEAD~1"));
    repository.git("reset -q --hard");
    repository.git("rm -q schema.pgsnap");
    repository.capture("other.pgsnap", &history::version(3));
    repository.git("add .");
    golden("diff-new-and-deleted", &repository.git("diff --no-renames --cached"));
    repository.git("reset -q --hard");

    repository.pgsnap("git install --uninstall");
    assert_eq!(repository.said("git", "config --get-regexp pgsnap"), (1, String::new()));
    let text = repository.git("diff HEAD~1 HEAD");
    assert!(text.contains("Binary files"), "{text}");
}

#[test]
fn installing_twice_is_installing_once() {
    let Some(repository) = Repository::with_history() else { return };
    let attributes = repository.folder().join(".git/info/attributes");
    std::fs::write(&attributes, "*.png binary\n").unwrap();
    let before = repository.git("config --list");
    repository.pgsnap("git install --external --cache");
    repository.pgsnap("git install");
    let text = files::read_text(&attributes);
    assert_eq!(text, "*.png binary\n*.pgsnap -text diff=pgsnap merge=pgsnap\n");
    let list = repository.git("config --list");
    assert!(!list.contains("diff.pgsnap.command") && !list.contains("cachetextconv"), "{list}");
    repository.pgsnap("git install --uninstall");
    repository.pgsnap("git install --uninstall");
    assert_eq!(files::read_text(&attributes), "*.png binary\n");
    assert_eq!(repository.git("config --list"), before);
    repository.pgsnap("git install --global");
    assert!(repository.git("config --global --list").contains("diff.pgsnap.xfuncname"));
    assert!(repository.git("diff HEAD~1 HEAD").contains("@@"));
    repository.pgsnap("git install --global --uninstall");
    assert_eq!(repository.said("git", "config --global --list").1, "");
}

#[test]
fn two_captures_are_never_merged() {
    let Some(repository) = Repository::with_history() else { return };
    repository.pgsnap("git install");
    let ours = files::read(&repository.folder().join("schema.pgsnap"));
    repository.git("checkout -q -b side HEAD~2");
    repository.capture("schema.pgsnap", &history::side());
    repository.git("commit -q -a -m side");
    repository.git("checkout -q main");
    let (code, said) = repository.said("git", "merge side");
    assert_eq!(code, 1);
    golden("merge", &said);
    assert!(files::read(&repository.folder().join("schema.pgsnap")) == ours, "ours is left alone");
    // The stages of the conflict are operands.
    let (code, text) = repository.said("pgsnap", "diff :1:schema.pgsnap :3:schema.pgsnap");
    assert_eq!(code, 1);
    golden("stages", &text);
}

#[test]
fn files_that_git_has_are_operands() {
    let Some(repository) = Repository::with_history() else { return };
    let verdict = |arguments: &str| {
        let (code, text) = repository.said("pgsnap", arguments);
        (code, text.lines().last().unwrap_or_default().to_owned())
    };
    let same = |text: &str| verdict(text).0 == 0;
    let by_names = verdict("diff HEAD~4:schema.pgsnap HEAD:schema.pgsnap");
    assert_eq!(by_names.0, 1);
    assert_eq!(verdict("diff HEAD~4..HEAD -- schema.pgsnap"), by_names);
    assert_eq!(verdict("diff HEAD~4 HEAD -- schema.pgsnap"), by_names);
    assert_eq!(verdict("diff HEAD~4.. -- ./schema.pgsnap"), by_names);
    assert_eq!(verdict("diff HEAD~4 -- schema.pgsnap").0, 1);
    assert!(same("diff HEAD -- schema.pgsnap") && same("diff HEAD...HEAD -- schema.pgsnap"));
    assert!(same("diff :schema.pgsnap HEAD:schema.pgsnap"));
    // The index is neither the last commit nor what lies here.
    repository.capture("schema.pgsnap", &history::version(2));
    repository.git("add schema.pgsnap");
    repository.capture("schema.pgsnap", &history::version(1));
    assert!(!same("diff :schema.pgsnap HEAD:schema.pgsnap"));
    assert!(!same("diff :schema.pgsnap schema.pgsnap"));
    assert!(same("diff :schema.pgsnap HEAD~8:schema.pgsnap"));
    for wrong in ["HEAD:none.pgsnap", "nothing:schema.pgsnap", ":none.pgsnap"] {
        let (code, text) = repository.said("pgsnap", &format!("diff {wrong} schema.pgsnap"));
        assert!(code == 2 && text.contains("git has no such file"), "{text}");
    }
    for wrong in ["HEAD..HEAD -- none.pgsnap", "none..HEAD -- schema.pgsnap"] {
        assert_eq!(verdict(&format!("diff {wrong}")).0, 2, "{wrong}");
    }
}

#[test]
fn a_schema_that_stays_leaves_the_repository_clean() {
    let Some(repository) = Repository::with_history() else { return };
    let dump = history::version(10);
    for minor in ["15.13", "15.14", "15.15"] {
        let minor =
            dump.replace("by pg_dump version 15.14", &format!("by pg_dump version {minor}"));
        assert!(minor != dump || minor.contains("15.14"));
        repository.capture("schema.pgsnap", &minor);
        assert_eq!(repository.git("status --porcelain"), "", "{minor}");
    }
}

/// What a file says to a reader, in the version of the text that this program prints.
fn text_of(sql: Vec<u8>) -> String {
    let captured = capture::capture(sql, &Options::default()).expect("it is captured");
    reading::whole(&captured.snapshot.meta, &captured.snapshot).expect("a fresh model")
}

/// git may keep this text: when it moves, [`reading::TEXT`] does too, unless that is not released.
#[test]
fn the_text_of_a_version_stays() {
    let text = text_of(files::read(&files::tree("samples/shop/old.sql")));
    let is_head = |line: &&str| !line.contains("fingerprint: ");
    golden("text-1", &text.lines().filter(is_head).collect::<Vec<_>>().join("\n"));
}

/// The fingerprint in the head would do; the lines below it tell as well.
#[test]
fn what_differs_reads_differently() {
    let below =
        |text: &str| text.split_once("fingerprint: ").map(|(_, text)| text[39..].to_owned());
    let mut silent = Vec::new();
    for old in files::below(&files::tree("tests/cases"), "sql") {
        if !old.ends_with("old.sql") {
            continue;
        }
        let read =
            |path: &std::path::Path| capture::capture(files::read(path), &Options::default());
        let (Ok(a), Ok(b)) = (read(&old), read(&old.with_file_name("new.sql"))) else { continue };
        let text = |one: &capture::Captured| reading::whole(&one.snapshot.meta, &one.snapshot);
        let (old_text, new_text) = (text(&a).unwrap(), text(&b).unwrap());
        let differs = a.snapshot.meta.fingerprint != b.snapshot.meta.fingerprint;
        if differs && below(&old_text) == below(&new_text) {
            silent.push(old.display().to_string());
        }
    }
    assert!(silent.is_empty(), "{silent:#?}");
}
