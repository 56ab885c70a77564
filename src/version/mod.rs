//! Version equivalences: one source, printed differently by servers or pg_dumps of two versions.
//!
//! They are asked only about facts that are still different, only where the two versions lie on the
//! two sides of their boundary, and every use is named. With a version unknown none of them holds.

mod argument_cast;
mod array_element;
mod call_syntax;
mod extract;
mod json_call;
mod loose_member;
mod maintain;
mod membership;
mod multirange_name;
mod name_cast;
mod not_null;
mod plpgsql;
mod public_schema;
mod publish;
mod run_as_owner;
mod sequence_persistence;
mod similar;
mod sources;
mod statistics_kinds;
mod trees;
mod types;
mod versions;

use std::slice::from_ref;

use pg_query::NodeEnum;

use crate::{
    equivalence::InForce,
    model::{Expression, FactChange, Id, Model, Object, Value},
};
use types::Types;
pub use versions::Versions;

/// An equivalence between what two versions print.
pub struct Version {
    /// `EQ-…`, stable for ever.
    pub code: &'static str,
    /// What it equates, in one line.
    pub summary: &'static str,
    pub boundary: Boundary,
    /// Why that is safe, what it hides, and the source of the rule.
    pub why: &'static str,
    /// Examples of what is the same and of what is not, as tests: an expression of the older
    /// version and one of the newer. Empty for those about facts, which have tests of their own.
    pub same: &'static [(&'static str, &'static str)],
    pub different: &'static [(&'static str, &'static str)],
    rule: Rule,
}

/// Between which versions an equivalence holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Boundary {
    /// One server is older than this major version, the other is not.
    Between(u32),
    /// At least one server is older than this.
    Before(u32),
    /// At least one pg_dump is older than this.
    DumperBefore(u32),
    /// Between any two dumps.
    Any,
}

/// Brings a tree into the form that both versions have in common.
type Rewrite = fn(&mut NodeEnum, &Sight);

/// What the two servers made of one source, the older one first: the results that are of another type
/// on the newer one, the columns of a query by their names. `None` if it was not one source.
type Compare = fn([&mut NodeEnum; 2], [&Sight; 2]) -> Option<Vec<String>>;

/// What a rewriter of trees can see beside the tree.
struct Sight<'a> {
    types: Types<'a>,
    /// What types would have to tell, and do not, counts as told: for finding out what may be the
    /// same.
    is_loose: bool,
}

enum Rule {
    /// Brings the trees of both sides into one form.
    Tree(Rewrite),
    /// Compares the trees of both sides, in that form.
    Pair(Compare),
    /// Whether a changed fact counts as the same.
    Fact(fn(&FactChange, &Pair) -> bool),
}

/// The list. Rewriters of trees run in this order.
pub const VERSION: &[Version] = &[
    call_syntax::VERSION,
    similar::VERSION,
    argument_cast::VERSION,
    array_element::VERSION,
    extract::VERSION,
    json_call::VERSION,
    name_cast::VERSION,
    not_null::VERSION,
    maintain::VERSION,
    public_schema::DEFAULTS,
    public_schema::UNKNOWN,
    sequence_persistence::VERSION,
    statistics_kinds::VERSION,
    loose_member::VERSION,
    multirange_name::VERSION,
    publish::VERSION,
    run_as_owner::VERSION,
    membership::VERSION,
    plpgsql::VERSION,
];

/// Those about what a server keeps from an older one when it is upgraded, or when an old dump is
/// restored into it: forms in the catalog, names, privileges.
const LEFT_BY_UPGRADES: &[&str] = &[
    call_syntax::VERSION.code,
    similar::VERSION.code,
    argument_cast::VERSION.code,
    extract::VERSION.code,
    json_call::VERSION.code,
    name_cast::VERSION.code,
    not_null::VERSION.code,
    maintain::VERSION.code,
    public_schema::DEFAULTS.code,
    publish::VERSION.code,
    run_as_owner::VERSION.code,
    sequence_persistence::VERSION.code,
    loose_member::VERSION.code,
];

/// The code for an object that every database has and only some dumps tell of.
pub fn always_there(object: &Object, in_force: &InForce) -> Option<&'static str> {
    let code = plpgsql::VERSION.code;
    (in_force.has(code) && plpgsql::is_default(object)).then_some(code)
}

pub use maintain::is_all_of_before;

/// The code by which ALL is the same with MAINTAIN and without.
pub const MAINTAIN: &str = maintain::VERSION.code;

/// The code for a schema public that a side says nothing of.
pub const PUBLIC_UNKNOWN: &str = public_schema::UNKNOWN.code;

/// An equivalence that made two facts count as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Used {
    pub code: &'static str,
    pub id: Id,
    pub path: String,
    /// The results that are of another type on the newer server: the columns of a query, the keys of
    /// an index.
    pub moved: Vec<String>,
}

/// What is known of both sides of a comparison.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    pub versions: Versions,
    pub in_force: &'a InForce,
    pub old: &'a Model,
    pub new: &'a Model,
}

/// The two sides of one object, `None` where it is not there.
pub struct Pair<'a> {
    pub id: &'a Id,
    pub old: Option<&'a Object>,
    pub new: Option<&'a Object>,
    ground: Ground<'a>,
    /// See [`Sight`].
    is_loose: bool,
}

impl<'a> Pair<'a> {
    pub fn new(
        old: Option<&'a Object>,
        new: Option<&'a Object>,
        ground: Ground<'a>,
    ) -> Option<Self> {
        let id = &new.or(old)?.id;
        Some(Self { id, old, new, ground, is_loose: false })
    }

    /// The pair as if one side had come from an older server.
    fn upgraded(&self, versions: Versions) -> Self {
        let ground = Ground { versions, ..self.ground };
        Self { ground, is_loose: true, ..*self }
    }

    /// What rewriters see on each side.
    fn sights(&self, [old, new]: &mut [NodeEnum; 2]) -> [Sight<'a>; 2] {
        let sight = |tree, object: Option<&Object>, model| {
            // A partition key is of the table itself; a view's query names all that it reads.
            let on = object.and_then(|object| {
                let own = object.body.is_table().then_some(&object.id);
                object.parent.as_ref().or(own)
            });
            Sight { types: Types::of(tree, on, model), is_loose: self.is_loose }
        };
        let Ground { old: old_model, new: new_model, .. } = self.ground;
        [sight(old, self.old, old_model), sight(new, self.new, new_model)]
    }

    /// The parents of both sides, where they are there.
    fn parents(&self) -> impl Iterator<Item = Object> {
        let Ground { old, new, .. } = self.ground;
        let parent = |model: &Model, object: Option<&Object>| model.find(object?.parent.as_ref()?);
        [parent(old, self.old), parent(new, self.new)].into_iter().flatten()
    }
}

/// The codes of the equivalences by which a change is none; nothing if it remains one. Re-reads
/// expressions: call it on a thread with [`crate::tree::parse::STACK`] bytes of stack.
pub fn settle(change: &FactChange, pair: &Pair) -> Option<Vec<&'static str>> {
    for version in pair.ground.versions.holding(pair.ground.in_force) {
        if let Rule::Fact(equates) = version.rule
            && equates(change, pair)
        {
            return Some(vec![version.code]);
        }
    }
    match (&change.old, &change.new) {
        (Some(Value::Expr(old)), Some(Value::Expr(new))) => {
            expressions(from_ref(old), from_ref(new), pair)
        }
        (Some(Value::Exprs(old)), Some(Value::Exprs(new))) => expressions(old, new, pair),
        _ => None,
    }
}

/// The equivalences by which a change would be none if one side had come from an older server, as
/// an upgraded database has; empty if that does not explain it. Re-reads expressions, as [`settle`].
pub fn leftover(change: &FactChange, pair: &Pair) -> Vec<&'static str> {
    let explained = |versions| {
        let codes = settle(change, &pair.upgraded(versions))?;
        codes.iter().all(|code| LEFT_BY_UPGRADES.contains(code)).then_some(codes)
    };
    pair.ground.versions.upgraded().into_iter().find_map(explained).unwrap_or_default()
}

/// The equivalences by which a change may be none, if the columns in it have the right types, which
/// nobody here knows. Re-reads expressions, as [`settle`].
pub fn uncertain(change: &FactChange, pair: &Pair) -> Vec<&'static str> {
    settle(change, &Pair { is_loose: true, ..*pair }).unwrap_or_default()
}

/// The results of an expression that are of another type on the newer server, though the change is
/// none: the columns of a query by their names, and else one without a name. Re-reads expressions, as
/// [`settle`].
pub fn moved(change: &FactChange, pair: &Pair) -> Vec<String> {
    let keeps_type = ["default", "generated"].contains(&change.path.as_str());
    let (old, new) = match (&change.old, &change.new) {
        (Some(Value::Expr(old)), Some(Value::Expr(new))) => (from_ref(old), from_ref(new)),
        (Some(Value::Exprs(old)), Some(Value::Exprs(new))) => (&old[..], &new[..]),
        _ => return Vec::new(),
    };
    if keeps_type {
        return Vec::new();
    }
    let mut moved = Vec::new();
    for (old, new) in old.iter().zip(new).filter(|(old, new)| old != new) {
        let names = trees::moved(old, new, pair);
        let named = |name: String| if name.is_empty() { new.text.clone() } else { name };
        moved.extend(names.into_iter().map(named));
    }
    moved
}

/// The exact equivalences that a change needs beside the version ones to be none. Re-reads
/// expressions, as [`settle`].
pub fn exact_beside(change: &FactChange, pair: &Pair) -> Vec<&'static str> {
    let (old, new) = match (&change.old, &change.new) {
        (Some(Value::Expr(old)), Some(Value::Expr(new))) => (from_ref(old), from_ref(new)),
        (Some(Value::Exprs(old)), Some(Value::Exprs(new))) => (&old[..], &new[..]),
        _ => return Vec::new(),
    };
    let pairs = old.iter().zip(new).filter(|(old, new)| old != new);
    let mut codes: Vec<_> = pairs.flat_map(|(old, new)| trees::exact(old, new, pair)).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

fn expressions(old: &[Expression], new: &[Expression], pair: &Pair) -> Option<Vec<&'static str>> {
    let mut used = Vec::new();
    let pairs = old.iter().zip(new).filter(|(old, new)| old != new);
    for (old, new) in pairs {
        used.extend(trees::same(old, new, pair)?);
    }
    used.sort_unstable();
    used.dedup();
    (old.len() == new.len()).then_some(used)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        equivalence::Scope,
        model::Form,
        tree::{form, parse},
    };

    /// Whether two expressions are equal between two servers.
    fn same(old: &str, new: &str, versions: Versions) -> bool {
        let expression = |text: &str| {
            let form = if text.starts_with("SELECT") { Form::Statement } else { Form::Scalar };
            let tree = form::read(text, form).expect("an example reads");
            let key = crate::equivalence::key(tree, text, Scope::empty_path(InForce::all()));
            Expression { text: text.to_owned(), key, form }
        };
        let settled = parse::map_parallel(&[(old, new)], Some(1), |(old, new)| {
            let (old, new) = (expression(old), expression(new));
            let (model, in_force) = (Model::default(), InForce::all());
            let ground = Ground { versions, in_force, old: &model, new: &model };
            let id = "view v".parse().expect("an id");
            let pair = Pair { id: &id, old: None, new: None, ground, is_loose: false };
            trees::same(&old, &new, &pair).is_some()
        });
        settled.expect("a thread starts")[0]
    }

    fn servers(old: u32, new: u32) -> Versions {
        let (old_dumper, new_dumper) = (Some(18), Some(18));
        Versions { old, new, old_low: old, new_low: new, old_dumper, new_dumper }
    }

    #[test]
    fn examples_hold_across_the_boundary_and_nowhere_else() {
        for version in VERSION {
            let Boundary::Between(first) = version.boundary else { continue };
            for (a, b) in version.same {
                assert!(same(a, b, servers(first - 1, first)), "{}: {a} = {b}", version.code);
                assert!(same(b, a, servers(18, 10)), "{}: {b} = {a}", version.code);
                assert!(!same(a, b, servers(18, 18)), "{}: {a} ≠ {b} on 18", version.code);
                assert!(!same(a, b, servers(10, 10)), "{}: {a} ≠ {b} on 10", version.code);
            }
            for (a, b) in version.different {
                assert!(!same(a, b, servers(10, 18)), "{}: {a} ≠ {b}", version.code);
            }
        }
    }

    #[test]
    fn codes_are_unique() {
        let mut codes: Vec<_> = VERSION.iter().map(|version| version.code).collect();
        codes.extend(crate::equivalence::EXACT.iter().map(|exact| exact.code));
        codes.sort_unstable();
        let count = codes.len();
        codes.dedup();
        assert_eq!(codes.len(), count);
    }
}
