//! How much of a section is shown: so many changes per kind, and a count of the others.

use std::collections::BTreeMap;

use crate::{kinds::Kind, report::counted_kind};

/// Changes shown per kind and section without `--all`.
const SHOWN: usize = 20;

pub struct Budget {
    all: bool,
    seen: BTreeMap<Kind, usize>,
}

impl Budget {
    pub fn new(all: bool) -> Self {
        Self { all, seen: BTreeMap::new() }
    }

    /// Whether one more of the kind is shown.
    pub fn take(&mut self, kind: Kind) -> bool {
        let seen = self.seen.entry(kind).or_default();
        *seen += 1;
        self.all || *seen <= SHOWN
    }
}

/// What is not shown, by kind.
#[derive(Default)]
pub struct Hidden(BTreeMap<Kind, usize>);

impl Hidden {
    pub fn add(&mut self, kind: Kind) {
        *self.0.entry(kind).or_default() += 1;
    }

    pub fn extend(&mut self, other: Self) {
        other.0.into_iter().for_each(|(kind, count)| *self.0.entry(kind).or_default() += count);
    }

    /// `… and 37 more indexes, 1 more column on 12 more objects (--all)`; `None` for nothing.
    pub fn told(&self, on: &str) -> Option<String> {
        let more = |(kind, count): (&Kind, &usize)| {
            let counted = counted_kind(*kind, *count);
            let (count, noun) = counted.split_once(' ')?;
            Some(format!("{count} more {noun}"))
        };
        let more: Vec<String> = self.0.iter().filter_map(more).collect();
        (!more.is_empty()).then(|| format!("… and {}{on} (--all)", more.join(", ")))
    }
}
