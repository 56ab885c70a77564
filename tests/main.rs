//! The integration tests, as one binary.

mod cases;
mod corpus;
mod files;
mod live;
mod proof;
mod properties;
mod samples;
mod shuffle;
mod tidy;
