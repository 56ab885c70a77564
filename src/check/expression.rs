//! Whether an expression that a person wrote is the one that a server printed.

use pg_query::{NodeEnum, protobuf::Node};

use super::sides::Sides;
use crate::{
    equivalence::{self, InForce, Scope},
    model::{Expression, Key, Qualified},
    tree::form,
};

/// What can be said of two expressions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    Same,
    Different,
    /// Why it cannot be told.
    Unproven(String),
}

impl Told {
    /// The worse of the two, where both have to hold.
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Different, _) | (_, Self::Different) => Self::Different,
            (Self::Unproven(why), _) | (_, Self::Unproven(why)) => Self::Unproven(why),
            (Self::Same, Self::Same) => Self::Same,
        }
    }
}

impl Sides {
    /// Holds an expression of EXPECTED against one of the dump. `on` is what its columns are of;
    /// `target` the type that its value becomes.
    pub fn same(
        &self,
        want: &Expression,
        have: &Expression,
        on: Option<&Qualified>,
        target: Option<&str>,
    ) -> Told {
        if want.key == have.key {
            return Told::Same;
        }
        match form::read(&want.text, want.form) {
            Some(tree) => self.same_as(tree, have.key, on, target),
            None => Told::Unproven("it does not read".to_owned()),
        }
    }

    /// Lists of expressions, one by one.
    pub fn all_same(
        &self,
        want: &[Expression],
        have: &[Expression],
        on: Option<&Qualified>,
    ) -> Told {
        if want.len() != have.len() {
            return Told::Different;
        }
        let each = want.iter().zip(have).map(|(want, have)| self.same(want, have, on, None));
        each.fold(Told::Same, Told::and)
    }

    /// The same for the expressions of two index keys.
    pub fn same_tree(&self, want: &Node, have: &Node, on: &Qualified) -> Told {
        let (Some(want), Some(have)) = (want.node.clone(), have.node.clone()) else {
            return Told::Different;
        };
        let have = key(have);
        match key(want.clone()) == have {
            true => Told::Same,
            false => self.same_as(want, have, Some(on), None),
        }
    }

    fn same_as(
        &self,
        _want: NodeEnum,
        _have: Key,
        _on: Option<&Qualified>,
        _target: Option<&str>,
    ) -> Told {
        Told::Unproven("its printed form is not derived".to_owned())
    }
}

fn key(tree: NodeEnum) -> Key {
    equivalence::key(tree, "", Scope::empty_path(InForce::all()))
}
