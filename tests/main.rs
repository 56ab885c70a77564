//! The integration tests, as one binary.

mod corpus;
mod properties;
mod shuffle;
mod versions;
