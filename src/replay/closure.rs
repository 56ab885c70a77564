//! What goes when something goes.

use std::collections::BTreeSet;

use super::uses::{Part, Uses};

/// What goes when the given parts go: everything that goes with them by itself and, with CASCADE,
/// everything else that needs them. `None` without it, where something stands in the way.
pub fn closure(uses: &Uses, roots: &[Part], cascade: bool) -> Option<BTreeSet<Part>> {
    let mut gone: BTreeSet<Part> = roots.iter().cloned().collect();
    let mut open: Vec<Part> = roots.to_vec();
    let mut blocked: BTreeSet<Part> = BTreeSet::new();
    while let Some(part) = open.pop() {
        let Part::Object(id) = &part else { continue };
        for (user, is_auto) in uses.users(id) {
            if gone.contains(user) {
                continue;
            }
            if *is_auto || cascade || is_whole(user, &gone) {
                gone.insert(user.clone());
                open.push(user.clone());
            } else {
                blocked.insert(user.clone());
            }
        }
    }
    // What a part of is gone anyway is in nobody's way.
    let is_free = blocked.iter().all(|part| gone.contains(part) || is_whole(part, &gone));
    is_free.then_some(gone)
}

/// The object that a part is of goes.
pub(super) fn is_whole(part: &Part, gone: &BTreeSet<Part>) -> bool {
    match part {
        Part::Default(column) => gone.contains(&Part::Object(column.clone())),
        Part::Published(publication, _) => gone.contains(&Part::Object(publication.clone())),
        Part::Object(_) => false,
    }
}
