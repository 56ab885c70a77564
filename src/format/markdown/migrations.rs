//! Where the tables of migration tools stand on both sides.

use super::{Page, cell};
use crate::report::{Report, migrations::told};

impl Page {
    pub fn migrations(&mut self, report: &Report, depth: usize) {
        if report.migrations.is_empty() {
            return;
        }
        self.block(&format!("{} Migrations", "#".repeat(depth)));
        let (old, new) = (cell(&report.old.label), cell(&report.new.label));
        let mut table = format!("| Table | Tool | {old} | {new} | |\n|---|---|---|---|---|\n");
        for one in &report.migrations {
            let mark = if one.is_alike() { "✅" } else { "⚠️" };
            let sides = one.sides.iter().map(|side| cell(&told(side.as_ref(), self.all)));
            let sides = sides.collect::<Vec<_>>().join(" | ");
            table.push_str(&format!(
                "| {} | {} | {sides} | {mark} |\n",
                cell(&one.name),
                cell(&one.tool)
            ));
        }
        self.block(&table);
    }
}
