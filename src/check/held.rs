//! A check as a report shows it: who was held to what, what came of it, and what to do.

use super::{
    Checked,
    item::{Extra, Item, Status},
    migrations::Inventory,
    recommend::{self, Step},
    table,
};
use crate::{
    model::{Diagnostic, Id, Level, Meta},
    report::figures::Board,
};

/// The outcome of one check.
#[derive(Clone, Debug)]
pub struct Held {
    /// What the expectation is called, and the file it is from.
    pub expected: String,
    pub file: String,
    /// What was held to it.
    pub found: Meta,
    pub checked: Checked,
    /// What is wrong with the expectation itself.
    pub problems: Vec<Diagnostic>,
    pub steps: Vec<Step>,
    /// Of a folder of migrations: which are applied.
    pub inventory: Option<Inventory>,
    /// What the server of the snapshot told, and what is found in it. No part of the verdict.
    pub figures: Board,
}

impl Held {
    pub fn new(expected: &str, file: &str, found: Meta, checked: Checked) -> Self {
        let steps = recommend::steps(&checked);
        let (expected, file) = (expected.to_owned(), file.to_owned());
        let (problems, figures) = (Vec::new(), Board::default());
        Self { expected, file, found, checked, problems, steps, inventory: None, figures }
    }

    /// What to do, told again after items were settled.
    pub fn again(&mut self) {
        super::within(&mut self.checked.items);
        self.steps = recommend::steps(&self.checked);
        self.steps.extend(self.inventory.iter().flat_map(recommend::migrations));
        self.steps.sort_by_key(|step| std::cmp::Reverse(step.level));
    }

    /// Renames that somebody confirms, of what the snapshot has to what is expected: what was missing
    /// is there under another name. Returns those that fit nothing.
    pub fn rename<'a>(&mut self, renames: &'a [(Id, Id)]) -> Vec<&'a (Id, Id)> {
        let mut unused = Vec::new();
        for pair in renames {
            let (from, to) = pair;
            let extra = self.checked.extras.iter().position(|extra| extra.id == *from);
            let missing = |item: &&mut Item| item.id == *to && item.is_missing();
            let item = self.checked.items.iter_mut().find(missing);
            let (Some(extra), Some(item)) = (extra, item) else {
                unused.push(pair);
                continue;
            };
            let message = format!("is there as {}, which is to be renamed", from.path());
            item.points = vec![table::NAME_OTHER.point(message)];
            item.met_by = Some(from.clone());
            item.candidates.clear();
            self.checked.extras.remove(extra);
        }
        self.again();
        unused
    }

    /// With the migrations of a folder, and what they ask for.
    pub fn with(mut self, inventory: Option<Inventory>) -> Self {
        self.steps.extend(inventory.iter().flat_map(recommend::migrations));
        self.steps.sort_by_key(|step| std::cmp::Reverse(step.level));
        Self { inventory, ..self }
    }

    /// The highest level of what does not hold; `None` where all does.
    pub fn highest(&self) -> Option<Level> {
        let items = self.checked.items.iter().filter(|item| item.within.is_none());
        let points = items.flat_map(|item| &item.points);
        let told = points.filter(|point| point.status > Status::Note).map(|point| point.level);
        let extras = self.checked.extras.iter().filter(|extra| extra.status > Status::Note);
        told.chain(extras.map(|extra| extra.level)).max()
    }

    /// Whether something that is said does not hold.
    pub fn fails(&self) -> bool {
        self.checked.items.iter().any(|item| item.status() == Status::Fail)
            || self.checked.extras.iter().any(|extra| extra.status == Status::Fail)
    }

    /// The one line at the end.
    pub fn verdict(&self) -> String {
        let tally = self.checked.tally();
        let extras = |status| {
            self.checked.extras.iter().filter(|extra: &&Extra| extra.status == status).count()
        };
        let warned = tally.warned + extras(Status::Warn);
        let failed = tally.failed + extras(Status::Fail);
        let mut parts = Vec::new();
        if failed > 0 {
            parts.push(format!("{failed} fail"));
        }
        if warned > 0 {
            parts.push(format!("{warned} warn"));
        }
        if tally.unproven > 0 {
            parts.push(format!("{} unproven", tally.unproven));
        }
        if tally.accepted > 0 {
            parts.push(format!("{} accepted", tally.accepted));
        }
        let word = match (self.fails(), tally.unproven) {
            (true, _) => "FAIL",
            (false, 0) => "PASS",
            // Nobody has said that it holds.
            (false, _) => "WARN",
        };
        let rest = match parts.is_empty() {
            true => String::new(),
            false => format!(": {}", parts.join(", ")),
        };
        let label = &self.found.label;
        format!("{word}: {label} holds {} of {}{rest}.", tally.words(), self.expected)
    }

    /// Items and extras that a reader has to look at, the highest level first.
    pub fn told(&self) -> Vec<Told<'_>> {
        let mut told = Vec::new();
        for item in self.checked.items.iter().filter(|item| item.within.is_none()) {
            for point in item.points.iter().filter(|point| point.status > Status::Note) {
                told.push(Told {
                    level: point.level,
                    status: point.status,
                    code: point.code,
                    id: item.id.to_string(),
                    message: point.message.clone(),
                    line: item.line,
                    item: Some(item),
                });
            }
        }
        for extra in self.checked.extras.iter().filter(|extra| extra.status > Status::Note) {
            told.push(Told {
                level: extra.level,
                status: extra.status,
                code: extra.code,
                id: extra.id.to_string(),
                message: extra.message.clone(),
                line: None,
                item: None,
            });
        }
        told.sort_by(|a, b| b.level.cmp(&a.level).then_with(|| b.status.cmp(&a.status)));
        told
    }
}

/// One thing that does not hold, with all that is said of it.
#[derive(Clone, Debug)]
pub struct Told<'a> {
    pub level: Level,
    pub status: Status,
    pub code: &'static str,
    pub id: String,
    pub message: String,
    pub line: Option<usize>,
    pub item: Option<&'a Item>,
}
