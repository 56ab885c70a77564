//! `samples/reports/`: what hand-written reports contain, with the command that gives it and what it
//! prints.

use std::{env, fs, process::Command};

use crate::files;

const BEGIN: &str = "```console\n$ pgsnap ";

/// The words of a command; quoted ones may hold spaces.
fn words(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for (index, part) in command.split('\'').enumerate() {
        for (place, word) in part.split(|c| c == ' ' && index % 2 == 0).enumerate() {
            if place > 0 {
                words.push(String::new());
            }
            words.last_mut().expect("a word").push_str(word);
        }
    }
    words
}

fn run(command: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_pgsnap"))
        .args(words(command))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("COLUMNS")
        .output()
        .expect("the program runs");
    assert!(output.status.code() < Some(2), "{command}: {:?}", String::from_utf8(output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The page with every command run anew.
fn made(page: &str) -> String {
    let mut made = String::new();
    let mut rest = page;
    while let Some(at) = rest.find(BEGIN) {
        let start = at + BEGIN.len();
        let end = start + rest[start..].find('\n').expect("a command ends");
        let close = end + 1 + rest[end + 1..].find("```").expect("a block ends");
        made.push_str(&rest[..=end]);
        made.push_str(&run(&rest[start..end]).replace("```", "'''"));
        rest = &rest[close..];
    }
    made + rest
}

#[test]
fn sample_reports_are_what_is_printed() {
    let pages = files::below(&files::tree("samples/reports"), "md");
    let mut commands = 0;
    for path in &pages {
        let page = files::read_text(path);
        commands += page.matches(BEGIN).count();
        let made = made(&page);
        if env::var_os("PGSNAP_UPDATE").is_some() {
            fs::write(path, &made).expect("written");
        } else {
            assert!(
                page == made,
                "{}: run PGSNAP_UPDATE=1 cargo test sample_reports",
                path.display()
            );
        }
    }
    assert!(pages.len() > 3 && commands > 5, "{commands} commands on {} pages", pages.len());
}

#[test]
fn quoted_words() {
    assert_eq!(words("diff a 'b c' -o d"), ["diff", "a", "b c", "-o", "d"]);
}
