//! A grade, and how it comes about: 100 less what findings weigh. Nothing about it is secret, and it
//! is never shown without its sum.
//!
//! Each finding weighs what its level does; all findings of one rule together at most `rule-most`, so
//! that one habit of a schema does not hide everything else. What is accepted weighs nothing.

use super::Row;
use crate::model::Level;

/// What a finding takes of the hundred.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights {
    pub high: u32,
    pub medium: u32,
    pub low: u32,
    pub note: u32,
    /// What one rule takes at most.
    pub rule_most: u32,
}

impl Default for Weights {
    fn default() -> Self {
        Self { high: 10, medium: 3, low: 1, note: 0, rule_most: 15 }
    }
}

impl Weights {
    pub fn of(&self, level: Level) -> u32 {
        match level {
            Level::High => self.high,
            Level::Medium => self.medium,
            Level::Low => self.low,
            Level::Note => self.note,
        }
    }
}

/// What was found of one level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub level: Level,
    pub count: usize,
    pub weighs: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grade {
    pub points: u32,
    /// The highest level first; only what takes something.
    pub shares: Vec<Share>,
    /// What is not taken, because one rule takes no more.
    pub spared: u32,
}

/// Levels of findings, rule by rule.
pub type Levels = Vec<Vec<Level>>;

impl Grade {
    pub fn of(rows: &[Row], others: &[Level], weights: &Weights) -> Self {
        let of_row = |row: &Row| row.findings.iter().map(|finding| finding.level).collect();
        let mut levels: Levels = rows.iter().map(of_row).collect();
        levels.extend(others.iter().map(|level| vec![*level]));
        Self::sum(&levels, weights)
    }

    fn sum(levels: &Levels, weights: &Weights) -> Self {
        let weight = |levels: &[Level]| -> u32 {
            levels.iter().fold(0, |sum: u32, level| sum.saturating_add(weights.of(*level)))
        };
        let whole = levels.iter().fold(0, |sum: u32, rule| sum.saturating_add(weight(rule)));
        let capped = |rule: &Vec<Level>| weight(rule).min(weights.rule_most);
        let taken = levels.iter().fold(0, |sum: u32, rule| sum.saturating_add(capped(rule)));
        let share = |level: Level| {
            let count = levels.iter().flatten().filter(|one| **one == level).count();
            let times = u32::try_from(count).unwrap_or(u32::MAX);
            let weighs = weights.of(level).saturating_mul(times);
            (weighs > 0).then_some(Share { level, count, weighs })
        };
        let shares = Level::ALL.into_iter().filter_map(share).collect();
        Self { points: 100_u32.saturating_sub(taken), shares, spared: whole - taken }
    }

    /// `99/100: 1 low`; `71/100: 1 high (10), 30 medium (90), 71 of that spared`
    pub fn words(&self) -> String {
        let told: Vec<String> = match self.shares.as_slice() {
            [] => return format!("{}/100: nothing found that weighs", self.points),
            [only] if only.weighs == 100 - self.points => {
                vec![format!("{} {}", only.count, only.level.word())]
            }
            shares => {
                let share =
                    |it: &Share| format!("{} {} (−{})", it.count, it.level.word(), it.weighs);
                shares.iter().map(share).collect()
            }
        };
        let spared = match self.spared {
            0 => String::new(),
            spared => format!(", of which {spared} are spared: one rule takes no more"),
        };
        format!("{}/100: {}{spared}", self.points, told.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Level::*;

    fn words(levels: &[&[Level]]) -> String {
        let levels = levels.iter().map(|rule| rule.to_vec()).collect();
        Grade::sum(&levels, &Weights::default()).words()
    }

    #[test]
    fn the_sum_is_shown() {
        assert_eq!(words(&[]), "100/100: nothing found that weighs");
        assert_eq!(words(&[&[Note, Note]]), "100/100: nothing found that weighs");
        assert_eq!(words(&[&[Low], &[Note]]), "99/100: 1 low");
        assert_eq!(words(&[&[Low]]), "99/100: 1 low");
        assert_eq!(words(&[&[High], &[Low, Low]]), "88/100: 1 high (−10), 2 low (−2)");
        assert_eq!(
            words(&[&[Medium; 10]]),
            "85/100: 10 medium (−30), of which 15 are spared: one rule takes no more"
        );
        let many: Vec<&[Level]> = vec![&[High]; 20];
        assert!(words(&many).starts_with("0/100: 20 high (−200)"));
    }
}
