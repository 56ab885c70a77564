//! One statement of a plan, as a value.

use crate::model::{Id, Sql};

/// What a statement may do beside its purpose; each has a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hazard {
    /// Rows, or the values of a column, are gone, cut or rounded.
    DataLoss,
    /// Something that only the schema has is gone: a function, a view, a right.
    Drops,
    /// The table is written anew.
    Rewrite,
    /// Every row is read.
    Scan,
    /// An index is built.
    IndexBuild,
    /// It does not run in a transaction.
    NoTransaction,
    /// Who may do what changes.
    Permissions,
    /// It fails if rows do not fit.
    DependsOnData,
    /// What was computed before stays as it was computed.
    StaleData,
}

impl Hazard {
    pub const ALL: [Self; 9] = [
        Self::DataLoss,
        Self::Drops,
        Self::Rewrite,
        Self::Scan,
        Self::IndexBuild,
        Self::NoTransaction,
        Self::Permissions,
        Self::DependsOnData,
        Self::StaleData,
    ];

    /// What it means, for a reader of the code.
    pub const fn about(self) -> &'static str {
        match self {
            Self::DataLoss => {
                "rows are gone, or values of a column are gone, cut or rounded (withheld)"
            }
            Self::Drops => {
                "something that only the schema has is gone: a view, a function (withheld)"
            }
            Self::Rewrite => "the table is written anew, under a lock that nobody passes",
            Self::Scan => "every row is read, under a lock",
            Self::IndexBuild => "an index is built, and the table is not written meanwhile",
            Self::NoTransaction => "it runs by itself, before the transaction of the others",
            Self::Permissions => "who may do what changes",
            Self::DependsOnData => "it fails if rows do not fit",
            Self::StaleData => {
                "an index, a stored column or a check keeps what the former function computed"
            }
        }
    }

    pub const fn code(self) -> &'static str {
        match self {
            Self::DataLoss => "data-loss",
            Self::Drops => "drop",
            Self::Rewrite => "rewrite",
            Self::Scan => "scan",
            Self::IndexBuild => "index-build",
            Self::NoTransaction => "no-transaction",
            Self::Permissions => "permissions",
            Self::DependsOnData => "depends-on-data",
            Self::StaleData => "stale-data",
        }
    }

    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|hazard| hazard.code() == code)
    }

    /// Whether it runs only when that is allowed.
    pub const fn is_destructive(self) -> bool {
        matches!(self, Self::DataLoss | Self::Drops)
    }
}

/// What becomes of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    Runs,
    /// It stands in a comment, as what it does was not allowed.
    Withheld,
    /// It cannot run without a statement that is withheld: why.
    Waits(String),
    /// Nothing does it: why, and what has to be done by hand.
    Manual(String),
}

impl Fate {
    /// Whether it would run if everything were allowed.
    pub fn is_withheld(&self) -> bool {
        matches!(self, Self::Withheld | Self::Waits(_))
    }
}

#[derive(Clone, Debug)]
pub struct Statement {
    /// Without its semicolon; empty where nothing does it.
    pub sql: Sql,
    /// The change it is there for.
    pub cause: Id,
    /// What it is about, where that is not the cause.
    pub object: Option<Id>,
    /// In words, where the cause is another's: `needs table public.t`.
    pub because: Option<String>,
    pub hazards: Vec<Hazard>,
    pub fate: Fate,
    /// The oldest server that knows the form.
    pub min_version: u32,
    /// Nothing that a proof sees: OLD was compared under the names that it gives, or it moves data.
    pub is_unseen: bool,
}

impl Statement {
    pub fn new(cause: &Id, sql: Sql) -> Self {
        Self {
            sql,
            cause: cause.clone(),
            object: None,
            because: None,
            hazards: Vec::new(),
            fate: Fate::Runs,
            min_version: 10,
            is_unseen: false,
        }
    }

    pub fn text(cause: &Id, text: impl Into<String>) -> Self {
        Self::new(cause, Sql::define(text))
    }

    pub fn manual(cause: &Id, reason: impl Into<String>) -> Self {
        Self { fate: Fate::Manual(reason.into()), ..Self::text(cause, "") }
    }

    /// Whether it runs outside of any transaction block.
    pub fn is_alone(&self) -> bool {
        self.hazards.contains(&Hazard::NoTransaction)
    }

    pub fn with(mut self, hazard: Hazard) -> Self {
        self.hazards.push(hazard);
        self
    }

    pub fn since(mut self, version: u32) -> Self {
        self.min_version = version;
        self
    }
}
