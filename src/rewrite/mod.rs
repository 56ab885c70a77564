//! A record under other names: what mappings and confirmed renames make of the OLD side before it
//! is compared.

pub mod mapped;
pub mod renamed;
