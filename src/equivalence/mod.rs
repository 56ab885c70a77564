//! Equivalences: why two texts count as one.
//!
//! *Exact* ones hold by PostgreSQL's own rules, whatever the other side is. They run at capture and
//! give a tree its one canonical form; a change to any of them is a change of the epoch. *Version*
//! ones ([`version`]) say that two servers print one source in two ways. They are not transitive,
//! so they can never be part of a canonical form: they run when two snapshots are compared, and
//! every use is named in the result.

mod array_cast;
mod bit_literal;
mod bytes;
mod catalog_name;
pub mod constant;
mod instant;
mod keyword_argument;
mod object_literal;
mod output_name;
mod repeated_cast;
mod type_alias;
mod union_alias;
pub mod version;
mod view_qualification;

use pg_query::NodeEnum;

use crate::{
    model::Context,
    tree::visit::{Visitor, walk_enum},
};

/// An equivalence that holds by PostgreSQL's own rules, whatever the other side is.
pub struct Exact {
    /// `EQ-…`, stable for ever.
    pub code: &'static str,
    /// What it equates, in one line.
    pub summary: &'static str,
    /// Why that is safe, naming the documentation page or source file.
    pub why: &'static str,
    /// Texts of one meaning, and texts that must stay apart; both are tests. Expressions, or
    /// queries of a view where they begin with SELECT.
    pub same: &'static [(&'static str, &'static str)],
    pub different: &'static [(&'static str, &'static str)],
    /// Holds only where unqualified names can mean nothing but `pg_catalog`.
    pub needs_empty_path: bool,
    rewrite: fn(&mut NodeEnum),
}

/// The list; the order is the order in which they run. Names that come from expressions are judged
/// before the expressions change.
pub const EXACT: &[Exact] = &[
    union_alias::EXACT,
    view_qualification::EXACT,
    type_alias::EXACT,
    catalog_name::EXACT,
    keyword_argument::EXACT,
    array_cast::EXACT,
    repeated_cast::EXACT,
    bit_literal::EXACT,
    object_literal::EXACT,
    instant::EXACT,
    bytes::EXACT,
];

/// Which exact equivalences are in force for a statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    empty_path: bool,
}

impl Scope {
    /// What pg_dump sets: nothing is found without its schema but what is in `pg_catalog`.
    pub const EMPTY_PATH: Self = Self { empty_path: true };

    pub fn of(context: &Context) -> Self {
        Self { empty_path: context.search_path.as_ref().is_some_and(Vec::is_empty) }
    }
}

/// Brings a tree into the canonical form of its exact equivalences.
pub fn normalise(tree: &mut NodeEnum, scope: Scope) {
    for exact in EXACT {
        if scope.empty_path || !exact.needs_empty_path {
            (exact.rewrite)(tree);
        }
    }
}

/// Walks a whole tree: most rewriters are one visitor.
fn walk(mut visitor: impl Visitor, tree: &mut NodeEnum) {
    walk_enum(&mut visitor, tree);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::Key,
        tree::{key::key_of, parse},
    };

    /// The key of an expression, or of a query as a view has it.
    pub fn key(text: &str, scope: Scope) -> Key {
        let is_query = text.starts_with("SELECT") || text.starts_with("WITH");
        let texts = [if is_query { text.to_owned() } else { format!("VALUES ({text})") }];
        let keys = parse::map_parallel(&texts, Some(1), |text| {
            let mut tree = parse::parse(text, true).expect("an example parses");
            normalise(&mut tree, scope);
            key_of(&mut tree)
        });
        keys.expect("a thread starts")[0]
    }

    #[test]
    fn examples_hold() {
        for exact in EXACT {
            assert!(!exact.same.is_empty() && !exact.different.is_empty(), "{}", exact.code);
            let key = |text| key(text, Scope::EMPTY_PATH);
            for (a, b) in exact.same {
                assert_eq!(key(a), key(b), "{}: {a} = {b}", exact.code);
            }
            for (a, b) in exact.different {
                assert_ne!(key(a), key(b), "{}: {a} ≠ {b}", exact.code);
            }
        }
    }

    #[test]
    fn names_may_be_anybodys_where_the_path_is_not_empty() {
        let key = |text| key(text, Scope::default());
        assert_ne!(key("pg_catalog.lower(x)"), key("lower(x)"));
        assert_ne!(key("x::pg_catalog.inet"), key("x::inet"));
    }
}
