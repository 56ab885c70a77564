//! The integration tests, as one binary.

mod cases;
mod corpus;
mod files;
mod properties;
mod samples;
mod shuffle;
mod tidy;
mod versions;
