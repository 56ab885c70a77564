//! What each side holds, on the wire.

use std::collections::BTreeMap;

use serde::Serialize;

use super::WireTotal;
use crate::report::{
    Side,
    census::{self, Total},
};

/// Of one kind, with the sorts of it.
#[derive(Default, Serialize)]
pub struct WireCount {
    old: usize,
    new: usize,
    parts: BTreeMap<String, WireTotal>,
}

pub fn of(old: &Side, new: &Side) -> BTreeMap<String, WireCount> {
    let mut counts: BTreeMap<String, WireCount> = BTreeMap::new();
    for Total { name, part_of, old, new } in census::totals(&old.census, &new.census) {
        match part_of {
            None => drop(counts.insert(name, WireCount { old, new, parts: BTreeMap::new() })),
            Some(of) => {
                let (old, new) = (old as u64, new as u64);
                counts.entry(of).or_default().parts.insert(name, WireTotal { old, new });
            }
        }
    }
    counts
}
