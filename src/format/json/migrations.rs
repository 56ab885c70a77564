//! Where the tables of migration tools stand, as JSON.

use serde::Serialize;

use crate::report::migrations::{Standing, Table};

#[derive(Serialize)]
pub struct WireMigrations<'a> {
    table: &'a str,
    tool: &'a str,
    old: Option<WireStanding<'a>>,
    new: Option<WireStanding<'a>>,
}

/// Where one side stands; a matrix has it too.
#[derive(Serialize)]
pub struct WireStanding<'a> {
    heads: &'a [String],
    at: Option<&'a str>,
    applied: Option<usize>,
    failed: &'a [String],
    lacks: &'a [String],
    left_out: u64,
}

impl<'a> WireMigrations<'a> {
    pub fn of(table: &'a Table) -> Self {
        let side = |index: usize| table.sides.get(index)?.as_ref().map(WireStanding::of);
        Self { table: &table.name, tool: &table.tool, old: side(0), new: side(1) }
    }
}

impl<'a> WireStanding<'a> {
    pub fn of(standing: &'a Standing) -> Self {
        let Standing { heads, at, applied, failed, lacks, left_out } = standing;
        Self { heads, at: at.as_deref(), applied: *applied, failed, lacks, left_out: *left_out }
    }
}
