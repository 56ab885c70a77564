//! Where the tables of migration tools stand on both sides.

use unicode_width::UnicodeWidthStr;

use super::{
    Page,
    paint::{self, BOLD},
};
use crate::report::{
    Report, escape,
    migrations::{Table, told},
};

impl Page {
    pub fn migrations(&mut self, report: &Report) {
        if report.migrations.is_empty() {
            return;
        }
        self.gap();
        self.line(&self.paint.paint(BOLD, "Migrations"));
        let labels = [&report.old.label, &report.new.label];
        report.migrations.iter().for_each(|table| self.table_of_migrations(table, labels));
    }

    /// One line where both stand alike, else one for each.
    fn table_of_migrations(&mut self, table: &Table, labels: [&String; 2]) {
        let all = self.style.all;
        let head = escape::line(&format!("{} ({})", table.name, table.tool)).into_owned();
        if table.is_alike() {
            let side = table.sides.first().and_then(Option::as_ref);
            let told = told(side, all);
            return self.line(&format!("    {head}   both {}", escape::line(&told)));
        }
        self.line(&format!("    {head}"));
        let labels = labels.map(|label| escape::line(label).into_owned());
        let width = labels.iter().map(|label| label.width()).max().unwrap_or_default();
        for (side, label) in table.sides.iter().zip(&labels) {
            let label = self.paint.padded(paint::PLAIN, label, width);
            let told = told(side.as_ref(), all);
            self.line(&format!("      {label}   {}", escape::line(&told)));
        }
    }
}
