//! Expressions that two versions print differently, rewritten to what both have in common.

use pg_query::NodeEnum;

use super::{Compare, Ground, Pair, Rewrite, Rule, Sight, Versions};
use crate::{
    equivalence::{EXACT, InForce, Scope, normalise},
    model::Expression,
    tree::{form, key::key_of},
};

/// Those that rewrite trees, and after them those that compare two.
#[derive(Clone, Default)]
struct Rules {
    rewrites: Vec<(&'static str, Rewrite)>,
    compares: Vec<(&'static str, Compare)>,
}

impl Rules {
    fn codes(&self) -> Vec<&'static str> {
        let rewrites = self.rewrites.iter().map(|(code, _)| *code);
        rewrites.chain(self.compares.iter().map(|(code, _)| *code)).collect()
    }

    fn without(&self, left_out: &str) -> Self {
        let mut fewer = self.clone();
        fewer.rewrites.retain(|(code, _)| *code != left_out);
        fewer.compares.retain(|(code, _)| *code != left_out);
        fewer
    }
}

/// The equivalences by which two expressions are the same: a set of them that is enough, and none
/// of which can be left out.
pub fn same(old: &Expression, new: &Expression, pair: &Pair) -> Option<Vec<&'static str>> {
    let in_force = pair.ground.in_force;
    let mut rules = holding(old, new, pair)?;
    let mut trees = [read(old, in_force)?, read(new, in_force)?];
    let sights = pair.sights(&mut trees);
    let versions = pair.ground.versions;
    compared(&trees, &sights, &rules, versions)?;
    for code in rules.codes() {
        let fewer = rules.without(code);
        if compared(&trees, &sights, &fewer, versions).is_some() {
            rules = fewer;
        }
    }
    Some(rules.codes())
}

/// The results whose type moved between two expressions that are the same.
pub fn moved(old: &Expression, new: &Expression, pair: &Pair) -> Vec<String> {
    let in_force = pair.ground.in_force;
    let found = || {
        let rules = holding(old, new, pair)?;
        let mut trees = [read(old, in_force)?, read(new, in_force)?];
        let sights = pair.sights(&mut trees);
        compared(&trees, &sights, &rules, pair.ground.versions)
    };
    found().unwrap_or_default()
}

/// The exact equivalences that two expressions need beside those that make them the same.
pub fn exact(old: &Expression, new: &Expression, pair: &Pair) -> Vec<&'static str> {
    let Some(rules) = holding(old, new, pair) else { return Vec::new() };
    let read = |expression: &Expression| form::read(&expression.text, expression.form);
    let (Some(old), Some(new)) = (read(old), read(new)) else { return Vec::new() };
    let sights = pair.sights(&mut [old.clone(), new.clone()]);
    let is_enough = |in_force: &InForce| {
        let trees = [&old, &new].map(|tree| {
            let mut tree = tree.clone();
            normalise(&mut tree, Scope::empty_path(in_force));
            tree
        });
        compared(&trees, &sights, &rules, pair.ground.versions).is_some()
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

/// The rules that hold between the two; `None` if texts are compared as they are.
fn holding(old: &Expression, new: &Expression, pair: &Pair) -> Option<Rules> {
    let Ground { versions, in_force, .. } = pair.ground;
    let mut rules = Rules::default();
    for version in versions.holding(in_force) {
        match version.rule {
            Rule::Tree(rewrite) => rules.rewrites.push((version.code, rewrite)),
            Rule::Pair(compare) => rules.compares.push((version.code, compare)),
            Rule::Fact(_) => {}
        }
    }
    let is_read = !rules.codes().is_empty() && old.form == new.form && !in_force.is_strict_text();
    is_read.then_some(rules)
}

/// The results whose type moved; `None` if the two are not the same by these rules.
fn compared(
    trees: &[NodeEnum; 2],
    sights: &[Sight; 2],
    rules: &Rules,
    versions: Versions,
) -> Option<Vec<String>> {
    let [mut old, mut new] = trees.clone();
    let [old_sight, new_sight] = sights;
    for (_, rewrite) in &rules.rewrites {
        rewrite(&mut old, old_sight);
        rewrite(&mut new, new_sight);
    }
    let is_same = key_of(&mut old) == key_of(&mut new);
    let compare = |(_, compare): &(_, Compare)| match versions.old < versions.new {
        true => compare([&mut old, &mut new], [old_sight, new_sight]),
        false => compare([&mut new, &mut old], [new_sight, old_sight]),
    };
    if is_same { Some(Vec::new()) } else { rules.compares.iter().find_map(compare) }
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
