//! `pgsnap check`: a snapshot held to what the code expects.

use std::path::{Path, PathBuf};

use clap::Parser;

use super::{
    DIFFERENT, Outcome, SAME, TROUBLE, files,
    operand::{Operand, Source},
    output::{self, Outputs},
    settings,
};
use crate::{
    check::{self, Expectation, Held, Terms, audited, expected, migrations::Folder, show},
    finding::Levels,
    format::Style,
    model::{Diagnostic, Level, Snapshot},
    report::figures::Board,
    script, snapshot,
};

const AFTER: &str = "\
How to export what an ORM expects:
  Alembic       alembic upgrade head --sql > expected.sql
  SQLAlchemy    CreateTable(table).compile(dialect=postgresql.dialect()) for each table
  Django        python manage.py sqlmigrate APP NAME, for each migration in order
  Rails         config.active_record.schema_format = :sql; bin/rails db:schema:dump
  Prisma        prisma migrate diff --from-empty --to-schema-datamodel schema.prisma --script
  Drizzle       drizzle-kit export
  TypeORM       typeorm schema:log -d data-source.js
  Hibernate     jakarta.persistence.schema-generation.scripts.action=create
  EF Core       dotnet ef dbcontext script
  Ecto          mix ecto.dump
  diesel, sqlx  their folders of migrations are SQL
  GORM, Atlas   atlas schema inspect --url ent://… --format '{{ sql . }}'

Annotations, in comments on the line of what they speak of, or above it:
  -- pgsnap: level=low note=\"planned for week 3\" purpose=\"Lead scoring\" optional
  -- pgsnap: deprecated          may still be there; what refers to it is listed
  -- pgsnap: absent              must not be there
  -- pgsnap: foreign-keys=none   of a table";

/// Hold a schema to what the code expects of it
///
/// SNAPSHOT is a snapshot or a dump; EXPECTED is SQL as a person writes it or an ORM exports it, a
/// folder of migrations, a snapshot or a dump. What SQL leaves open is free, what it says must hold;
/// migrations, which run in their order, a dump or a snapshot say everything.
///
/// Exits with 0 when everything that is said holds, 1 when something does not, 2 on trouble, with an
/// expectation that does not read.
#[derive(Parser)]
#[command(after_help = AFTER)]
pub struct Args {
    /// What is held: a snapshot, a dump, `-` or REV:path
    snapshot: String,
    /// What must hold: SQL as a person or an ORM writes it, a folder of migrations, a dump, or a snapshot
    expected: String,
    #[command(flatten)]
    outputs: Outputs,
    /// What EXPECTED leaves out is free, also of a dump
    #[arg(long, conflicts_with = "closed")]
    open: bool,
    /// What EXPECTED leaves out is expected to be absent, also of SQL
    #[arg(long)]
    closed: bool,
    /// Objects that EXPECTED does not have fail
    #[arg(long)]
    exact: bool,
    /// Exit with 1 only if something of this level or above does not hold: high, medium, low, note
    #[arg(long, value_name = "LEVEL", value_parser = super::diff::level)]
    fail_on: Option<Level>,
    /// Renames that are true, as `diff --suggest-renames` writes them: from what SNAPSHOT has to what is expected
    #[arg(long, value_name = "FILE")]
    renames: Option<PathBuf>,
    /// Where bare names of EXPECTED lie and are looked up, as SET search_path has it [default: public]
    #[arg(long, value_name = "SCHEMAS")]
    search_path: Option<String>,
    /// Levels and what is accepted, instead of the pgsnap.toml found here or above
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// What is accepted: report only the rest
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Accept what does not hold today: write it to a file for --baseline
    #[arg(long, value_name = "FILE")]
    write_baseline: Option<PathBuf>,
    /// List what passes, too
    #[arg(long)]
    all: bool,
}

pub fn run(args: Args) -> Outcome {
    let jobs = args.outputs.jobs()?;
    let found = one(&args.snapshot)?;
    let asked = Asked::resolve(&args.expected)?;
    let snapshot = found.load(false)?;
    let (_, mut held) = held(&asked, &snapshot, Some(&args))?;
    settle(&args, &mut held)?;
    held.problems.iter().for_each(super::complain);
    let style = Style { all: args.all, fail_on: args.fail_on, ..Style::default() };
    output::write_as(&jobs, &style, &|format, style| Ok(show::render(&held, format, style)))?;
    if jobs.iter().all(|(_, file): &(_, Option<PathBuf>)| file.is_some()) {
        super::note(&held.verdict());
    }
    let fails = match args.fail_on {
        Some(level) => held.highest().is_some_and(|highest| highest >= level),
        None => held.fails(),
    };
    Ok(match (held.problems.is_empty(), fails) {
        (false, _) => TROUBLE,
        (true, true) => DIFFERENT,
        (true, false) => SAME,
    })
}

/// Holds a snapshot to what an operand expects; without arguments as that says itself.
pub fn held(
    asked: &Asked,
    snapshot: &Snapshot,
    args: Option<&Args>,
) -> Result<(Expectation, Held), Diagnostic> {
    let path = args.and_then(|args| args.search_path.as_deref());
    let mut expectation = asked.read(snapshot.meta.provenance.server.as_deref(), path)?;
    let (open, closed, is_exact) =
        args.map_or((false, false, false), |args| (args.open, args.closed, args.exact));
    let is_open = (expectation.is_open || open) && !closed;
    let checked = check::check(&expectation, snapshot, Terms { is_open, is_exact })?;
    let inventory = expectation.folder.as_ref().map(|folder| folder.inventory(snapshot));
    let meta = snapshot.meta.clone();
    let mut held = Held::new(&asked.label(), &asked.name(), meta, checked).with(inventory);
    let sides = [(held.found.label.as_str(), &snapshot.figures)];
    held.figures = Board::of(&sides, &Levels::default());
    let named = |problem: Diagnostic| problem.in_file(asked.name());
    let problems = std::mem::take(&mut expectation.places.problems);
    held.problems = problems.into_iter().map(named).collect();
    Ok((expectation, held))
}

pub fn one(operand: &str) -> Result<Source, Diagnostic> {
    match Operand::resolve(operand)? {
        Operand::One(source) => Ok(source),
        Operand::Folder { .. } => Err(Diagnostic::new("SNAPSHOT is a folder")
            .in_file(operand)
            .hint("name one snapshot of it; EXPECTED can be a folder of migrations")),
    }
}

/// Renames, settings and the baseline.
fn settle(args: &Args, held: &mut Held) -> Result<(), Diagnostic> {
    if let Some(path) = &args.renames {
        let renames = super::terms::renames(path)?;
        let pairs: Vec<_> = renames.0.into_iter().map(|one| (one.from, one.to)).collect();
        if let Some((from, to)) = held.rename(&pairs).first() {
            let message = format!("{from} → {to} is no rename of something that is missing");
            return Err(Diagnostic::new(message).in_file(path.display().to_string()).hint(
                "`from` is what the snapshot has, `to` what is expected; take out what is done",
            ));
        }
    }
    let config = settings::load(args.config.as_deref())?;
    let known = args.baseline.as_deref().map(super::diff::baseline).transpose()?;
    audited::settle(held, &config.levels, &config.accepted, known.as_ref());
    if let Some(path) = &args.write_baseline {
        let baseline = audited::baseline(held);
        files::write_atomic(path, baseline.to_json().as_bytes())?;
        super::note(&format!("{}  {} findings accepted", path.display(), baseline.len()));
    }
    Ok(())
}

/// A text whose bare names are looked up along a search path. Its lines keep their numbers.
fn seen_from(search_path: &str, text: String) -> String {
    format!("SET search_path = {search_path}; {text}")
}

/// What EXPECTED names: a file, or a folder of migrations.
pub enum Asked {
    One(Source),
    Folder(PathBuf),
}

impl Asked {
    /// # Errors
    ///
    /// It is neither there nor in a revision of git.
    pub fn resolve(operand: &str) -> Result<Self, Diagnostic> {
        let path = Path::new(operand);
        if path.is_dir() && !path.join("toc.dat").exists() {
            return Ok(Self::Folder(path.to_owned()));
        }
        match Operand::resolve(operand)? {
            Operand::One(source) => Ok(Self::One(source)),
            Operand::Folder { .. } => Err(Diagnostic::new("a folder of a revision is not checked")
                .in_file(operand)
                .hint("check it out first: git worktree add /tmp/expected REV")),
        }
    }

    pub fn label(&self) -> String {
        match self {
            Self::One(source) => source.label(),
            Self::Folder(path) => {
                let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
                name.unwrap_or_else(|| path.to_string_lossy().into_owned())
            }
        }
    }

    pub fn name(&self) -> String {
        match self {
            Self::One(source) => source.name(),
            Self::Folder(path) => path.to_string_lossy().into_owned(),
        }
    }

    /// # Errors
    ///
    /// What is no SQL; a folder without migrations.
    pub fn read(
        &self,
        server: Option<&str>,
        search_path: Option<&str>,
    ) -> Result<Expectation, Diagnostic> {
        let named = |problem: Diagnostic| problem.in_file(self.name());
        match self {
            Self::One(source) => {
                let bytes = source.bytes()?;
                if snapshot::is_snapshot(&bytes) {
                    return Ok(Expectation::of(source.load(false)?));
                }
                let bytes = match search_path {
                    Some(path) => seen_from(path, script::decode(bytes)?.text).into_bytes(),
                    None => bytes,
                };
                expected::read(bytes, &source.label(), server).map_err(named)
            }
            Self::Folder(path) => {
                let mut texts = files::texts(path, &["sql", "py"])?;
                if let Some(path) = search_path {
                    for (name, text) in &mut texts {
                        if name.ends_with(".sql") {
                            *text = seen_from(path, std::mem::take(text));
                        }
                    }
                }
                let folder = Folder::read(&texts).map_err(named)?;
                expected::migrated(folder, &self.label(), server)
            }
        }
    }
}
