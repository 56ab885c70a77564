//! `pgsnap debug`: what pgsnap makes of a piece of SQL.

use clap::Parser;

use super::{Outcome, SAME, pager};
use crate::debug;

/// Show what pgsnap makes of a piece of SQL: tokens, tree, keys, facts
///
/// For two texts that should be the same and are not: give both. Each may be a statement or an
/// expression. Shown are its tokens, its syntax tree, its key as read and after each equivalence
/// that changes it, and the facts of the objects it makes; then where the two trees part.
#[derive(Parser)]
pub struct Args {
    /// A statement or an expression
    sql: String,
    /// Another one, to see where the two part
    other: Option<String>,
}

pub fn run(args: Args) -> Outcome {
    let texts: Vec<String> = [Some(args.sql), args.other].into_iter().flatten().collect();
    pager::out(&debug::debug(&texts)?)?;
    Ok(SAME)
}
