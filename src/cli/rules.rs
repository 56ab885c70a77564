//! `pgsnap rules`: how changes are judged.

use clap::{Parser, ValueEnum};

use super::{Outcome, SAME, out, pager};
use crate::{model::Diagnostic, render::rules};

/// List the rules that judge changes, or explain one
#[derive(Parser)]
pub struct Args {
    /// A code: index-removed
    code: Option<String>,
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    /// The whole reference
    Markdown,
}

pub fn run(args: Args) -> Outcome {
    match (args.code, args.format) {
        (Some(code), _) => {
            let unknown = || {
                Diagnostic::new(format!("no rule has the code `{code}`"))
                    .hint("`pgsnap rules` lists them")
            };
            out(&rules::one(&code).ok_or_else(unknown)?)?;
        }
        (None, Format::Text) => pager::out(&rules::list())?,
        (None, Format::Markdown) => out(&rules::page())?,
    }
    Ok(SAME)
}
