//! The integration tests, as one binary.

mod cases;
mod corpus;
mod equivalences;
mod files;
mod filters;
mod fixtures;
mod live;
mod mappings;
mod mutation;
mod proof;
mod properties;
mod readme;
mod reference;
mod renames;
mod reports;
mod samples;
mod secrets;
mod sessions;
mod shuffle;
mod swallowed;
mod switches;
mod tidy;
mod versions;
