//! `pgsnap rules`: the equivalences, and how changes are judged.

use clap::{Parser, ValueEnum};

use super::{Outcome, SAME, out, pager};
use crate::{check::show, format::rules, model::Diagnostic, reference};

/// List the equivalences and the rules that judge changes, or explain one
///
/// Equivalences say why two texts count as the same: exact ones hold everywhere and folds join
/// statements, both at capture; version ones hold between two servers or pg_dumps, and every
/// comparison names those it used. Rules say how much a change matters and to whom.
#[derive(Parser)]
pub struct Args {
    /// One to explain: EQ-EXTRACT, index-removed
    code: Option<String>,
    /// How to show it
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    /// The whole reference of the judging rules
    Markdown,
}

pub fn run(args: Args) -> Outcome {
    match (args.code, args.format) {
        (Some(code), _) => {
            let unknown = || {
                Diagnostic::new(format!("no equivalence and no rule has the code `{code}`"))
                    .hint("`pgsnap rules` lists them")
            };
            let text = reference::explain(&code)
                .or_else(|| rules::one(&code))
                .or_else(|| show::explain(&code));
            out(&text.ok_or_else(unknown)?)?;
        }
        (None, Format::Text) => pager::out(&format!("{}\n{}", reference::list(), rules::list()))?,
        (None, Format::Markdown) => out(&rules::page())?,
    }
    Ok(SAME)
}
