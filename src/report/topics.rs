//! Where each topic of the settings stands: how many of its tables each side has, how many are the
//! same, and how bad the worst of it is.

use super::{
    Report,
    inventory::{Status, Table},
};
use crate::model::Level;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    pub name: String,
    /// On either side.
    pub tables: usize,
    pub in_old: usize,
    pub in_new: usize,
    pub same: usize,
    pub level: Option<Level>,
}

impl Topic {
    fn of(name: &str, tables: &[&Table]) -> Self {
        let count = |is: &dyn Fn(&Table) -> bool| tables.iter().filter(|table| is(table)).count();
        Self {
            name: name.to_owned(),
            tables: tables.len(),
            in_old: count(&|table| table.old.is_some()),
            in_new: count(&|table| table.new.is_some()),
            same: count(&|table| table.status == Status::Same),
            level: tables.iter().filter_map(|table| table.level).max(),
        }
    }

    /// What NEW has of what OLD has.
    pub fn state(&self) -> &'static str {
        match (self.in_new, self.tables) {
            (0, _) => "missing",
            (new, all) if new < all => "partly",
            _ => "available",
        }
    }

    pub fn share(&self) -> usize {
        share(self.same, self.tables)
    }
}

/// In the order of the settings; what is in none comes last, as `Other`. None without topics.
pub fn of(report: &Report) -> Vec<Topic> {
    let tables = &report.inventory.tables;
    let named = |name: &str| {
        let of: Vec<&Table> =
            tables.iter().filter(|table| table.topic.as_deref() == Some(name)).collect();
        (!of.is_empty()).then(|| Topic::of(name, &of))
    };
    let mut topics: Vec<Topic> = report.topics.iter().filter_map(|name| named(name)).collect();
    let others: Vec<&Table> = tables.iter().filter(|table| table.topic.is_none()).collect();
    if !topics.is_empty() && !others.is_empty() {
        topics.push(Topic::of("Other", &others));
    }
    topics
}

/// Tables that the settings name in more than one topic: `users is in Core and Login`.
pub fn in_several(report: &Report) -> Vec<String> {
    let several = report.inventory.tables.iter().filter(|table| !table.also_in.is_empty());
    let told = several.map(|table| {
        let first = table.topic.as_deref().unwrap_or_default();
        let name = super::names::bare(&table.id);
        format!("{name} is listed in {first}, and is in {} too.", table.also_in.join(", "))
    });
    told.collect()
}

/// Per cent, rounded down, so that 100 means all; nothing of nothing is all of it.
pub fn share(part: usize, of: usize) -> usize {
    (part * 100).checked_div(of).unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn a_hundred_means_all() {
        assert_eq!([share(0, 3), share(2, 3), share(999, 1000), share(3, 3)], [0, 66, 99, 100]);
        assert_eq!(share(0, 0), 100);
    }
}
