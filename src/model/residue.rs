//! Residues: what the statements of a dump say and the model rendered back does not, or the other
//! way round. They are facts of the object they speak of.

use std::{borrow::Cow, collections::BTreeMap};

use serde::{Deserialize, Serialize};

use super::{Class, Expression, Facts, Value};

/// The smallest part of a statement that does not come back.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Residue {
    /// The class of facts it belongs to; `None` for what every dump has.
    pub class: Option<Class>,
    pub side: Side,
    pub statement: Expression,
}

/// Who says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Side {
    /// A statement does, and the model does not.
    Dump,
    /// The model does, and no statement did.
    Model,
}

impl Side {
    /// What is wrong with it, in words; so ends the path of the fact.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Dump => "not modelled",
            Self::Model => "not in the dump",
        }
    }
}

/// Whether a fact is about residues, by its path.
pub fn is_residue(path: &str) -> bool {
    [Side::Dump, Side::Model].iter().any(|side| {
        let class = path.strip_suffix(side.words()).map(str::trim_end);
        class.is_some_and(|class| {
            class.is_empty() || Class::ALL.iter().any(|known| known.fact() == Some(class))
        })
    })
}

/// One fact for each class and side.
pub fn facts(residues: &[Residue], facts: &mut Facts) {
    let mut by_path: BTreeMap<Cow<'static, str>, Vec<Expression>> = BTreeMap::new();
    for Residue { class, side, statement } in residues {
        let path = match class.and_then(Class::fact) {
            Some(class) => format!("{class} {}", side.words()).into(),
            None => side.words().into(),
        };
        by_path.entry(path).or_default().push(statement.clone());
    }
    for (path, statements) in by_path {
        facts.push(path, Value::Exprs(statements));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_tell_the_class() {
        for class in Class::ALL.into_iter().filter(|class| class.fact().is_some()) {
            for side in [Side::Dump, Side::Model] {
                let statement = Expression {
                    text: String::new(),
                    key: Default::default(),
                    form: Default::default(),
                };
                let mut found = Facts::default();
                facts(&[Residue { class: Some(class), side, statement }], &mut found);
                let path = &found.0[0].path;
                assert!(is_residue(path), "{path}");
                assert_eq!(Class::of(path), Some(class), "{path}");
            }
        }
        assert!(is_residue("not modelled"));
        assert!(!is_residue("owner"));
        assert!(!is_residue("option not modelled"));
    }
}
