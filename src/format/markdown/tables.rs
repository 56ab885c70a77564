//! Every table with its status and its columns, by domain; and the lists in full.

use std::collections::BTreeMap;

use super::{Page, cell, code, text};
use crate::report::{
    Report, counted, grouped,
    inventory::{Status, Table},
    names,
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
        let summary = told.collect::<Vec<_>>().join(", ");
        let mut inside = String::new();
        for (domain, tables) in by_domain(report) {
            if let Some(domain) = domain {
                let count = counted(tables.len(), "table", "tables");
                inside.push_str(&format!("**{}** ({count})\n\n", text(domain)));
            }
            inside.push_str(&table(report, &tables));
            inside.push('\n');
        }
        self.folded(&summary, &inside);
        self.lists(report, depth);
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
fn by_domain(report: &Report) -> Vec<(Option<&str>, Vec<&Table>)> {
    let mut groups: BTreeMap<usize, (Option<&str>, Vec<&Table>)> = BTreeMap::new();
    let order = |domain: &str| report.domains.iter().position(|name| name == domain);
    let has_domains = report.inventory.tables.iter().any(|table| table.domain.is_some());
    for table in &report.inventory.tables {
        let place = table.domain.as_deref().and_then(order).unwrap_or(usize::MAX);
        let name = table.domain.as_deref().or(has_domains.then_some("Other"));
        groups.entry(place).or_insert((name, Vec::new())).1.push(table);
    }
    groups.into_values().collect()
}

fn table(report: &Report, tables: &[&Table]) -> String {
    let (old, new) = (cell(&report.old.label), cell(&report.new.label));
    let mut text = format!("| Table | {old} | {new} | Status | Columns |\n|---|:-:|:-:|---|--:|\n");
    let mut tables = tables.to_vec();
    tables.sort_by_key(|table| table.status);
    for table in tables {
        let there = |columns: Option<usize>| if columns.is_some() { "✅" } else { "❌" };
        let columns = match (table.old, table.new) {
            (Some(old), Some(new)) if old != new => format!("{old} → {new}"),
            (old, new) => new.or(old).unwrap_or_default().to_string(),
        };
        let sign = match table.status {
            Status::Same => "✅",
            Status::Accepted => "☑️",
            Status::Differs => "⚠️",
            Status::OnlyOld => "❌",
            Status::OnlyNew => "➕",
        };
        let level = table.level.map(|level| format!(", {}", level.word())).unwrap_or_default();
        let status = super::text(&table.status.told(report));
        text.push_str(&format!(
            "| {} | {} | {} | {sign} {status}{level} | {columns} |\n",
            cell(&names::bare(&table.id)),
            there(table.old),
            there(table.new)
        ));
    }
    text
}
