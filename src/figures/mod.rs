//! What production tells beside the schema: a script that asks for it, the answers read back, and
//! what is found in them.
//!
//! pgsnap never connects. [`script`] writes SQL that psql runs and that only reads; [`lines`] reads
//! what it printed. Probes come from a file ([`file`](mod@file)) or from what is expected ([`expected`]).
//! [`judge`] says what of it somebody should know.

pub mod asked;
pub mod expect;
pub mod expected;
pub mod file;
mod gate;
pub mod judge;
pub mod lines;
mod literal;
pub mod script;

pub use asked::Asked;
pub use expected::Expected;
