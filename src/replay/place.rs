//! Columns that a piece of SQL names, and what must be known to tell.

use std::collections::BTreeSet;

use crate::model::Qualified;

/// Where a piece stands: what its bare names and NEW and OLD mean.
#[derive(Clone, Default)]
pub struct Place<'a> {
    /// The table whose columns stand alone: of a check, an index, a policy.
    pub own: Option<&'a Qualified>,
    /// The table whose rows NEW and OLD are.
    pub rows: Option<&'a Qualified>,
}

/// The columns of relations, as far as they are known.
pub trait Known {
    fn columns(&self, relation: &Qualified) -> Option<Vec<String>>;
}

/// Where a column is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Bytes of the name.
    pub at: std::ops::Range<usize>,
    /// `None` where it may be one of several, or of something nobody knows.
    pub relation: Option<Qualified>,
    pub column: String,
    /// It stands in a list of what is selected without a name of its own: its name is that of the
    /// result.
    pub is_result: bool,
    /// The name that it has in such a list, with the bytes from the column to that name's end.
    pub alias: Option<(String, std::ops::Range<usize>)>,
    /// Joined by its name, which then cannot differ.
    pub is_joined: bool,
}

/// A piece of SQL, read for the columns it names.
pub struct Piece {
    pub columns: Vec<Found>,
    /// Relations whose rows are named as a whole.
    pub rows: BTreeSet<Qualified>,
}
