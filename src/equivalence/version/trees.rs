//! Expressions that two versions print differently, rewritten to what both have in common.

use pg_query::NodeEnum;

use super::{Ground, Pair, Rewrite, Rule, Sight};
use crate::{
    equivalence::{EXACT, InForce, Scope, normalise},
    model::Expression,
    tree::{form, key::key_of},
};

type Rewrites = Vec<(&'static str, Rewrite)>;

/// The equivalences by which two expressions are the same: a set of them that is enough, and none
/// of which can be left out.
pub fn same(old: &Expression, new: &Expression, pair: &Pair) -> Option<Vec<&'static str>> {
    let in_force = pair.ground.in_force;
    let mut rewrites = holding(old, new, pair)?;
    let mut trees = [read(old, in_force)?, read(new, in_force)?];
    let sights = pair.sights(&mut trees);
    if !are_same(&trees, &sights, &rewrites) {
        return None;
    }
    let codes: Vec<_> = rewrites.iter().map(|(code, _)| *code).collect();
    for code in codes {
        let fewer = rewrites.iter().copied().filter(|(other, _)| *other != code).collect();
        if are_same(&trees, &sights, &fewer) {
            rewrites = fewer;
        }
    }
    Some(rewrites.into_iter().map(|(code, _)| code).collect())
}

/// The exact equivalences that two expressions need beside those that make them the same.
pub fn exact(old: &Expression, new: &Expression, pair: &Pair) -> Vec<&'static str> {
    let Some(rewrites) = holding(old, new, pair) else { return Vec::new() };
    let read = |expression: &Expression| form::read(&expression.text, expression.form);
    let (Some(old), Some(new)) = (read(old), read(new)) else { return Vec::new() };
    let sights = pair.sights(&mut [old.clone(), new.clone()]);
    let is_enough = |in_force: &InForce| {
        let trees = [&old, &new].map(|tree| {
            let mut tree = tree.clone();
            normalise(&mut tree, Scope::empty_path(in_force));
            tree
        });
        are_same(&trees, &sights, &rewrites)
    };
    let mut least = pair.ground.in_force.clone();
    if !is_enough(&least) {
        return Vec::new();
    }
    for exact in EXACT {
        let fewer = least.clone().without(exact.code);
        if is_enough(&fewer) {
            least = fewer;
        }
    }
    EXACT.iter().map(|exact| exact.code).filter(|code| least.has(code)).collect()
}

/// The rewriters that hold between the two; `None` if texts are compared as they are.
fn holding(old: &Expression, new: &Expression, pair: &Pair) -> Option<Rewrites> {
    let Ground { versions, in_force, .. } = pair.ground;
    let rewrites: Rewrites = versions
        .holding(in_force)
        .filter_map(|version| match version.rule {
            Rule::Tree(rewrite) => Some((version.code, rewrite)),
            Rule::Fact(_) => None,
        })
        .collect();
    let is_read = !rewrites.is_empty() && old.form == new.form && !in_force.is_strict_text();
    is_read.then_some(rewrites)
}

fn are_same(trees: &[NodeEnum; 2], sights: &[Sight; 2], rewrites: &Rewrites) -> bool {
    let [mut old, mut new] = trees.clone();
    let [old_sight, new_sight] = sights;
    for (_, rewrite) in rewrites {
        rewrite(&mut old, old_sight);
        rewrite(&mut new, new_sight);
    }
    key_of(&mut old) == key_of(&mut new)
}

/// The normalised tree of an expression; `None` where the text means something else by itself: it
/// stood under another search path, or under other settings of strings.
fn read(expression: &Expression, in_force: &InForce) -> Option<NodeEnum> {
    let tree = form::read(&expression.text, expression.form)?;
    [Scope::empty_path(in_force), Scope::any_path(in_force)].into_iter().find_map(|scope| {
        let mut tree = tree.clone();
        normalise(&mut tree, scope);
        (key_of(&mut tree) == expression.key).then_some(tree)
    })
}
