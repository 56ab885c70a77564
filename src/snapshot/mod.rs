//! The snapshot file.

pub mod container;
mod damage;
pub mod header;
pub mod limits;
mod lookalike;
pub mod preamble;
mod section;
