//! `pgsnap diff`: two schemas, or two folders of them.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use clap::Parser;

use super::{
    DIFFERENT, Outcome, SAME, files,
    operand::{Operand, Source},
    output::{self, Job, Outputs},
    settings,
    sides::{Sides, apart},
    terms::{Asked, TermArgs},
};
use crate::{
    compare::Compared,
    config::Config,
    diff::Renames,
    finding::Baseline,
    format::{Document, Style},
    model::{Diagnostic, Level},
    report::{
        self, Output, Report, ReportSet, Request, Unpaired, head::Heading, sheet::choice,
        since::Known, suites::Suites,
    },
};

/// Compare two schemas
///
/// OLD and NEW may each be a snapshot, a dump, `-` for standard input, a file that git has (REV:path,
/// :path for the index), or a folder with one database per file, paired by name. `OLD..NEW -- PATH`
/// compares a path in two revisions.
///
/// Exits with 0 when nothing differs, 1 when something does, 2 on trouble.
#[derive(Parser)]
pub struct Args {
    #[command(flatten)]
    sides: Sides,
    /// What to call OLD
    #[arg(help_heading = "What is compared", long, value_name = "NAME")]
    old_label: Option<String>,
    /// What to call NEW
    #[arg(help_heading = "What is compared", long, value_name = "NAME")]
    new_label: Option<String>,
    /// What the report is called
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// The date of the report, in any form; pgsnap has no clock
    #[arg(long, value_name = "TEXT")]
    date: Option<String>,
    #[command(flatten)]
    outputs: Outputs,
    /// Exit with 1 only if a finding is of this level or above: high, medium, low, note
    #[arg(long, value_name = "LEVEL", value_parser = level)]
    fail_on: Option<Level>,
    /// Levels and topics, instead of the pgsnap.toml found here or above
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Findings that are accepted: report only others
    #[arg(help_heading = "What is accepted", long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Take out of the baseline what no longer occurs, and write it back
    #[arg(long, requires = "baseline")]
    prune_baseline: bool,
    /// Say what is new, still there and mended since an older report: what -o FILE.json wrote
    #[arg(long, value_name = "FILE")]
    since: Option<PathBuf>,
    /// Accept today's findings: write them to a file for --baseline
    #[arg(help_heading = "What is accepted", long, value_name = "FILE")]
    write_baseline: Option<PathBuf>,
    /// Exit with 2 when anything was not compared: what a side did not capture, redacted values
    #[arg(long)]
    require_coverage: bool,
    /// Write what may be renamed to a file, for --renames
    #[arg(help_heading = "What is compared", long, value_name = "FILE")]
    suggest_renames: Option<PathBuf>,
    /// Show objects whole, side by side: tables that differ, or those named
    #[arg(long, value_name = "OBJECT", num_args = 0..=1, require_equals = true, value_delimiter = ',', default_missing_value = "")]
    sheets: Vec<String>,
    /// List everything: no "and 20 more", no folding
    #[arg(long)]
    all: bool,
    // The last: its heading holds for all that follows.
    #[command(flatten)]
    terms: TermArgs,
}

pub fn level(text: &str) -> Result<Level, String> {
    let known = Level::ALL.into_iter().find(|level| level.word() == text);
    known.ok_or_else(|| "expected high, medium, low or note".to_owned())
}

/// What sides are compared on, and what changes are judged by.
struct Judge {
    terms: Asked,
    config: Config,
    baseline: Option<Baseline>,
    /// Whether a format shows the tables that do not differ, too.
    lists_tables: bool,
    /// Which objects are shown whole; `None` for none.
    sheets: Option<Vec<String>>,
}

impl Judge {
    fn of(args: &Args, jobs: &[Job]) -> Result<Self, Diagnostic> {
        let config = settings::load(args.config.as_deref())?;
        let terms = Asked::of(&args.terms, &config)?;
        let baseline = args.baseline.as_deref().map(baseline).transpose()?;
        let lists_tables = jobs.iter().any(|(format, _)| format.lists_tables);
        let has_sheets =
            jobs.iter().any(|(format, _)| format.has_sheets) || !args.sheets.is_empty();
        let named = args.sheets.iter().filter(|pattern| !pattern.is_empty()).cloned().collect();
        let sheets = has_sheets.then_some(named);
        Ok(Self { terms, config, baseline, lists_tables, sheets })
    }

    fn request<'a>(&'a self, labels: (Option<&'a str>, Option<&'a str>)) -> Request<'a> {
        Request {
            labels,
            config: Some(&self.config),
            baseline: self.baseline.as_ref(),
            lists_tables: self.lists_tables,
            weighs: true,
            ..Request::default()
        }
    }
}

pub fn baseline(path: &Path) -> Result<Baseline, Diagnostic> {
    let read = || {
        let text = String::from_utf8(files::read_input(path)?)
            .map_err(|_| Diagnostic::new("the baseline is not UTF-8").hint("write it anew"))?;
        Baseline::parse(&text)
    };
    read().map_err(|diagnostic| diagnostic.in_file(path.display().to_string()))
}

fn suggest_renames(path: &Path, output: &Output) -> Result<(), Diagnostic> {
    let pairs = output.reports().iter();
    let pairs = pairs.map(|report| (report.name.as_str(), report.diff.candidates.as_slice()));
    files::write_atomic(path, Renames::suggested(pairs).as_bytes())?;
    let count: usize = output.reports().iter().map(|report| report.diff.candidates.len()).sum();
    let count = report::counted(count, "candidate for a rename", "candidates for renames");
    super::note(&format!("{}  {count}", path.display()));
    Ok(())
}

pub fn run(args: Args) -> Outcome {
    let jobs = args.outputs.jobs()?;
    let judge = Judge::of(&args, &jobs)?;
    let heading = Heading { title: args.title.clone(), date: args.date.clone() };
    let output = compared(&args, &judge)?.headed(heading);
    let output = match &args.since {
        Some(path) => output.since(&since(path)?),
        None => output,
    };
    if args.prune_baseline {
        prune_baseline(&args, &judge, &output)?;
    }
    if let Some(path) = &args.write_baseline {
        write_baseline(path, &output)?;
    }
    if let Some(path) = &args.suggest_renames {
        suggest_renames(path, &output)?;
    }
    let style = Style { all: args.all, head: true, fail_on: args.fail_on, ..Style::default() };
    output::write(&jobs, Document::Comparison(&output), &style)?;
    if jobs.iter().all(|(_, file)| file.is_some()) {
        super::note(&output.verdict());
    }
    if args.require_coverage
        && let Some(lacking) = output.not_compared()
    {
        return Err(Diagnostic::new(format!("not everything was compared: {lacking}")).hint(
            "--require-coverage asks for all of it: dump both sides with the same options; \
             without it this is said and passes",
        ));
    }
    let fails = match args.fail_on {
        Some(level) => output.highest().is_some_and(|highest| highest >= level),
        None => output.has_news(),
    };
    Ok(if fails { DIFFERENT } else { SAME })
}

/// What an older report found.
fn since(path: &Path) -> Result<BTreeSet<Known>, Diagnostic> {
    let read = || {
        let text = String::from_utf8(files::read_input(path)?)
            .map_err(|_| Diagnostic::new("the report is not UTF-8").hint("write it anew"))?;
        report::since::parse(&text)
    };
    read().map_err(|diagnostic| diagnostic.in_file(path.display().to_string()))
}

fn prune_baseline(args: &Args, judge: &Judge, output: &Output) -> Result<(), Diagnostic> {
    let (Some(path), Some(mut baseline)) = (&args.baseline, judge.baseline.clone()) else {
        return Ok(());
    };
    if output.reports().iter().any(|report| !report.diff.ignored.is_empty()) {
        return Err(Diagnostic::new("a filter leaves differences out: what they are is not known")
            .hint("prune the baseline without --only, --ignore and [[ignore]]"));
    }
    let before = baseline.len();
    for report in output.reports() {
        let all: Vec<_> =
            report.findings.iter().chain(&report.accepted_findings).cloned().collect();
        baseline.prune(&report.name, &all);
    }
    files::write_atomic(path, baseline.to_json().as_bytes())?;
    let gone = report::counted(before - baseline.len(), "entry", "entries");
    super::note(&format!("{}  {gone} taken out", path.display()));
    Ok(())
}

fn write_baseline(path: &Path, output: &Output) -> Result<(), Diagnostic> {
    let mut baseline = Baseline::default();
    for suite in Suites::of(output).suites {
        suite.findings.iter().for_each(|finding| baseline.add(suite.database, finding));
    }
    files::write_atomic(path, baseline.to_json().as_bytes())?;
    let count = baseline.len();
    super::note(&format!("{}  {count} findings accepted", path.display()));
    Ok(())
}

fn compared(args: &Args, judge: &Judge) -> Result<Output, Diagnostic> {
    let (old, new) = args.sides.resolve()?;
    match (&old, &new) {
        (Operand::One(a), Operand::One(b)) => {
            judge.terms.check_databases(std::iter::empty())?;
            let labels = (args.old_label.as_deref(), args.new_label.as_deref());
            Ok(Output::One(compare("", a, b, labels, judge)?))
        }
        (Operand::Folder { files: a, .. }, Operand::Folder { files: b, .. }) => {
            let label = |given: &Option<String>, operand: &Operand| {
                given.clone().unwrap_or_else(|| operand.label())
            };
            let (old, new) = (label(&args.old_label, &old), label(&args.new_label, &new));
            Ok(Output::Set(folders(&old, &new, a, b, judge)?))
        }
        _ => Err(Diagnostic::new("one of OLD and NEW is a folder and the other is a file")
            .hint("name two files, or two folders with one database per file")),
    }
}

fn compare(
    name: &str,
    old: &Source,
    new: &Source,
    labels: (Option<&str>, Option<&str>),
    judge: &Judge,
) -> Result<Report, Diagnostic> {
    let told = match judge.lists_tables || judge.sheets.is_some() {
        true => None,
        false => judge.terms.told_by_heads(name, old, new)?,
    };
    let Compared { old: mut a, new: mut b, diff } = match told {
        Some(compared) => compared,
        None => judge.terms.compare(name, old, new)?,
    };
    if a.meta.label == b.meta.label {
        (a.meta.label, b.meta.label) = apart(old, new);
    }
    let sources = (&*old.name(), &*new.name());
    let (at_old, at_new) = (old.committed(), new.committed());
    let committed = (at_old.as_deref(), at_new.as_deref());
    let request = Request { name, sources, committed, ..judge.request(labels) };
    let report = Report::new(&a, &b, diff, &request)?;
    let ids = match judge.sheets.as_deref() {
        None => return Ok(report),
        Some([]) => choice::differing(&report),
        Some(patterns) => choice::named(&a.model, &b.model, patterns)?,
    };
    report.showing(&a, &b, &ids, &judge.config.groups)
}

type Files = BTreeMap<String, Source>;

fn folders(
    old: &str,
    new: &str,
    a: &Files,
    b: &Files,
    judge: &Judge,
) -> Result<ReportSet, Diagnostic> {
    judge.terms.check_databases(a.keys().filter(|name| b.contains_key(*name)))?;
    let labels = (Some(old), Some(new));
    let (mut pairs, mut unpaired) = (Vec::new(), Vec::new());
    for name in a.keys().chain(b.keys().filter(|name| !a.contains_key(*name))) {
        match (a.get(name), b.get(name)) {
            (Some(old), Some(new)) => pairs.push(compare(name, old, new, labels, judge)?),
            (Some(source), None) | (None, Some(source)) => {
                let meta = source.load(false)?.meta;
                unpaired.push(Unpaired::new(name.as_str(), a.contains_key(name), meta));
            }
            (None, None) => {}
        }
    }
    Ok(ReportSet::new(pairs, unpaired, &judge.request(labels)))
}
