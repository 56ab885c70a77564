//! Folds: facts that several statements make together, worked out when all of them have been
//! replayed. They keep all information; what servers of one age cannot say is left to the version
//! equivalences.

mod bound;
mod default_null;
mod family;
mod foreign_key;
mod forms;
mod icu_locale;
mod identity;
mod not_null;
mod partition;
pub mod public;
pub mod said;

use std::collections::BTreeMap;

use crate::{
    equivalence::{InForce, LAYOUT as LAYOUT_CODE},
    model::{Diagnostic, Id, Object},
};

pub type Objects = BTreeMap<Id, Object>;

/// A fold, for the reference.
pub struct Fold {
    /// `EQ-…`, stable for ever.
    pub code: &'static str,
    /// What it equates, in one line.
    pub summary: &'static str,
    /// Why that is safe, naming the documentation page or source file.
    pub why: &'static str,
    work: Work,
}

/// Where a fold is worked out.
#[derive(Clone, Copy)]
enum Work {
    /// When all statements have been replayed.
    After(fn(&mut Objects, &InForce) -> Result<(), Diagnostic>),
    /// Before the first of them.
    Before,
    /// While they are read and replayed: part of what the model is, and always in force.
    Within,
}

impl Fold {
    /// Whether it can be switched off.
    pub fn can_be_off(&self) -> bool {
        !matches!(self.work, Work::Within)
    }
}

/// The list. Privileges fold while they are replayed (`model::privileges`), the others afterwards.
pub const FOLDS: &[Fold] = &[
    LAYOUT,
    PRIVILEGES,
    partition::FOLD,
    not_null::FOLD,
    public::FOLD,
    identity::FOLD,
    default_null::FOLD,
    bound::FOLD,
    icu_locale::FOLD,
    family::FOLD,
    foreign_key::FOLD,
    MULTIRANGE,
    COLUMN_VERSION,
    forms::OBJECT_IS_THERE,
    forms::NO_COMMENT,
    forms::QUOTED_NAME,
    forms::MADE_UP_NAME,
    forms::SET_NOT_LIST,
    forms::UNASKED,
    forms::WITHOUT_ONLY,
    forms::SAID_TWICE,
];

const LAYOUT: Fold = Fold {
    code: LAYOUT_CODE,
    summary: "White space, comments, case of keywords, and parentheses that change nothing",
    why: "PostgreSQL's own parser makes one tree of them (scan.l, gram.y). `--strict-text` compares \
          the texts of expressions instead.",
    work: Work::Within,
};

/// The fold of GRANT and REVOKE.
pub const PRIVILEGES: Fold = Fold {
    code: "EQ-PRIVILEGES",
    summary: "GRANT and REVOKE in any order and wording that leave the same rights behind",
    why: "Statements are replayed over the defaults of the kind and the owner (PostgreSQL documentation, \
          \"Privileges\"); ALL is what it was on the server dumped.",
    work: Work::Within,
};

const MULTIRANGE: Fold = Fold {
    code: "EQ-MULTIRANGE-DEFAULT",
    summary: "`multirange_type_name = app.floatmultirange`, where that is the name PostgreSQL makes",
    why: "makeMultirangeTypeName in pg_type.c. A name somebody chose is a fact.",
    work: Work::Within,
};

const COLUMN_VERSION: Fold = Fold {
    code: "EQ-COLUMN-VERSION",
    summary: "`ALTER COLUMN … SET (pg_attver=…)` of servers 15.20 and 17.12",
    why: "An internal counter of pg_attribute that differs per load; no server accepts the option.",
    work: Work::Within,
};

/// Runs every fold in force over the finished objects.
///
/// # Errors
///
/// Only when no thread could be started.
pub fn fold(objects: &mut Objects, in_force: &InForce) -> Result<(), Diagnostic> {
    public::say_none(objects);
    for fold in FOLDS.iter().filter(|fold| in_force.has(fold.code)) {
        if let Work::After(work) = fold.work {
            work(objects, in_force)?;
        }
    }
    Ok(())
}
