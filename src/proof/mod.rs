//! Proof: the statements a model is rendered to must be the statements it was read from.
//!
//! Multisets are compared: byte for byte, then token by token, and what is left as trees, part by
//! part, after a short list of spelling forms (`forms`). No equivalence takes part, and nothing here
//! knows how a kind reads its statements. What has no partner in the end is a residue of the object
//! it speaks of.

mod forms;
mod ground;
mod known;
mod merged;
mod older;
mod pairing;
mod repeated;
mod residue;
mod rights;
mod sequences;
mod shorthand;
mod sides;
mod smaller;
mod storage;
mod texts;
mod wording;

use std::collections::{BTreeMap, BTreeSet, HashMap};

pub use forms::is_placeholder_view;
use ground::Ground;
pub use residue::Leftover;
use sides::{Sides, Unpaired};

use crate::{
    equivalence::InForce,
    model::{Context, Diagnostic, Id, Object, Scope, Sql, snapshot::Provenance},
    resolve::{Names, Resolver},
    tree::parse,
};

/// A modelled statement.
#[derive(Clone, Copy, Debug)]
pub struct Read<'a> {
    /// Its place among all statements.
    pub index: usize,
    pub text: &'a str,
    pub context: &'a Context,
    /// The objects it landed on.
    pub landed: &'a [Id],
}

/// What came back, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    pub statements: usize,
    /// Byte for byte.
    pub exact: usize,
    /// With other white space.
    pub tokens: usize,
    /// As trees, after the spelling forms.
    pub trees: usize,
    /// What did not, and what came without having been read.
    pub leftovers: Vec<Leftover>,
}

/// Holds the modelled statements of a dump against those its objects are rendered to. Nothing of
/// what is kept as text may be among either. `in_force` is what leftovers are compared by, and
/// decides nothing else.
///
/// # Errors
///
/// Only when no thread can be started.
pub fn prove(
    read: &[Read],
    objects: &BTreeMap<Id, Object>,
    provenance: &Provenance,
    in_force: &InForce,
) -> Result<Proof, Diagnostic> {
    let strings = standard_strings(read);
    let scope = Scope::new(objects.values(), provenance).with_strings(strings);
    let texts::Texts { read: open, written: rendered, owners } = texts::pair(read, &scope);
    let mut sides = Sides::new((read, &open), &rendered, strings, owners);
    let exact = read.len() - sides.read.len();
    sides.pair_tokens();
    let tokens = read.len() - exact - sides.read.len();
    sides.drop_owners();
    let resolver = sides.read.iter().any(Unpaired::is_bare).then(|| {
        let is_script = provenance.form == "script";
        Resolver::new(Names::of(objects.values()), provenance.server_major(), is_script)
    });
    let ground = Ground {
        keys: sides::primary_keys(objects),
        children: sides::children(objects),
        triggers: sides::triggers(objects),
        validated: ground::validated(sides.read.iter().map(|one| (one.text, one.strings))),
        resolver,
    };
    let mut left = sides.pair_trees(&ground)?;
    sides.drop_owners();
    rights::settle(&mut left, read, &rendered, &scope)?;
    repeated::settle(&mut left, read, &ground)?;
    merged::settle(&mut left, read, (&rendered, &scope), &ground)?;
    let trees = read.len() - exact - tokens - left.read.len();
    let known = residue::Known { objects, ground: &ground, in_force };
    let leftovers = residue::of(&sides, &left, read, &rendered, known)?;
    Ok(Proof { statements: read.len(), exact, tokens, trees, leftovers })
}

/// Whether plain literals take backslashes as they are.
fn standard_strings(read: &[Read]) -> bool {
    let first = read.iter().map(|one| one.context).min();
    first.is_none_or(|context| context.standard_conforming_strings)
}
