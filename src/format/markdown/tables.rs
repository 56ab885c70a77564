//! Every table with its status and its columns, by topic; and the lists in full.

use std::collections::BTreeMap;

use super::{Page, cell, code, text};
use crate::report::{
    Report, counted,
    facet::{Facet, What},
    grouped,
    inventory::{Status, Table},
    names,
    topics::{self, share},
};

impl Page {
    pub fn tables(&mut self, report: &Report, depth: usize) {
        let tables = &report.inventory.tables;
        if tables.is_empty() {
            return;
        }
        let hashes = "#".repeat(depth);
        self.block(&format!("{hashes} Tables: {}", grouped(tables.len())));
        let statuses =
            [Status::OnlyOld, Status::OnlyNew, Status::Differs, Status::Accepted, Status::Same];
        let told = statuses.into_iter().filter_map(|status| {
            let count = report.inventory.count(status);
            (count > 0).then(|| format!("{} {}", grouped(count), status.told(report)))
        });
        let share = share(report.inventory.count(Status::Same), tables.len());
        let summary = format!("{} ({share} % the same)", told.collect::<Vec<_>>().join(", "));
        self.topics(report);
        let mut inside = String::new();
        for (topic, tables) in by_topic(report) {
            if let Some(topic) = topic {
                let count = counted(tables.len(), "table", "tables");
                inside.push_str(&format!("**{}** ({count})\n\n", text(topic)));
            }
            inside.push_str(&table(report, &tables));
            inside.push('\n');
        }
        self.folded(&summary, &inside);
        self.lists(report, depth);
    }

    /// A row for each topic of the settings.
    fn topics(&mut self, report: &Report) {
        let topics = topics::of(report);
        if topics.is_empty() {
            return;
        }
        let (old, new) = (cell(&report.old.label), cell(&report.new.label));
        let mut table = format!(
            "| Topic | {old} | {new} | State | Same | Worst |\n|---|--:|--:|---|--:|---|\n"
        );
        for topic in &topics {
            let sign = match topic.state() {
                "available" if topic.same == topic.tables => "✅",
                "missing" => "❌",
                _ => "⚠️",
            };
            let worst = topic.level.map_or("", |level| level.word());
            table.push_str(&format!(
                "| {} | {} | {} | {sign} {} | {} of {} ({} %) | {worst} |\n",
                text(&topic.name),
                topic.in_old,
                topic.in_new,
                topic.state(),
                topic.same,
                topic.tables,
                topic.share(),
            ));
        }
        self.block(&table);
        for told in topics::in_several(report) {
            self.block(&text(&told));
        }
    }

    /// Names of the tables of each side, as people paste them.
    fn lists(&mut self, report: &Report, depth: usize) {
        let tables = &report.inventory.tables;
        let list = |keep: &dyn Fn(&Table) -> bool| {
            let names = tables.iter().filter(|table| keep(table));
            names.map(|table| code(&names::bare(&table.id))).collect::<Vec<_>>()
        };
        let (old, new) = (text(&report.old.label), text(&report.new.label));
        let lists = [
            (format!("Only in {old}"), list(&|t| t.new.is_none())),
            (format!("Only in {new}"), list(&|t| t.old.is_none())),
            ("In both".to_owned(), list(&|t| t.old.is_some() && t.new.is_some())),
        ];
        let hashes = "#".repeat(depth);
        self.block(&format!("{hashes} Full lists of tables"));
        for (title, names) in lists.into_iter().filter(|(_, names)| !names.is_empty()) {
            let title = format!("{title} ({})", grouped(names.len()));
            self.block(&format!("<details><summary>{title}</summary>"));
            self.block(&names.join(", "));
            self.block("</details>");
        }
    }
}

/// In the order of the settings; what belongs to none comes last.
fn by_topic(report: &Report) -> Vec<(Option<&str>, Vec<&Table>)> {
    let mut groups: BTreeMap<usize, (Option<&str>, Vec<&Table>)> = BTreeMap::new();
    let order = |topic: &str| report.topics.iter().position(|name| name == topic);
    let has_topics = report.inventory.tables.iter().any(|table| table.topic.is_some());
    for table in &report.inventory.tables {
        let place = table.topic.as_deref().and_then(order).unwrap_or(usize::MAX);
        let name = table.topic.as_deref().or(has_topics.then_some("Other"));
        groups.entry(place).or_insert((name, Vec::new())).1.push(table);
    }
    groups.into_values().collect()
}

fn table(report: &Report, tables: &[&Table]) -> String {
    let (old, new) = (cell(&report.old.label), cell(&report.new.label));
    let of = |table: &Table| report.facets.get(&table.id);
    let has =
        |what: &What| tables.iter().any(|table| of(table).is_some_and(|f| f.of.contains_key(what)));
    let facets: Vec<What> = What::ALL.into_iter().filter(has).collect();
    let has_purpose = tables.iter().any(|table| of(table).is_some_and(|f| f.purpose.is_some()));
    let mut heads = vec!["Table".to_owned(), old, new, "Status".to_owned()];
    heads.extend(facets.iter().map(|what| capital(what.word())));
    heads.extend(has_purpose.then(|| "Purpose".to_owned()));
    let rule = format!("|---|:-:|:-:|---|{}", "--:|".repeat(facets.len()));
    let rule = rule + if has_purpose { "---|" } else { "" };
    let mut text = format!("| {} |\n{rule}\n", heads.join(" | "));
    let mut tables = tables.to_vec();
    tables.sort_by_key(|table| table.status);
    for table in tables {
        let there = |columns: Option<usize>| if columns.is_some() { "✅" } else { "❌" };
        let there = [there(table.old), there(table.new)].map(str::to_owned);
        let mut cells = vec![cell(&names::bare(&table.id))];
        cells.extend(there);
        cells.push(status(report, table));
        cells.extend(facets.iter().map(|what| {
            of(table).map(|facets| facet(table, *what, facets.get(*what))).unwrap_or_default()
        }));
        if has_purpose {
            let purpose = of(table).and_then(|facets| facets.purpose.as_deref());
            cells.push(super::text(purpose.unwrap_or_default()));
        }
        text.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    text
}

fn status(report: &Report, table: &Table) -> String {
    let sign = match table.status {
        Status::Same => "✅",
        Status::Accepted => "☑️",
        Status::Differs => "⚠️",
        Status::OnlyOld => "❌",
        Status::OnlyNew => "➕",
    };
    let level = table.level.map(|level| format!(", {}", level.word())).unwrap_or_default();
    format!("{sign} {}{level}", super::text(&table.status.told(report)))
}

/// `39`, `2 → 1`, `9 ⚠️` where there are as many, and not the same.
fn facet(table: &Table, what: What, facet: Facet) -> String {
    let Facet { old, new, differs } = facet;
    let sign = if differs { " ⚠️" } else { "" };
    match (table.status, what) {
        (Status::OnlyOld, _) => old.to_string(),
        (Status::OnlyNew, _) => new.to_string(),
        (_, What::Itself) => sign.trim().to_owned(),
        _ if old != new => format!("{old} → {new}"),
        _ => format!("{new}{sign}"),
    }
}

fn capital(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_uppercase() + rest
}
