//! `pgsnap plan`: the SQL that turns OLD into NEW.

use std::{collections::BTreeSet, path::PathBuf};

use clap::{Parser, ValueEnum};

use super::{
    DIFFERENT, Outcome, SAME, TROUBLE, files,
    operand::Operand,
    out, settings,
    sides::Sides,
    terms::{Asked, TermArgs},
};
use crate::{
    compare::Compared,
    model::Diagnostic,
    plan::{self, Hazard, Head, Options, Plan, Proof},
};

/// Write the SQL that turns OLD into NEW, in an order that works
///
/// What loses something is commented out unless it is allowed. Before anything is written the plan
/// runs over OLD in memory, and what that shows stands in its head. Exit code: 0 if there is nothing
/// to do, 1 if there is a plan.
#[derive(Parser)]
pub struct Args {
    #[command(flatten)]
    sides: Sides,
    /// What may happen, by code: data-loss, drop; or all
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    allow: Vec<String>,
    /// Major version of the server that runs the plan [default: OLD's]
    #[arg(long, value_name = "MAJOR", value_parser = clap::value_parser!(u32).range(10..=19))]
    target_version: Option<u32>,
    /// The role that runs the plan: default privileges are given by role
    #[arg(long, value_name = "ROLE")]
    run_as: Option<String>,
    /// The time zone of times that are stored without one, where they become instants or the other way
    #[arg(long, value_name = "ZONE")]
    data_timezone: Option<String>,
    /// Plan the way back: what turns NEW into OLD
    #[arg(long)]
    reverse: bool,
    /// How long a statement may wait for a lock, as `5s`; 0 is for ever, `none` leaves it to the server
    #[arg(long, value_name = "TIME", default_value = "5s", value_parser = lock_timeout)]
    lock_timeout: String,
    /// SQL for psql, or JSON
    #[arg(long, value_enum, default_value = "sql")]
    format: Format,
    /// Where the plan goes
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Exit with 2 if anything is withheld, left to do by hand or not proved
    #[arg(long)]
    strict: bool,
    // The last: its heading holds for all that follows.
    #[command(flatten)]
    terms: TermArgs,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Sql,
    Json,
}

pub fn run(args: Args) -> Outcome {
    let config = settings::load(None)?;
    let terms = Asked::of(&args.terms, &config)?;
    let (Operand::One(old), Operand::One(new)) = args.sides.resolve()? else {
        return Err(Diagnostic::new("a plan is for one database")
            .hint("name one file on each side, not a folder"));
    };
    let (old, new) = if args.reverse { (new, old) } else { (old, new) };
    let compared = terms.compare_whole(&old, &new)?;
    if !compared.diff.mapped.is_empty() {
        return Err(Diagnostic::new("a plan is made for OLD as it is, not under other names")
            .hint("plan without --map-schema, --map-role and the mappings of pgsnap.toml"));
    }
    let options = Options {
        target: args.target_version,
        allowed: allowed(&args.allow)?,
        run_as: args.run_as.clone(),
        timezone: args.data_timezone.clone(),
        renames: terms.renames(),
    };
    let mut plan = plan::plan(&compared, &options)?;
    let mut proof = plan::prove(&plan, &compared)?;
    if proof == Proof::Holds
        && let Some(as_printed) = plan::settle(&mut plan, &compared)?
    {
        proof = as_printed;
    }
    let head = Head {
        lines: head(&compared, &plan, &proof),
        lock_timeout: (args.lock_timeout != "none").then(|| args.lock_timeout.clone()),
        guard: (!plan.is_empty()).then(|| plan.guard.clone()),
    };
    let text = match args.format {
        Format::Sql => plan::text(&plan, &head),
        Format::Json => plan::json(&plan, &head),
    };
    match &args.output {
        Some(path) => drop(files::write_atomic(path, text.as_bytes())?),
        None => out(&text)?,
    }
    for line in &head.lines {
        if args.output.is_some() || proof != Proof::Holds && line.starts_with("NOT PROVED") {
            super::note(line);
        }
    }
    let [_, withheld, manual] = plan.counts();
    Ok(match plan.is_empty() {
        _ if args.strict && (withheld + manual > 0 || proof != Proof::Holds) => TROUBLE,
        true => SAME,
        false => DIFFERENT,
    })
}

/// A number with a unit of time, as the server reads it (guc.c); a bare number would be of milliseconds,
/// and only 0 means the same in each.
fn lock_timeout(text: &str) -> Result<String, String> {
    let number = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let unit = text.get(number.len()..).unwrap_or_default();
    let milliseconds = match unit {
        "ms" => Some(1_u64),
        "s" => Some(1000),
        "min" => Some(60_000),
        "h" => Some(3_600_000),
        "" if number == "0" => Some(1),
        _ => None,
    };
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let whole = number.parse::<u64>().ok().filter(|_| is_number).zip(milliseconds);
    let whole = whole.and_then(|(number, unit)| number.checked_mul(unit));
    // What lock_timeout holds at most.
    match whole.filter(|whole| *whole <= 2_147_483_647) {
        Some(_) => Ok(text.to_owned()),
        None if text == "none" => Ok(text.to_owned()),
        None => {
            Err("a number with a unit (ms, s, min, h), as 5s or 2min; or 0, or none".to_owned())
        }
    }
}

fn allowed(codes: &[String]) -> Result<BTreeSet<Hazard>, Diagnostic> {
    let mut allowed = BTreeSet::new();
    for code in codes {
        match Hazard::of_code(code) {
            Some(hazard) if hazard.is_destructive() => drop(allowed.insert(hazard)),
            None if code == "all" => allowed.extend(Hazard::ALL),
            not_withheld => {
                let known = Hazard::ALL.iter().filter(|hazard| hazard.is_destructive());
                let known: Vec<&str> = known.map(|hazard| hazard.code()).collect();
                let message = match not_withheld {
                    Some(_) => format!("nothing is withheld for `{code}`, so it is not allowed"),
                    None => format!("nothing is called `{code}`"),
                };
                return Err(Diagnostic::new(message)
                    .hint(format!("--allow takes {} and all", known.join(", "))));
            }
        }
    }
    Ok(allowed)
}

/// What stands above the statements.
fn head(compared: &Compared, plan: &Plan, proof: &Proof) -> Vec<String> {
    let (old, new) = (&compared.old.meta.label, &compared.new.meta.label);
    let [runs, withheld, manual] = plan.counts();
    let mut lines = vec![
        format!("pgsnap plan: {old} becomes {new}"),
        format!("for PostgreSQL {}", plan.target),
        format!("{runs} statements, {withheld} withheld, {manual} to do by hand"),
    ];
    match proof {
        Proof::Holds => lines.push(match manual {
            0 if withheld > 0 => "proved: with everything allowed it gives NEW, and as it stands \
                                  NEW but for what is withheld"
                .to_owned(),
            0 => "proved: it gives NEW".to_owned(),
            _ => "proved: with everything allowed it gives NEW, but for what is to do by hand"
                .to_owned(),
        }),
        Proof::Refused { statement, message } => {
            lines.push(format!("NOT PROVED: a server would refuse {statement}"));
            lines.push(format!("ERROR: {message}"));
        }
        Proof::Unknown { statement, message } => {
            lines.push(format!("NOT PROVED: it is not known what a server does with {statement}"));
            lines.push(message.clone());
        }
        Proof::Differs(left) => {
            lines.push("NOT PROVED: this still differs after it".to_owned());
            lines.extend(left.iter().map(|line| format!("  {line}")));
        }
    }
    let not_compared = compared.diff.not_compared.iter();
    lines
        .extend(not_compared.map(|it| format!("not compared, and so not planned: {:?}", it.class)));
    lines
}
