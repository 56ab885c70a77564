//! Changes told one by one under headings: what the commits of a history did, what drifted. Every
//! format shows it alike.

use super::{Output, brief::Line};
use crate::model::Level;

#[derive(Clone, Debug)]
pub struct Digest {
    /// What it is, for programs: `history`, `drift`.
    pub report: &'static str,
    pub title: String,
    pub sections: Vec<Section>,
    /// The one line it ends with.
    pub verdict: String,
    /// What formats of findings show; `None` where nothing is judged good or bad.
    pub findings: Option<Output>,
}

/// Changes that belong together.
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// What the section is, for programs: `drifted`.
    pub name: &'static str,
    pub title: String,
    /// What is known of it beside the title, for programs: `commit`, `author`.
    pub fields: Vec<(&'static str, String)>,
    pub lines: Vec<Line>,
    /// What there is to say where there is no line, or beside the lines.
    pub notes: Vec<String>,
}

impl Digest {
    /// How many changes are of each level, the highest first; levels without any are left out.
    pub fn counts(&self) -> Vec<(Level, usize)> {
        let levels = || self.sections.iter().flat_map(|s| &s.lines).map(|line| line.level);
        let count = |level: &Level| (*level, levels().filter(|one| one == level).count());
        Level::ALL.iter().map(count).filter(|(_, count)| *count > 0).collect()
    }
}
