//! t
pub mod files;
