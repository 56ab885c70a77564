//! What is in a git repository, read through the `git` program: files of a revision and of the
//! index, ranges of revisions.

use std::process::{Command, Output};

use crate::model::Diagnostic;

/// The bytes of `REV:path`, `:path` (the index) or `:2:path` (a stage of a conflict).
///
/// # Errors
/// git is not there, this is no repository, or it has no such file.
pub fn read(object: &str) -> Result<Vec<u8>, Diagnostic> {
    let output = git(&["cat-file", "blob", object])?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    Err(Diagnostic::new(format!("git has no such file: {}", reason(&output)))
        .hint("expected a file, a folder, or REV:path as git names files of a revision"))
}

/// The names in a folder of a revision or of the index; `None` when it is no folder.
///
/// # Errors
/// git is not there.
pub fn list(revision: &str, path: &str) -> Result<Option<Vec<String>>, Diagnostic> {
    let folder = path.trim_end_matches('/');
    let names = if revision.is_empty() {
        let output = git(&["ls-files", "-z", "--", &format!(":(top,literal){folder}/")])?;
        files(&output).iter().filter_map(|name| direct(name, folder)).collect()
    } else {
        let object = format!("{revision}:{folder}");
        let kind = git(&["cat-file", "-t", &object])?;
        match kind.status.success() && kind.stdout.trim_ascii() == b"tree" {
            true => files(&git(&["ls-tree", "--name-only", "-z", &object])?),
            false => Vec::new(),
        }
    };
    Ok((!names.is_empty()).then_some(names))
}

fn files(output: &Output) -> Vec<String> {
    let names = output.stdout.split(|byte| *byte == 0).filter(|name| !name.is_empty());
    names.map(|name| String::from_utf8_lossy(name).into_owned()).collect()
}

/// The name of a file that is in the folder itself, and in none below it.
fn direct(name: &str, folder: &str) -> Option<String> {
    let inside = match folder {
        "" => name,
        folder => name.strip_prefix(folder)?.strip_prefix('/')?,
    };
    (!inside.contains('/')).then(|| inside.to_owned())
}

/// When a revision was committed, and its short name; `None` for the index, and for what is no commit.
pub fn committed(revision: &str) -> Option<String> {
    if revision.is_empty() {
        return None;
    }
    let output = git(&["log", "-1", "--format=%cI (%h)", "--end-of-options", revision]).ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    Some(text.trim().to_owned()).filter(|text| !text.is_empty() && output.status.success())
}

/// The two ends of `A..B`; of `A...B`, where B left A. What is left out is HEAD, as for git.
///
/// # Errors
/// A revision is none, or git is not there.
pub fn range(text: &str) -> Result<Option<(String, String)>, Diagnostic> {
    let or_head = |end: &str| if end.is_empty() { "HEAD".to_owned() } else { end.to_owned() };
    if let Some((from, to)) = text.split_once("...") {
        let (from, to) = (or_head(from), or_head(to));
        let base = said(&["merge-base", &from, &to])?;
        return Ok(Some((base, to)));
    }
    Ok(text.split_once("..").map(|(from, to)| (or_head(from), or_head(to))))
}

/// A path as revisions name it: from the top of the repository. It is meant from this folder.
///
/// # Errors
/// git is not there, or this is no repository.
pub fn from_here(path: &str) -> Result<String, Diagnostic> {
    let prefix = said(&["rev-parse", "--show-prefix"])?;
    let path = path.strip_prefix("./").unwrap_or(path);
    // git resolves what leads upwards: gitrevisions(7).
    Ok(if path.starts_with("..") { format!("./{path}") } else { format!("{prefix}{path}") })
}

/// What git prints, without the line break at its end.
///
/// # Errors
/// git is not there, or fails: then with its words.
pub fn said(arguments: &[&str]) -> Result<String, Diagnostic> {
    let output = git(arguments)?;
    match output.status.success() {
        true => Ok(String::from_utf8_lossy(&output.stdout).trim_end_matches('\n').to_owned()),
        false => {
            let command = arguments.first().unwrap_or(&"");
            Err(Diagnostic::new(format!("git {command}: {}", reason(&output))))
        }
    }
}

/// Why git failed, in its own words.
pub fn reason(output: &Output) -> String {
    let message = String::from_utf8_lossy(&output.stderr);
    match message.trim().trim_start_matches("fatal: ") {
        "" => output.status.to_string(),
        message => message.to_owned(),
    }
}

/// Runs git in this folder.
///
/// # Errors
/// It cannot be run.
pub fn git(arguments: &[&str]) -> Result<Output, Diagnostic> {
    Command::new("git").args(arguments).output().map_err(|error| {
        Diagnostic::new(format!("cannot run git: {error}"))
            .hint("REV:path needs git; for a file, check its name")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_in_a_folder() {
        let names = ["a.sql", "db/b.sql", "db/c/d.sql", "dbx/e.sql"];
        let direct =
            |folder| names.iter().filter_map(|name| direct(name, folder)).collect::<Vec<_>>();
        assert_eq!(direct(""), ["a.sql"]);
        assert_eq!(direct("db"), ["b.sql"]);
        assert_eq!(direct("db/c"), ["d.sql"]);
    }

    #[test]
    fn two_ends() {
        let range = |text| range(text).unwrap();
        assert_eq!(range("v1..main"), Some(("v1".into(), "main".into())));
        assert_eq!(range("v1.."), Some(("v1".into(), "HEAD".into())));
        assert_eq!(range("..v1"), Some(("HEAD".into(), "v1".into())));
        assert_eq!(range("v1"), None);
    }
}
