//! Equivalences: why two texts count as one. The exact ones run at capture and give a tree its one
//! canonical form; a change to any of them is a change of the epoch.

pub mod call_syntax;

use pg_query::NodeEnum;

use crate::tree::visit::{Visitor, walk_enum};

/// An equivalence that holds by PostgreSQL's own rules, whatever the other side is.
pub struct Exact {
    /// `EQ-…`, stable for ever.
    pub code: &'static str,
    /// What it equates, in one line.
    pub summary: &'static str,
    /// Why that is safe, naming the documentation page or source file.
    pub why: &'static str,
    /// Texts of one meaning, and texts that must stay apart; both are tests.
    pub same: &'static [(&'static str, &'static str)],
    pub different: &'static [(&'static str, &'static str)],
    rewriter: fn() -> Box<dyn Visitor>,
}

/// The list; the order is the order in which they run.
pub const EXACT: &[Exact] = &[call_syntax::EXACT];

/// Brings a tree into the canonical form of its exact equivalences.
pub fn normalise(tree: &mut NodeEnum) {
    for exact in EXACT {
        walk_enum((exact.rewriter)().as_mut(), tree);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::{key::key_of, parse};

    fn key(expression: &str) -> crate::model::Key {
        let texts = [format!("SELECT {expression}")];
        let keys = parse::map_parallel(&texts, Some(1), |text| {
            let mut tree = parse::parse(text, true).expect("an example parses");
            normalise(&mut tree);
            key_of(&mut tree)
        });
        keys.expect("a thread starts")[0]
    }

    #[test]
    fn examples_hold() {
        for exact in EXACT {
            assert!(!exact.same.is_empty() && !exact.different.is_empty(), "{}", exact.code);
            for (a, b) in exact.same {
                assert_eq!(key(a), key(b), "{}: {a} = {b}", exact.code);
            }
            for (a, b) in exact.different {
                assert_ne!(key(a), key(b), "{}: {a} ≠ {b}", exact.code);
            }
        }
    }
}
