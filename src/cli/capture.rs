//! `pgsnap capture`: from a dump to a snapshot file.

use std::path::{Path, PathBuf};

use clap::{Parser, ValueEnum};

use super::{
    Outcome, SAME, complain, files,
    operand::{Source, stem},
    out,
    progress::{self, PROGRESS},
};
use crate::{
    capture::{self, Form, Options},
    figures::lines,
    format::stat,
    model::{Class, Diagnostic, Meta, Seen, Snapshot, figures::Figures},
    script, snapshot,
};

/// Capture the output of `pg_dump --schema-only` into a snapshot
///
/// A snapshot that would not change is left alone, byte for byte.
#[derive(Parser)]
pub struct Args {
    /// The dump; `-` for standard input
    #[arg(default_value = "-")]
    dump: String,
    /// Where to write; `prod.sql` becomes `prod.pgsnap` by default. A folder (`prod/`) gets a snapshot
    /// for each database of a pg_dumpall
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The name reports use for this schema; the name of the output by default
    #[arg(long, value_name = "NAME")]
    label: Option<String>,
    /// Of a pg_dumpall, capture what is in no database: roles, memberships, tablespaces
    #[arg(long)]
    globals: bool,
    /// Fail when a statement is not modelled in full, instead of keeping it, or a part of it, as text
    #[arg(long)]
    strict: bool,
    /// Capture a dump that was cut off, as far as it goes
    #[arg(long)]
    allow_truncated: bool,
    /// How to read the text: entries in any order, or statements that run as written
    #[arg(long = "as", value_enum, value_name = "FORM")]
    form: Option<FormArg>,
    /// What psql printed of `pgsnap figures-sql`, to be kept beside the schema
    #[arg(long, value_name = "FILE")]
    figures: Option<PathBuf>,
    /// Declare what the dump leaves out: no-owners, no-privileges, no-comments, no-policies,
    /// no-post-data …; several with commas
    #[arg(long, value_name = "WHAT", value_delimiter = ',', value_parser = declared)]
    coverage: Vec<Class>,
    /// Overwrite an output file that is no snapshot
    #[arg(long)]
    force: bool,
    /// Write a checksum file beside each snapshot, for `sha256sum -c` and `pgsnap verify`
    #[arg(long)]
    sha256: bool,
    /// Worker threads; one per processor by default
    #[arg(long, value_name = "N")]
    threads: Option<usize>,
    /// Say nothing but errors
    #[arg(short, long)]
    quiet: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum FormArg {
    Dump,
    Script,
}

fn declared(text: &str) -> Result<Class, String> {
    // pg_dump's own options are in the singular.
    let class = |class: &Class| {
        let spelling = class.spelling();
        let said = text.strip_prefix("no-").unwrap_or("");
        said == spelling || Some(said) == spelling.strip_suffix('s')
    };
    Class::ALL.into_iter().find(class).ok_or_else(|| {
        let known: Vec<_> = Class::ALL.iter().map(|c| format!("no-{}", c.spelling())).collect();
        format!("expected one of {}", known.join(", "))
    })
}

pub fn run(args: Args) -> Outcome {
    let source = match args.dump.as_str() {
        "-" => Source::Stdin,
        path => Source::File(path.into()),
    };
    let folder = args.output.clone().filter(|output| is_folder(output) && !args.globals);
    let output = match &folder {
        Some(folder) => folder.clone(),
        None => output(&source, &args)?,
    };
    let bytes = source.bytes()?;
    if snapshot::is_snapshot(&bytes) {
        return Err(Diagnostic::new("this is a snapshot already, not a dump")
            .in_file(source.name())
            .hint("look at it with `pgsnap show` or compare it with `pgsnap diff`"));
    }
    let figures = args.figures.as_deref().map(told).transpose()?;
    let in_source = |diagnostic: Diagnostic| diagnostic.in_file(source.name());
    let jobs = match &folder {
        Some(folder) => databases(bytes, folder, &source).map_err(in_source)?,
        None => {
            let bytes = if args.globals { globals(bytes).map_err(in_source)? } else { bytes };
            let label = default_label(&source, &output);
            vec![Job { bytes, output, label }]
        }
    };
    // All of them are captured before any is written.
    let captured: Vec<Ready> = jobs
        .into_iter()
        .map(|job| job.capture(&args, &source, &figures))
        .collect::<Result<_, _>>()?;
    if let Some(folder) = &folder {
        files::make_folder(folder)?;
    }
    captured.iter().try_for_each(|ready| ready.write(&args).map(drop))?;
    Ok(SAME)
}

/// What a server told.
fn told(path: &Path) -> Result<Figures, Diagnostic> {
    let named = |error: Diagnostic| error.in_file(path.display().to_string());
    let bytes = files::read_input(path).map_err(named)?;
    lines::read(&bytes).map_err(named)
}

/// Named as one, or there and one.
fn is_folder(output: &Path) -> bool {
    output.is_dir() || output.to_string_lossy().ends_with('/')
}

/// One snapshot to be made.
struct Job {
    bytes: Vec<u8>,
    output: PathBuf,
    label: String,
}

/// The databases of a cluster, each with a file in the folder; of a single dump, that one.
fn databases(bytes: Vec<u8>, folder: &Path, source: &Source) -> Result<Vec<Job>, Diagnostic> {
    let label = folder.file_name().map_or_else(
        || stem(&folder.to_string_lossy()).to_owned(),
        |name| name.to_string_lossy().into_owned(),
    );
    let job = |name: &str, bytes| Job {
        bytes,
        output: folder.join(format!("{}.pgsnap", file_name(name))),
        label: label.clone(),
    };
    let Some(parts) = script::cluster(bytes.clone())? else {
        return Ok(vec![job(&source.label(), bytes)]);
    };
    let databases = parts.databases.into_iter();
    Ok(databases.map(|(name, text)| job(&name, text.into_bytes())).collect())
}

/// The name of a database as that of a file: what a file system may refuse is written `%2F`.
fn file_name(database: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ');
    let starts = database.starts_with(['.', ' ']);
    let one = |(at, c): (usize, char)| match plain(c) && !(at == 0 && starts) {
        true => c.to_string(),
        false => c.to_string().bytes().map(|byte| format!("%{byte:02X}")).collect(),
    };
    database.char_indices().map(one).collect()
}

/// What is not in a database: roles, memberships, tablespaces, the databases themselves.
fn globals(bytes: Vec<u8>) -> Result<Vec<u8>, Diagnostic> {
    let parts = script::cluster(bytes.clone())?;
    Ok(parts.map_or(bytes, |parts| parts.globals.into_bytes()))
}

/// A snapshot that has been made and not yet written.
struct Ready {
    snapshot: Snapshot,
    bytes: Vec<u8>,
    output: PathBuf,
    news: News,
    /// Length of the dump.
    input: usize,
}

impl Job {
    fn capture(
        self,
        args: &Args,
        source: &Source,
        figures: &Option<Figures>,
    ) -> Result<Ready, Diagnostic> {
        let Self { bytes, output, label } = self;
        let options = Options {
            label: args.label.clone().unwrap_or(label),
            strict: args.strict,
            allow_truncated: args.allow_truncated,
            form: args.form.map(|form| match form {
                FormArg::Dump => Form::Dump,
                FormArg::Script => Form::Script,
            }),
            threads: args.threads,
            progress: Some(&PROGRESS),
        };
        let input = bytes.len();
        let work = || capture::capture(bytes, &options);
        let captured = if args.quiet { work() } else { progress::shown(work) };
        let captured = captured.map_err(|d| d.in_file(source.name()))?;
        let mut snapshot = captured.snapshot;
        for class in &args.coverage {
            snapshot.meta.coverage.set(*class, Seen::Declared);
        }
        if let Some(figures) = figures {
            snapshot.figures = figures.clone().with(snapshot.figures);
        }
        if !args.quiet {
            warn(&captured.notes, source);
            warn(&captured.warnings, source);
        }
        let bytes = snapshot::write(&snapshot)?;
        let news = news(&output, &snapshot, args.force)?;
        Ok(Ready { snapshot, bytes, output, news, input })
    }
}

impl Ready {
    fn write(&self, args: &Args) -> Outcome {
        let Self { snapshot, bytes, output, news, input } = self;
        if let News::Unchanged = news {
            // What is there differs in what is no news: its own bytes count.
            if args.sha256 {
                files::write_checksum(output, &files::read_input(output)?)?;
            }
            return report(args, output, &format!("{}  unchanged", output.display()), None);
        }
        let written = files::write_atomic(output, bytes)?;
        if args.sha256 && written.outcome == files::Outcome::Streamed {
            return Err(Diagnostic::new("--sha256 needs a file to lie beside")
                .hint("name one: -o production.pgsnap"));
        }
        if args.sha256 {
            files::write_checksum(output, bytes)?;
        }
        let head = format!("{}  {news}  {}", output.display(), stat::size(bytes.len()));
        let body = stat::captured(&snapshot.meta, *input, bytes.len());
        report(args, output, &head, Some(&body))
    }
}

/// At most this many warnings one by one; the rest are in `pgsnap stat`.
const WARNINGS: usize = 10;

fn warn(warnings: &[Diagnostic], source: &Source) {
    for warning in warnings.iter().take(WARNINGS) {
        complain(&warning.clone().in_file(source.name()));
    }
    if let Some(more) = warnings.len().checked_sub(WARNINGS).filter(|more| *more > 0) {
        super::note(&format!("… and {more} more: see `pgsnap stat`"));
    }
}

/// The summary goes to stderr when the snapshot itself goes to stdout.
fn report(args: &Args, output: &Path, head: &str, body: Option<&str>) -> Outcome {
    if args.quiet {
        return Ok(SAME);
    }
    let text = match body {
        Some(body) => format!(
            "{head}\n{body}\nCompare it with another:  pgsnap diff OTHER {}\n",
            output.display()
        ),
        None => format!("{head}\n"),
    };
    if output == Path::new("/dev/stdout") {
        super::note(text.trim_end());
    } else {
        out(&text)?;
    }
    Ok(SAME)
}

fn output(source: &Source, args: &Args) -> Result<PathBuf, Diagnostic> {
    match (&args.output, source) {
        (Some(output), _) if output == Path::new("-") => Ok("/dev/stdout".into()),
        (Some(output), _) => Ok(output.clone()),
        (None, Source::File(path)) => {
            Ok(path.with_file_name(format!("{}.pgsnap", stem(&path.to_string_lossy()))))
        }
        (None, _) => Err(Diagnostic::new("standard input has no name to derive the output from")
            .hint("say where to write: pgsnap capture - -o production.pgsnap")),
    }
}

fn default_label(source: &Source, output: &Path) -> String {
    match source {
        _ if output == Path::new("/dev/stdout") => source.label(),
        _ => stem(&output.to_string_lossy()).to_owned(),
    }
}

/// What a capture means for the file that is there.
enum News {
    New,
    Unchanged,
    /// What is different about it.
    Changed(Vec<&'static str>),
}

impl std::fmt::Display for News {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::New => f.write_str("new"),
            Self::Unchanged => f.write_str("unchanged"),
            Self::Changed(what) => write!(f, "updated ({})", what.join(", ")),
        }
    }
}

/// Compares with the snapshot that is there. A file that is no snapshot is not overwritten.
fn news(output: &Path, new: &Snapshot, force: bool) -> Result<News, Diagnostic> {
    if !output.is_file() {
        return Ok(News::New);
    }
    let bytes = files::read_input(output)?;
    if !snapshot::is_snapshot(&bytes) {
        files::spare(output, force)?;
        return Ok(News::New);
    }
    let Ok(file) = snapshot::File::open(&bytes) else {
        return Ok(News::Changed(vec!["the file was damaged"]));
    };
    if !file.is_current() {
        return Ok(News::Changed(vec!["written by another version of pgsnap"]));
    }
    let mut what = Vec::new();
    if file.meta.fingerprint != new.meta.fingerprint {
        what.push("schema");
    } else if file.source().ok().as_ref() != Some(&new.source) {
        what.push("text");
    }
    if file.figures().ok().as_ref() != Some(&new.figures) {
        what.push("figures");
    }
    what.extend(meta_news(&file.meta, &new.meta));
    Ok(if what.is_empty() { News::Unchanged } else { News::Changed(what) })
}

/// What differs beside the schema. The minor version of pg_dump alone is nothing new.
fn meta_news(old: &Meta, new: &Meta) -> Vec<&'static str> {
    let mut what = Vec::new();
    let mut say = |different: bool, word| {
        if different {
            what.push(word);
        }
    };
    say(old.label != new.label, "label");
    say(old.coverage != new.coverage, "coverage");
    let (a, b) = (&old.provenance, &new.provenance);
    say(a.server != b.server, "server version");
    say(a.dumper_major() != b.dumper_major(), "pg_dump version");
    say((&a.form, &a.database, a.truncated) != (&b.form, &b.database, b.truncated), "provenance");
    what
}
