//! The versions of the two sides of a comparison, as far as they are known.

use super::{Boundary, VERSION, Version};
use crate::{equivalence::InForce, model::snapshot::Provenance};

/// The oldest major version of which anything is known.
const OLDEST: u32 = 9;

/// Major versions of both sides; only made when something is known of the servers. Where that is a
/// range, an equivalence holds only if it does for every pair of versions in both.
#[derive(Clone, Copy, Debug)]
pub struct Versions {
    /// The highest that the server can have.
    pub old: u32,
    pub new: u32,
    /// The lowest.
    pub old_low: u32,
    pub new_low: u32,
    pub old_dumper: Option<u32>,
    pub new_dumper: Option<u32>,
}

impl Versions {
    /// `None` with a server unknown: then only exact equivalences hold.
    pub fn of(old: &Provenance, new: &Provenance) -> Option<Self> {
        let (old_low, old_high) = old.server_range()?;
        let (new_low, new_high) = new.server_range()?;
        let dumper = |side: &Provenance| {
            side.dumper_major().or(side.inferred.map(|inferred| inferred.dumper.1))
        };
        Some(Self {
            old: old_high,
            new: new_high,
            old_low,
            new_low,
            old_dumper: dumper(old),
            new_dumper: dumper(new),
        })
    }

    pub(super) fn is_across(self, boundary: Boundary) -> bool {
        let older = |dumper: Option<u32>, than| dumper.is_some_and(|dumper| dumper < than);
        match boundary {
            Boundary::Between(first) => {
                (self.old < first && self.new_low >= first)
                    || (self.new < first && self.old_low >= first)
            }
            Boundary::Before(first) => self.old < first || self.new < first,
            Boundary::DumperBefore(first) => {
                older(self.old_dumper, first) || older(self.new_dumper, first)
            }
            Boundary::Any => true,
        }
    }

    /// The equivalences that hold between the two.
    pub(super) fn holding(self, in_force: &InForce) -> impl Iterator<Item = &'static Version> {
        VERSION
            .iter()
            .filter(move |version| self.is_across(version.boundary) && in_force.has(version.code))
    }

    /// As if one side had come from the oldest server, for each of the two.
    pub(super) fn upgraded(self) -> [Self; 2] {
        [
            Self { old: OLDEST, old_low: OLDEST, ..self },
            Self { new: OLDEST, new_low: OLDEST, ..self },
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_lie_across_a_boundary_as_a_whole() {
        let between = |old: (u32, u32), new: (u32, u32), boundary| {
            let versions = Versions {
                old: old.1,
                new: new.1,
                old_low: old.0,
                new_low: new.0,
                old_dumper: None,
                new_dumper: None,
            };
            versions.is_across(boundary)
        };
        assert!(between((9, 16), (18, 18), Boundary::Between(17)));
        assert!(between((17, 19), (13, 13), Boundary::Between(17)));
        assert!(!between((9, 16), (18, 18), Boundary::Between(14)));
        assert!(!between((9, 16), (9, 16), Boundary::Between(14)));
        assert!(!between((9, 19), (9, 16), Boundary::Between(17)));
        assert!(between((9, 16), (18, 18), Boundary::Before(17)));
        assert!(!between((9, 16), (18, 18), Boundary::Before(16)));
    }
}
