//! The integration tests, as one binary.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::unwrap_used
)]

mod alone;
mod audit;
mod cases;
mod check;
mod commands;
mod corpus;
mod coverage;
mod depend;
mod equivalences;
mod exits;
mod figures;
mod files;
mod filters;
mod fixtures;
mod forms;
mod generated;
mod git;
mod library;
mod live;
mod mappings;
mod mutation;
mod names;
mod one_thing;
mod plan;
mod planned;
mod proof;
mod properties;
mod public;
mod readme;
mod reference;
mod renames;
mod replay;
mod reports;
mod residues;
mod sample_reports;
mod samples;
#[path = "../scripts/schema.rs"]
mod schema;
mod secrets;
mod sessions;
mod sheets;
mod shuffle;
mod swallowed;
mod switches;
mod tidy;
mod verdicts;
mod versions;
