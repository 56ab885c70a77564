//! Equivalences: why two texts count as one.
//!
//! *Exact* ones hold by PostgreSQL's own rules, whatever the other side is. They run at capture and
//! give a tree its one canonical form; a change to any of them is a change of the epoch. *Version*
//! ones ([`crate::version`]) say that two servers print one source in two ways. They are not transitive,
//! so they can never be part of a canonical form: they run when two snapshots are compared, and
//! every use is named in the result.

pub mod array_cast;
mod bit_literal;
mod bytes;
mod catalog_name;
pub mod constant;
pub mod container;
pub mod float;
mod hidden_name;
mod in_force;
mod instant;
mod keyword_argument;
mod log_position;
mod object_literal;
pub mod output_name;
mod repeated_cast;
mod target_alias;
mod type_alias;
mod union_alias;
mod view_qualification;

pub use in_force::InForce;
use pg_query::NodeEnum;

use crate::{
    model::{Context, Expression, Key},
    tree::{
        form,
        key::key_of,
        visit::{Visitor, walk_enum},
    },
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
    hidden_name::EXACT,
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
    log_position::EXACT,
    float::EXACT,
    target_alias::EXACT,
];

/// Which exact equivalences hold for a statement.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    empty_path: bool,
    in_force: &'a InForce,
}

impl<'a> Scope<'a> {
    pub fn of(context: &Context, in_force: &'a InForce) -> Self {
        let empty_path = context.search_path.as_ref().is_some_and(Vec::is_empty);
        Self { empty_path, in_force }
    }

    /// What pg_dump sets: nothing is found without its schema but what is in `pg_catalog`.
    pub fn empty_path(in_force: &'a InForce) -> Self {
        Self { empty_path: true, in_force }
    }

    /// What a session has by itself: an unqualified name can be anybody's.
    pub fn any_path(in_force: &'a InForce) -> Self {
        Self { empty_path: false, in_force }
    }

    fn holds(self, exact: &Exact) -> bool {
        (self.empty_path || !exact.needs_empty_path) && self.in_force.has(exact.code)
    }
}

/// Brings a tree into the canonical form of its exact equivalences.
pub fn normalise(tree: &mut NodeEnum, scope: Scope) {
    for exact in EXACT.iter().filter(|exact| scope.holds(exact)) {
        (exact.rewrite)(tree);
    }
}

/// Brings a tree into canonical form one equivalence at a time: the code of each that changes it, and
/// the tree after it.
pub fn steps(tree: &NodeEnum, scope: Scope) -> Vec<(&'static str, NodeEnum)> {
    let mut steps: Vec<(&'static str, NodeEnum)> = Vec::new();
    for exact in EXACT.iter().filter(|exact| scope.holds(exact)) {
        let before = steps.last().map_or(tree, |(_, after)| after);
        let mut after = before.clone();
        (exact.rewrite)(&mut after);
        if after != *before {
            steps.push((exact.code, after));
        }
    }
    steps
}

/// The key of a text, by what is in force; the tree is its own, and is used up.
pub fn key(mut tree: NodeEnum, text: &str, scope: Scope) -> Key {
    if scope.in_force.is_strict_text() {
        return Key::of_text(text);
    }
    normalise(&mut tree, scope);
    key_of(&mut tree)
}

/// The exact equivalences by which two texts of one key are the same: a set of them that is enough,
/// and none of which can be left out. Nothing if the texts are equal or do not read. Call it on a
/// thread with [`crate::tree::parse::STACK`] bytes of stack.
pub fn why_same(old: &Expression, new: &Expression, in_force: &InForce) -> Vec<&'static str> {
    if old.text == new.text || old.key != new.key || old.form != new.form {
        return Vec::new();
    }
    let read = |expression: &Expression| form::read(&expression.text, expression.form);
    let (Some(old), Some(new)) = (read(old), read(new)) else { return Vec::new() };
    let keys = |in_force: &InForce| {
        let key = |tree: &NodeEnum| key(tree.clone(), "", Scope::empty_path(in_force));
        (key(&old), key(&new))
    };
    let mut least = in_force.clone();
    for Exact { code, .. } in EXACT {
        let fewer = least.clone().without(code);
        let (old, new) = keys(&fewer);
        if old == new {
            least = fewer;
        }
    }
    let mut codes: Vec<_> = EXACT.iter().map(|exact| exact.code).collect();
    codes.retain(|code| least.has(code));
    if codes.is_empty() { vec![LAYOUT] } else { codes }
}

/// The code for what the parser itself does not tell apart.
pub const LAYOUT: &str = "EQ-LAYOUT";

/// Walks a whole tree: most rewriters are one visitor.
fn walk(mut visitor: impl Visitor, tree: &mut NodeEnum) {
    walk_enum(&mut visitor, tree);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{model::Form, tree::parse};

    /// Where unqualified names can mean `pg_catalog` only, or anything.
    fn scope(empty_path: bool) -> Scope<'static> {
        Scope { empty_path, in_force: InForce::all() }
    }

    fn is_statement(text: &str) -> bool {
        ["SELECT", "WITH", "INSERT", "VALUES"].iter().any(|word| text.starts_with(word))
    }

    /// The key of an expression, or of a query as a view has it.
    fn key(text: &str, scope: Scope) -> Key {
        let is_query = is_statement(text);
        let texts = [if is_query { text.to_owned() } else { format!("VALUES ({text})") }];
        let keys = parse::map_parallel(&texts, Some(1), |text| {
            let tree = parse::parse(text, true).expect("an example parses");
            super::key(tree, text, scope)
        });
        keys.expect("a thread starts")[0]
    }

    #[test]
    fn examples_hold() {
        for exact in EXACT {
            assert!(!exact.same.is_empty() && !exact.different.is_empty(), "{}", exact.code);
            let key = |text| key(text, scope(true));
            for (a, b) in exact.same {
                assert_eq!(key(a), key(b), "{}: {a} = {b}", exact.code);
            }
            for (a, b) in exact.different {
                assert_ne!(key(a), key(b), "{}: {a} ≠ {b}", exact.code);
            }
        }
    }

    #[test]
    fn each_is_needed_for_an_example_and_named() {
        for Exact { code, same, .. } in EXACT {
            let without = InForce::default().without(code);
            let of =
                |text: &str, in_force: &InForce| key(text, Scope { empty_path: true, in_force });
            // Some examples would be the same by another one too.
            let needs = |(a, b): &(&str, &str)| of(a, &without) != of(b, &without);
            assert!(same.iter().any(needs), "{code}");
            let named = parse::map_parallel(same, Some(1), |(a, b)| {
                let expression = |text: &str| {
                    let is_query = is_statement(text);
                    let form = if is_query { Form::Statement } else { Form::Scalar };
                    Expression { text: text.to_owned(), key: Key::default(), form }
                };
                why_same(&expression(a), &expression(b), InForce::all())
            });
            let named = named.expect("a thread starts");
            assert!(named.iter().all(|codes| !codes.is_empty()), "{code}: {named:?}");
            assert!(named.iter().any(|codes| codes.contains(code)), "{code}");
        }
    }

    #[test]
    fn strict_text_is_strict() {
        let in_force = InForce::default().with_strict_text();
        let of = |text: &str| key(text, Scope { empty_path: true, in_force: &in_force });
        assert_ne!(of("(a + 1)"), of("(a  + 1)"));
        assert_eq!(of("(a + 1)"), of("(a + 1)"));
    }

    #[test]
    fn names_may_be_anybodys_where_the_path_is_not_empty() {
        let key = |text| key(text, scope(false));
        assert_ne!(key("pg_catalog.lower(x)"), key("lower(x)"));
        assert_ne!(key("x::pg_catalog.inet"), key("x::inet"));
    }
}
