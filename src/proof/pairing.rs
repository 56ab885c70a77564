//! Pairs as trees what did not pair as text: statements are taken into their parts, and each part
//! looks for its like on the other side.

use super::{BTreeMap, forms, ground::Ground, parse, sides::Unpaired};
use crate::{
    model::{Diagnostic, Key},
    tree::key::key_of,
};

/// What is left on both sides: statements, and which of their parts.
#[derive(Default)]
pub struct Left {
    pub read: BTreeMap<usize, Vec<usize>>,
    pub written: BTreeMap<usize, Vec<usize>>,
    /// Statements read, and those written that they are.
    pub pairs: Vec<(usize, usize)>,
}

/// Pairs what is left as trees. A statement is gone when all of its parts are.
pub fn pair(read: &[Unpaired], written: &[Unpaired], ground: &Ground) -> Result<Left, Diagnostic> {
    let all: Vec<&Unpaired> = read.iter().chain(written).collect();
    let parts = parse::map_parallel(&all, None, |one| part_keys(one, ground))?;
    let (of_read, of_written) = parts.split_at(read.len());
    let mut known: BTreeMap<Key, Vec<(usize, usize)>> = BTreeMap::new();
    for (one, parts) in written.iter().zip(of_written) {
        for (place, part) in parts.iter().enumerate() {
            known.entry(*part).or_default().push((one.index, place));
        }
    }
    let mut left = Left::default();
    for (one, parts) in read.iter().zip(of_read) {
        for (place, part) in parts.iter().enumerate() {
            match known.get_mut(part).and_then(Vec::pop) {
                Some((partner, _)) => left.pairs.push((one.index, partner)),
                None => left.read.entry(one.index).or_default().push(place),
            }
        }
    }
    for (index, place) in known.into_values().flatten() {
        left.written.entry(index).or_default().push(place);
    }
    Ok(left)
}

/// The keys of what one statement says.
fn part_keys(one: &Unpaired, ground: &Ground) -> Vec<Key> {
    match forms::parts(one, ground) {
        Some(mut parts) => parts.iter_mut().map(key_of).collect(),
        None => vec![Key::of_text(one.text)],
    }
}
