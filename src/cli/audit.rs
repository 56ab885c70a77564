//! `pgsnap audit`: is this schema sound by itself?

use std::{collections::BTreeSet, path::PathBuf};

use clap::Parser;

use super::{
    DIFFERENT, Outcome, SAME, TROUBLE, check, diff, files,
    output::{self, Job, Outputs},
    settings,
};
use crate::{
    audit::{self, Row, Terms},
    check::{Held, audited},
    config::Config,
    finding::{self, Baseline, Finding},
    format::{self, Style},
    model::{Diagnostic, Level, Snapshot},
    report::{
        self,
        audit::{Audit, Entry, Request},
        counted,
        head::Heading,
    },
};

const AFTER: &str = "\
Levels, rules that are on or off, weights of the grade and accepted findings are lines of pgsnap.toml:
  [[level]]    code = 'table-leftover' level = 'medium' reason = '…'
  [[accept]]   code = 'table-without-primary-key' object = 'public.log' reason = '…'
  [audit]      on = ['column-serial']  off = ['column-json']
  [audit.weights]  high = 10  medium = 3  low = 1  note = 0  rule-most = 15

A comment on an object accepts a finding, too, and every dump has it:
  COMMENT ON TABLE log IS 'pgsnap: accept=table-without-primary-key reason=\"written once\"';

The grade is 100 less what findings weigh; one rule takes rule-most at most.";

/// Judge one schema by itself: what is unsound, superfluous, slow or unsafe
///
/// SNAPSHOT is a snapshot, a dump, or SQL as a person writes it. With --expect it is held to what the
/// code expects, too, in the same sections: see `pgsnap check`.
///
/// Exits with 0 when nothing of level medium or above is found, 1 when something is, 2 on trouble.
#[derive(Parser)]
#[command(after_help = AFTER)]
pub struct Args {
    /// What is judged: a snapshot, a dump, `-` or REV:path
    snapshot: String,
    /// What the code expects: SQL, a dump or a snapshot
    #[arg(long, value_name = "EXPECTED")]
    expect: Option<String>,
    #[command(flatten)]
    outputs: Outputs,
    /// Exit with 1 only if a finding is of this level or above: high, medium, low, note [default: medium]
    #[arg(long, value_name = "LEVEL", value_parser = diff::level)]
    fail_on: Option<Level>,
    /// Show a grade, with the sum that it is made of
    #[arg(long)]
    grade: bool,
    /// A rule that is off by itself, for this run; `all` for every one
    #[arg(long, value_name = "CODE")]
    with: Vec<String>,
    /// A rule that is not to speak, for this run
    #[arg(long, value_name = "CODE")]
    without: Vec<String>,
    /// Levels, weights and what is accepted, instead of the pgsnap.toml found here or above
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Findings that are accepted: report only others
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Accept today's findings: write them to a file for --baseline
    #[arg(long, value_name = "FILE")]
    write_baseline: Option<PathBuf>,
    /// What the report is called
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// The date of the report, in any form; pgsnap has no clock
    #[arg(long, value_name = "TEXT")]
    date: Option<String>,
    /// List everything: notes, what passes, rules with nothing to look at
    #[arg(long)]
    all: bool,
}

pub fn run(args: Args) -> Outcome {
    let jobs = args.outputs.jobs()?;
    let config = settings::load(args.config.as_deref())?;
    let source = check::one(&args.snapshot)?;
    let snapshot = source.load(false)?;
    let (mut held, asked) = match &args.expect {
        Some(expect) => expected(expect, &snapshot)?,
        None => (None, None),
    };
    let terms = Terms { expected: asked.as_ref(), ..terms(&args, &config)? };
    let mut rows = audit::audit(&snapshot, &terms)?;
    let has_problems = held.as_ref().is_some_and(|held| !held.problems.is_empty());
    let mut entries = held.as_mut().map(|held| audited::entries(held)).unwrap_or_default();
    for (_, entry) in &mut entries {
        entry.findings.iter_mut().for_each(|finding| config.levels.settle(finding));
    }
    entries.extend(report::figures::entries(&snapshot.figures, &config.levels));
    if let Some(path) = &args.baseline {
        accept(&diff::baseline(path)?, path, &mut rows, entries.iter_mut().map(|(_, entry)| entry));
    }
    let request = Request {
        source: &source.name(),
        heading: Heading { title: args.title.clone(), date: args.date.clone() },
        expected: held.as_ref().map(|held| held.expected.clone()),
        held: entries,
        weights: args.grade.then_some(&config.audit.weights),
        notes: notes(&args, asked.as_ref(), &rows, &snapshot),
    };
    let audit = Audit::new(&snapshot, &rows, request)?;
    write(&args, &jobs, &audit)?;
    let fails =
        finding::highest(&audit.findings) >= Some(args.fail_on.unwrap_or(format::audit::FAILS));
    Ok(match (has_problems, fails) {
        (true, _) => TROUBLE,
        (false, true) => DIFFERENT,
        (false, false) => SAME,
    })
}

fn write(args: &Args, jobs: &[Job], audit: &Audit) -> Result<(), Diagnostic> {
    if let Some(path) = &args.write_baseline {
        let mut baseline = Baseline::default();
        audit.findings.iter().for_each(|finding| baseline.add("", finding));
        files::write_atomic(path, baseline.to_json().as_bytes())?;
        super::note(&format!("{}  {} findings accepted", path.display(), baseline.len()));
    }
    let style = Style { all: args.all, fail_on: args.fail_on, ..Style::default() };
    output::write_as(jobs, &style, &|format, style| {
        Ok(format::audit::render(audit, format, style))
    })?;
    if jobs.iter().all(|(_, file)| file.is_some()) {
        super::note(&audit.verdict());
    }
    Ok(())
}

fn terms<'a>(args: &Args, config: &'a Config) -> Result<Terms<'a>, Diagnostic> {
    let mut on = config.audit.on.clone();
    let mut off = config.audit.off.clone();
    for code in args.with.iter().filter(|code| *code != "all").chain(&args.without) {
        if !audit::rules().any(|rule| rule.rule.code == *code) {
            return Err(Diagnostic::new(format!("no rule of an audit has the code `{code}`"))
                .hint("`pgsnap rules` lists them"));
        }
    }
    if args.with.iter().any(|code| code == "all") {
        on.extend(audit::rules().map(|rule| rule.rule.code.to_owned()));
    }
    off.retain(|code| !args.with.contains(code));
    on.extend(args.with.iter().cloned());
    off.extend(args.without.iter().cloned());
    Ok(Terms { levels: config.levels.clone(), on, off, accepted: &config.accepted, expected: None })
}

type Asked = (Option<Held>, Option<audit::Expected>);

/// What the schema is held to, and what comes of that when it is audited itself.
fn expected(operand: &str, snapshot: &Snapshot) -> Result<Asked, Diagnostic> {
    let asked = check::Asked::resolve(operand)?;
    let (expectation, held) = check::held(&asked, snapshot, None)?;
    held.problems.iter().for_each(super::complain);
    let own =
        audited::asked(&expectation.snapshot, &held.expected, expectation.is_open, &held.checked)?;
    Ok((Some(held), Some(own)))
}

/// What a baseline accepts counts as accepted.
fn accept<'a>(
    baseline: &Baseline,
    path: &std::path::Path,
    rows: &mut [Row],
    entries: impl Iterator<Item = &'a mut Entry>,
) {
    let reason = format!("by {}", path.display());
    let split = |findings: &mut Vec<Finding>, accepted: &mut Vec<(Finding, String)>| {
        let (known, news): (Vec<_>, Vec<_>) =
            std::mem::take(findings).into_iter().partition(|one| baseline.accepts("", one));
        *findings = news;
        accepted.extend(known.into_iter().map(|finding| (finding, reason.clone())));
    };
    rows.iter_mut().for_each(|row| split(&mut row.findings, &mut row.accepted));
    entries.for_each(|entry| split(&mut entry.findings, &mut entry.accepted));
}

fn notes(
    args: &Args,
    asked: Option<&audit::Expected>,
    rows: &[Row],
    snapshot: &Snapshot,
) -> Vec<String> {
    let mut notes = Vec::new();
    let opaque = usize::try_from(snapshot.meta.counts.opaque).unwrap_or(usize::MAX);
    if opaque > 0 {
        let what = counted(opaque, "statement is", "statements are");
        notes.push(format!(
            "{what} kept as text: no rule knows what they say; `pgsnap stat {}` lists them.",
            args.snapshot
        ));
    }
    if let (Some(asked), Some(operand)) = (asked, &args.expect)
        && !asked.found.is_empty()
    {
        notes.push(format!(
            "Of what {} asks for, {} would be found by an audit of its own: `pgsnap audit {operand}`.",
            asked.label,
            asked.found.len()
        ));
    }
    let in_force: BTreeSet<&str> = rows.iter().map(|row| row.rule.rule.code).collect();
    let off = audit::rules().filter(|rule| !in_force.contains(rule.rule.code)).count();
    if off > 0 {
        notes.push(format!(
            "{off} rules are off: --with CODE, or --with all; `pgsnap rules` lists them."
        ));
    }
    notes
}
