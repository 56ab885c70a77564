//! The judge of figures: what a server told that somebody should know. Rules by family, one file each;
//! every rule says how much it looked at.

mod data;
mod migration;
mod sequence;
mod server;
pub mod sides;
mod storage;

#[cfg(test)]
mod tests;

pub use data::answer;

use crate::{
    finding::{Family, Finding, Judge, Levels, Rule, Subject},
    model::figures::Figures,
};

/// A rule about figures.
pub struct FigureRule {
    pub rule: Rule,
    /// What passes, as it is counted: `indexes that are valid`.
    pub counted: &'static str,
    pub look: fn(&Figures, &mut Looked),
}

macro_rules! families {
    ($($module:ident),+ $(,)?) => {
        /// Every rule about one side, by the file it is in.
        pub const FAMILIES: &[(&str, &[FigureRule])] = &[$((stringify!($module), $module::RULES)),+];
    };
}

families! { data, storage, sequence, server, migration }

/// The judge of figures.
pub const JUDGE: Judge = Judge { word: "figures", families };

fn families() -> Vec<Family> {
    let family = |(name, rules): &(&'static str, &'static [FigureRule])| Family {
        name,
        rules: rules.iter().map(|own| &own.rule).collect(),
    };
    let sides = Family { name: "sides", rules: sides::RULES.iter().collect() };
    FAMILIES.iter().map(family).chain([sides]).collect()
}

/// What one rule saw.
pub struct Looked {
    rule: &'static Rule,
    pub looked_at: usize,
    pub findings: Vec<Finding>,
}

/// What one rule saw, and which it is.
pub struct Seen {
    pub family: &'static str,
    pub rule: &'static FigureRule,
    pub looked_at: usize,
    pub findings: Vec<Finding>,
}

impl Looked {
    /// One more that the rule has something to say of, for better or worse.
    fn at(&mut self) {
        self.looked_at += 1;
    }

    #[allow(clippy::indexing_slicing)]
    fn find(&mut self, subject: Subject, message: String) -> &mut Finding {
        let at = self.findings.len();
        self.findings.push(Finding::new(self.rule, subject, message));
        // It has just been pushed.
        &mut self.findings[at]
    }
}

/// Judges figures: what each rule saw that had anything to look at, in the order of the rules.
pub fn judge(figures: &Figures, levels: &Levels) -> Vec<Seen> {
    let seen = |family: &'static str, rule: &'static FigureRule| {
        let mut looked = Looked { rule: &rule.rule, looked_at: 0, findings: Vec::new() };
        (rule.look)(figures, &mut looked);
        looked.findings.iter_mut().for_each(|finding| levels.settle(finding));
        let Looked { rule: _, looked_at, findings } = looked;
        Seen { family, rule, looked_at, findings }
    };
    let rules =
        FAMILIES.iter().flat_map(|(family, rules)| rules.iter().map(|rule| (*family, rule)));
    rules.map(|(family, rule)| seen(family, rule)).filter(|seen| seen.looked_at > 0).collect()
}

/// What is found in figures, the highest level first.
pub fn findings(figures: &Figures, levels: &Levels) -> Vec<Finding> {
    let seen = judge(figures, levels);
    let mut findings: Vec<Finding> = seen.into_iter().flat_map(|seen| seen.findings).collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.level));
    findings
}
