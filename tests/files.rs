//! Finds the files to test with: those of the tree, and the corpus if there is one.

use std::{
    env, fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

/// A path of the checkout.
pub fn tree(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A folder of the corpus that `PGSNAP_CORPUS` names: dumps of others, which stay where they are.
/// Without it there is none, and that is said; a folder that is missing from it is a failure.
pub fn corpus(name: &str) -> Option<PathBuf> {
    let Some(corpus) = env::var_os("PGSNAP_CORPUS") else {
        say(&format!("PGSNAP_CORPUS is not set: {name} is not tested"));
        return None;
    };
    let folder = Path::new(&corpus).join(name);
    assert!(folder.is_dir(), "there is no folder {}", folder.display());
    Some(folder)
}

/// What a test needs of the machine is not there. With `PGSNAP_ALL_RUN` set, as in continuous
/// integration, that is a failure.
pub fn skipped(why: &str) {
    assert!(env::var_os("PGSNAP_ALL_RUN").is_none(), "skipped, and PGSNAP_ALL_RUN is set: {why}");
    say(&format!("skipped: {why}"));
}

/// Past the capture of the test runner, which shows nothing of a test that passes.
pub fn say(text: &str) {
    drop(writeln!(io::stderr(), "{text}"));
}

/// The small inputs that lie beside the corpus, if they do.
pub fn wild() -> Option<PathBuf> {
    let corpus = env::var_os("PGSNAP_CORPUS")?;
    Some(Path::new(&corpus).parent()?.join("wild")).filter(|folder| folder.is_dir())
}

/// All files below a folder that have one of the extensions, sorted.
pub fn below(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in entries(folder) {
        if path.is_dir() {
            files.extend(below(&path, extension));
        } else if path.extension().is_some_and(|is| is == extension) {
            files.push(path);
        }
    }
    files
}

/// What is in a folder, sorted.
pub fn entries(folder: &Path) -> Vec<PathBuf> {
    let read = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = read.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

pub fn read(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub fn read_text(path: &Path) -> String {
    String::from_utf8(read(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The path as messages name it: below the folder, with `/`.
pub fn name(path: &Path, folder: &Path) -> String {
    let path = path.strip_prefix(folder).unwrap_or(path);
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
