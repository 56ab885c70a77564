//! Where results go: formats and files, several in one call.

use std::path::{Path, PathBuf};

use clap::{
    Args as Arguments,
    builder::{PossibleValue, PossibleValuesParser, TypedValueParser},
};

use super::{files, note, pager};
use crate::{
    format::{self, Document, FORMATS, Format, Style},
    model::Diagnostic,
};

#[derive(Arguments)]
pub struct Outputs {
    /// How to show the result; once for each -o, or by the ending of the file
    #[arg(long, value_parser = parser())]
    format: Vec<&'static Format>,
    /// Write to a file: .md, .html, .json, .sarif, .xml (JUnit), .txt
    #[arg(short, long, value_name = "FILE")]
    output: Vec<PathBuf>,
}

/// `--format`: the words of the list, with what each is for.
fn parser() -> impl TypedValueParser<Value = &'static Format> {
    let words = FORMATS.iter().map(|format| PossibleValue::new(format.word).help(format.about));
    PossibleValuesParser::new(words)
        .try_map(|word| by_word(&word).ok_or("this format is not in the list"))
}

fn by_word(word: &str) -> Option<&'static Format> {
    FORMATS.iter().copied().find(|format| format.word == word)
}

/// A format and the file it goes to, or the terminal.
pub type Job = (&'static Format, Option<PathBuf>);

impl Outputs {
    pub fn jobs(&self) -> Result<Vec<Job>, Diagnostic> {
        let (formats, files) = (&self.format, &self.output);
        match (formats.as_slice(), files.as_slice()) {
            ([], []) => Ok(vec![(&format::text::FORMAT, None)]),
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

/// Renders and writes every job. What goes into a file is not coloured, and as wide as files are.
pub fn write(jobs: &[Job], document: Document, style: &Style) -> Result<(), Diagnostic> {
    write_as(jobs, style, &|format, style| format::render(document, format, style))
}

/// The same for what is shown otherwise than a comparison.
pub fn write_as(
    jobs: &[Job],
    style: &Style,
    show: &dyn Fn(&Format, &Style) -> Result<String, Diagnostic>,
) -> Result<(), Diagnostic> {
    for (format, file) in jobs {
        let Some(path) = file else {
            let style = Style { colour: super::coloured(), width: super::width(), ..*style };
            let text = show(format, &style)?;
            match format.word == format::text::FORMAT.word {
                true => pager::out(&text)?,
                false => super::out(&text)?,
            }
            continue;
        };
        files::write_atomic(path, show(format, style)?.as_bytes())?;
        note(&format!("{}  written", path.display()));
    }
    Ok(())
}

fn by_ending(path: &Path) -> Result<&'static Format, Diagnostic> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let has_ending =
        |format: &&&Format| ending.as_deref().is_some_and(|e| format.endings.contains(&e));
    FORMATS.iter().find(has_ending).copied().ok_or_else(|| {
        let endings = FORMATS.iter().filter_map(|format| format.endings.first());
        let endings: Vec<String> = endings.map(|ending| format!(".{ending}")).collect();
        Diagnostic::new("the ending does not say which format this is to be")
            .in_file(path.display().to_string())
            .hint(format!("say --format, or use one of {}", endings.join(", ")))
    })
}
