//! `pgsnap rules`: the equivalences, listed and explained.

use clap::Parser;

use super::{Outcome, SAME, out};
use crate::{model::Diagnostic, reference};

/// List the equivalences by which texts count as the same, or explain one
///
/// Exact ones hold everywhere and folds join statements; both at capture. Version ones hold between
/// two servers or pg_dumps; every comparison names those it used.
#[derive(Parser)]
pub struct Args {
    /// One to explain: EQ-EXTRACT
    code: Option<String>,
}

pub fn run(args: Args) -> Outcome {
    let text = match &args.code {
        None => reference::list(),
        Some(code) => reference::explain(code).ok_or_else(|| {
            Diagnostic::new(format!("there is no equivalence `{code}`"))
                .hint("`pgsnap rules` lists them all")
        })?,
    };
    out(&text)?;
    Ok(SAME)
}
