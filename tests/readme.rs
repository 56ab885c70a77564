//! What the README shows is what the program prints.

use std::{env, fs, process::Command};

use pgsnap::kinds::Kind;

use crate::files;

/// Runs the program in the checkout and returns what it wrote to standard output.
fn run(arguments: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_pgsnap"))
        .args(arguments.split(' '))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("COLUMNS")
        .output()
        .expect("the program runs");
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn kinds() -> String {
    let plurals: Vec<&str> = Kind::ALL
        .iter()
        .filter(|kind| !matches!(kind, Kind::Opaque | Kind::External | Kind::ShellType))
        .map(|kind| kind.info().plural)
        .collect();
    format!("{}.", plurals.join(", "))
}

/// Each part of the README that is made: what stands before it, what follows it, what it must be.
fn parts() -> Vec<(&'static str, &'static str, String)> {
    vec![
        (
            "$ pgsnap diff samples/local samples/production\n",
            "```",
            run("diff samples/local samples/production"),
        ),
        (
            "$ pgsnap stat snapshots/production/users.pgsnap\n",
            "```",
            run("stat snapshots/production/users.pgsnap"),
        ),
        ("<!-- kinds -->\n", "\n<!-- end -->", kinds()),
    ]
}

/// The picture, where Python is installed to draw it.
fn picture() -> Option<String> {
    let script = Command::new("python3")
        .arg(files::tree("scripts/picture"))
        .arg(env!("CARGO_BIN_EXE_pgsnap"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output();
    match script {
        Ok(output) if output.status.success() => String::from_utf8(output.stdout).ok(),
        Ok(output) => panic!("{}", String::from_utf8_lossy(&output.stderr)),
        Err(error) => {
            eprintln!("python3 does not run here ({error}): the picture is not drawn");
            None
        }
    }
}

#[test]
fn the_picture_is_current() {
    let Some(wanted) = picture() else { return };
    let path = files::tree("samples/shop/diff.svg");
    if env::var_os("PGSNAP_UPDATE").is_some() {
        fs::write(&path, &wanted).unwrap();
    } else {
        assert!(files::read_text(&path) == wanted, "run PGSNAP_UPDATE=1 cargo test readme");
    }
}

/// What the README leads to is there.
#[test]
fn links_of_the_readme() {
    let text = files::read_text(&files::tree("README.md"));
    let links = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let files: Vec<&str> = links.filter(|link| !link.contains("://")).collect();
    assert!(files.len() > 5, "{files:?}");
    let missing: Vec<&&str> = files.iter().filter(|file| !files::tree(file).exists()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// `PGSNAP_UPDATE=1` writes them anew.
#[test]
fn readme_is_current() {
    let path = files::tree("README.md");
    let is = files::read_text(&path);
    let mut wanted = is.clone();
    for (before, after, text) in parts() {
        let start = wanted.find(before).expect(before) + before.len();
        let end = start + wanted[start..].find(after).expect(after);
        wanted.replace_range(start..end, &text);
    }
    if env::var_os("PGSNAP_UPDATE").is_some() {
        fs::write(&path, &wanted).unwrap();
    } else {
        assert!(is == wanted, "run PGSNAP_UPDATE=1 cargo test readme");
    }
}
