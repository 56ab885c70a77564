//! What production tells beside the schema: a script that asks for it, the answers read back, and
//! what is found in them.
//!
//! pgsnap never connects. [`script`] writes SQL that psql runs and that only reads; [`lines`] reads
//! what it printed. Probes come from a file ([`file`]) or from what is expected ([`expected`]).

pub mod asked;
pub mod expect;
pub mod file;
mod gate;
pub mod lines;
mod literal;
pub mod script;

pub use asked::Asked;
