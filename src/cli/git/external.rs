//! `pgsnap git diff`: the protocol of git's external diff programs.

use std::path::{Path, PathBuf};

use clap::Parser;

use super::super::{
    Outcome, SAME, coloured, judged::judged, operand::Source, out, settings, terms, width,
};
use crate::{
    compare::Compared,
    format::{self, Style, stat},
    model::Diagnostic,
    report::{Output, escape},
};

/// Compare two versions of a snapshot for git: its external diff command
///
/// Called as git(1) says at GIT_EXTERNAL_DIFF: with one argument (a path in conflict), seven, or
/// nine where a file was renamed. A difference exits with 0 here: anything else ends git.
#[derive(Parser)]
pub struct Args {
    /// PATH, then file, hash and mode of OLD and of NEW; after a rename the other path, and what
    /// git says of it
    #[arg(required = true, num_args = 1..=9, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

/// What git hands over.
struct Call<'a> {
    path: &'a str,
    old: Version<'a>,
    new: Version<'a>,
    /// The path of NEW, and git's words on the rename.
    renamed: Option<(&'a str, &'a str)>,
}

/// One version of the file.
struct Version<'a> {
    file: &'a str,
    mode: &'a str,
}

impl Version<'_> {
    /// `None` where there is none: git names /dev/null, whatever the system.
    fn source(&self) -> Option<Source> {
        (self.file != "/dev/null").then(|| Source::File(PathBuf::from(self.file)))
    }
}

impl<'a> Call<'a> {
    fn of(arguments: &'a [String]) -> Option<Self> {
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let (call, rest) = match *arguments.as_slice() {
            [path, old, _, old_mode, new, _, new_mode, ref rest @ ..] => {
                let old = Version { file: old, mode: old_mode };
                let new = Version { file: new, mode: new_mode };
                (Self { path, old, new, renamed: None }, rest)
            }
            _ => return None,
        };
        match *rest {
            [] => Some(call),
            [path, words] => Some(Self { renamed: Some((path, words)), ..call }),
            _ => None,
        }
    }

    /// What stands above the comparison, as git has it above its own.
    fn head(&self) -> String {
        let new_path = self.renamed.map_or(self.path, |(path, _)| path);
        let mut head =
            format!("diff --pgsnap a/{} b/{}\n", escape::line(self.path), escape::line(new_path));
        match (self.old.source(), self.new.source()) {
            (None, _) => head.push_str(&format!("new file mode {}\n", self.new.mode)),
            (_, None) => head.push_str(&format!("deleted file mode {}\n", self.old.mode)),
            _ if self.old.mode != self.new.mode => {
                let (old, new) = (self.old.mode, self.new.mode);
                head.push_str(&format!("old mode {old}\nnew mode {new}\n"));
            }
            _ => {}
        }
        let words = self.renamed.map_or("", |(_, words)| words.trim_end());
        words.lines().for_each(|line| head.push_str(&format!("{}\n", escape::line(line))));
        head
    }

    fn body(&self) -> Result<String, Diagnostic> {
        match (self.old.source(), self.new.source()) {
            (None, None) => Ok(String::new()),
            (None, Some(one)) | (Some(one), None) => {
                Ok(stat::captured(&one.load(false)?.meta, 0, 0))
            }
            (Some(old), Some(new)) => compared(&old, &new),
        }
    }
}

pub fn run(args: &Args) -> Outcome {
    if let [path] = args.arguments.as_slice() {
        out(&format!("* Unmerged path {}\n", escape::line(path)))?;
        return Ok(SAME);
    }
    let call = Call::of(&args.arguments).ok_or_else(|| {
        Diagnostic::new(format!("{} arguments, where git gives 1, 7 or 9", args.arguments.len()))
            .hint("git calls this; set it up with `pgsnap git install --external`")
    })?;
    // An error would end git's whole output: it stands where the comparison would.
    let body = call.body().unwrap_or_else(|problem| format!("pgsnap: {problem}\n"));
    out(&format!("{}{body}", call.head()))?;
    Ok(SAME)
}

fn compared(old: &Source, new: &Source) -> Result<String, Diagnostic> {
    let config = settings::quietly(None)?;
    let Compared { old: a, new: b, diff } = terms::compare(old, new, &terms::of_settings(&config))?;
    let labels = match a.meta.label == b.meta.label {
        true => (Some("old"), Some("new")),
        false => (None, None),
    };
    let report = judged(&a, &b, diff, labels, &config)?;
    let colour = coloured() || is_paged_by_git();
    let style = Style { colour, width: width(), ..Style::default() };
    Ok(format::text::render(&Output::One(report), &style))
}

/// git's pager shows colours: git(1), GIT_PAGER_IN_USE.
fn is_paged_by_git() -> bool {
    std::env::var_os("GIT_PAGER_IN_USE").is_some() && std::env::var_os("NO_COLOR").is_none()
}

/// What a path is called in messages.
pub fn shown(path: &Path) -> String {
    escape::line(&path.display().to_string()).into_owned()
}
