//! Where results go: formats and files, several in one call.

use std::path::{Path, PathBuf};

use clap::{Args as Arguments, ValueEnum};

use super::{files, note, pager};
use crate::model::Diagnostic;

#[derive(Arguments)]
pub struct Outputs {
    /// How to show the result; once for each -o, or by the ending of the file
    #[arg(long, value_enum)]
    format: Vec<Format>,
    /// Write to a file: .md, .html, .json, .sarif, .xml (JUnit), .txt
    #[arg(short, long, value_name = "FILE")]
    output: Vec<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Markdown,
    Html,
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// JUnit XML, for test reports
    Junit,
    /// Annotations of GitHub Actions
    Github,
}

impl Format {
    pub fn lists_tables(self) -> bool {
        matches!(self, Self::Markdown | Self::Html | Self::Json)
    }
}

/// A format and the file it goes to, or the terminal.
pub type Job = (Format, Option<PathBuf>);

impl Outputs {
    pub fn jobs(&self) -> Result<Vec<Job>, Diagnostic> {
        let (formats, files) = (&self.format, &self.output);
        match (formats.as_slice(), files.as_slice()) {
            ([], []) => Ok(vec![(Format::Text, None)]),
            ([format], []) => Ok(vec![(*format, None)]),
            ([], files) => {
                files.iter().map(|file| Ok((by_ending(file)?, Some(file.clone())))).collect()
            }
            (formats, files) if formats.len() == files.len() => {
                Ok(formats.iter().copied().zip(files.iter().cloned().map(Some)).collect())
            }
            (formats, files) => Err(Diagnostic::new(format!(
                "{} formats, but {} files to write them to",
                formats.len(),
                files.len()
            ))
            .hint(
                "give each --format its -o FILE, or only -o FILE with endings that say the format",
            )),
        }
    }
}

/// Renders and writes every job. `render` is told whether the result is for the terminal.
pub fn write(
    jobs: &[Job],
    mut render: impl FnMut(Format, bool) -> Result<String, Diagnostic>,
) -> Result<(), Diagnostic> {
    for (format, file) in jobs {
        let text = render(*format, file.is_none())?;
        match file {
            None if *format == Format::Text => pager::out(&text)?,
            None => super::out(&text)?,
            Some(path) => {
                files::write_atomic(path, text.as_bytes())?;
                note(&format!("{}  written", path.display()));
            }
        }
    }
    Ok(())
}

fn by_ending(path: &Path) -> Result<Format, Diagnostic> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("txt" | "text") => Ok(Format::Text),
        Some("md" | "markdown") => Ok(Format::Markdown),
        Some("html" | "htm") => Ok(Format::Html),
        Some("json") => Ok(Format::Json),
        Some("sarif") => Ok(Format::Sarif),
        Some("xml") => Ok(Format::Junit),
        _ => Err(Diagnostic::new("the ending does not say which format this is to be")
            .in_file(path.display().to_string())
            .hint("say --format, or use .md, .html, .json, .sarif, .xml or .txt")),
    }
}
