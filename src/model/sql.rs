//! Statements that make a schema: what kinds write, and what is ordered, shown and proved.

use super::Context;

/// What stands in the place of a secret.
pub const REDACTED: &str = "[redacted]";

/// When a statement runs, among those of all objects. The order is that of pg_dump's passes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// A type that functions can already name.
    Shell,
    /// The object itself.
    #[default]
    Define,
    /// Right after the object: column properties, the enabled state, owner, comment, label.
    Detail,
    /// Ties objects together that both have to be there: OWNED BY, ATTACH PARTITION, a default that
    /// reads the table's own sequence.
    Link,
    /// GRANT and REVOKE.
    Privilege,
}

/// One statement, without its semicolon, and what must be set around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sql {
    pub text: String,
    pub stage: Stage,
    /// `SET default_tablespace`
    pub tablespace: Option<String>,
    /// `SET default_table_access_method`
    pub access_method: Option<String>,
    /// `SET SESSION AUTHORIZATION`: the grantor.
    pub authorization: Option<String>,
    /// `SET default_with_oids`, before PostgreSQL 12.
    pub with_oids: bool,
    /// Written as it was read, between the settings of then.
    pub verbatim: Option<Box<Context>>,
}

impl Sql {
    pub fn new(stage: Stage, text: impl Into<String>) -> Self {
        Self { text: text.into(), stage, ..Self::default() }
    }

    pub fn define(text: impl Into<String>) -> Self {
        Self::new(Stage::Define, text)
    }

    pub fn detail(text: impl Into<String>) -> Self {
        Self::new(Stage::Detail, text)
    }

    pub fn link(text: impl Into<String>) -> Self {
        Self::new(Stage::Link, text)
    }
}
