//! What a run of `diff` shows: one report, or a set of them.

use std::collections::BTreeSet;

use super::{
    Report, ReportSet,
    head::Heading,
    not_compared,
    since::{self, Known, Since},
    verdict,
};
use crate::{
    finding::{self, Finding},
    model::Level,
};

/// What a run of `diff` shows: there is one of it, so its size does not matter.
#[allow(clippy::large_enum_variant)]
#[derive(Clone, Debug)]
pub enum Output {
    /// Two schemas.
    One(Report),
    /// Two folders of them.
    Set(ReportSet),
}

impl Output {
    /// Nothing differs, as far as it was compared, and no file stands alone.
    pub fn is_same(&self) -> bool {
        match self {
            Self::One(report) => report.is_same(),
            Self::Set(set) => set.is_same(),
        }
    }

    /// Everything that was found and no baseline accepts.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        let of_set = match self {
            Self::One(_) => [].as_slice(),
            Self::Set(set) => &set.findings,
        };
        self.reports().iter().flat_map(|report| &report.findings).chain(of_set)
    }

    /// Something differs that no baseline accepts, or a file stands alone.
    pub fn has_news(&self) -> bool {
        self.findings().next().is_some()
    }

    /// The highest level of all findings.
    pub fn highest(&self) -> Option<Level> {
        let told = self.reports().iter().filter_map(|report| report.figures.highest());
        finding::highest(self.findings()).max(told.max())
    }

    /// The pairs of schemas compared.
    pub fn reports(&self) -> &[Report] {
        match self {
            Self::One(report) => std::slice::from_ref(report),
            Self::Set(set) => &set.pairs,
        }
    }

    /// What a person says of the report.
    pub fn heading(&self) -> &Heading {
        match self {
            Self::One(report) => &report.heading,
            Self::Set(set) => &set.heading,
        }
    }

    /// With a title and a date.
    pub fn headed(mut self, heading: Heading) -> Self {
        match &mut self {
            Self::One(report) => report.heading = heading,
            Self::Set(set) => set.heading = heading,
        }
        self
    }

    /// With what became of the findings of an older report.
    pub fn since(mut self, before: &BTreeSet<Known>) -> Self {
        let since = Since::of(before, &self);
        let mark = |report: &mut Report| {
            for finding in &mut report.findings {
                finding.age = Some(since::age(before, &report.name, finding));
            }
            report.since = Some(since.clone());
        };
        match &mut self {
            Self::One(report) => mark(report),
            Self::Set(set) => {
                set.pairs.iter_mut().for_each(mark);
                for finding in &mut set.findings {
                    finding.age = Some(since::age(before, "", finding));
                }
            }
        }
        self
    }

    /// What OLD and NEW are called.
    pub fn labels(&self) -> (&str, &str) {
        match self {
            Self::One(report) => (&report.old.label, &report.new.label),
            Self::Set(set) => (&set.old, &set.new),
        }
    }

    /// What was not compared, if anything was not.
    pub fn not_compared(&self) -> Option<String> {
        let lacking = not_compared::lacking(self.reports().iter());
        (!lacking.is_empty()).then(|| lacking.join("; "))
    }

    /// The one line every report ends (or begins) with.
    pub fn verdict(&self) -> String {
        match self {
            Self::One(report) => verdict::of_report(report),
            Self::Set(set) => verdict::of_set(set),
        }
    }
}
