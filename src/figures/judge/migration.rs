//! Where the tables of migration tools stand.

use super::{FigureRule, Looked};
use crate::{
    finding::{Breaks::*, Example, Rule, Subject},
    kinds::Kind,
    model::{
        Id,
        Level::*,
        Qualified,
        figures::{Figures, Migrations, tools},
    },
};

pub const RULES: &[FigureRule] = &[HEADS, FAILED];

const HEADS: FigureRule = FigureRule {
    rule: Rule {
        code: "migration-heads",
        level: Medium,
        breaks: &[Writers],
        summary: "more than one migration head",
        why: "Migrations went two ways. The tool does not know which is next, and the schema is what no single line of migrations makes.",
        example: Example::Figures {
            told: r#"{"version":1,"migrations":[{"table":"alembic_version","tool":"Alembic","heads_only":true,"heads":["a1","b2"],"rows":[]}]}"#,
            silent: r#"{"version":1,"migrations":[{"table":"alembic_version","tool":"Alembic","heads_only":true,"heads":["a1"],"rows":[]}]}"#,
        },
    },
    counted: "migration tables with one head",
    look: heads,
};

const FAILED: FigureRule = FigureRule {
    rule: Rule {
        code: "migration-failed",
        level: High,
        breaks: &[Readers, Writers],
        summary: "migration did not go through",
        why: "It may have been done in part: the schema is then what no migration makes, and most tools do nothing more until somebody decides.",
        example: Example::Figures {
            told: r#"{"version":1,"migrations":[{"table":"goose_db_version","tool":"goose","heads":["1"],"rows":[{"version":"1"},{"version":"2","failed":true}]}]}"#,
            silent: r#"{"version":1,"migrations":[{"table":"goose_db_version","tool":"goose","heads":["2"],"rows":[{"version":"1"},{"version":"2"}]}]}"#,
        },
    },
    counted: "migration tables without failures",
    look: failed,
};

fn subject(table: &Migrations) -> Subject {
    let name = Qualified::new(&table.schema, &table.table);
    Subject::Object(Id::qualified(Kind::Table, &name))
}

fn heads(figures: &Figures, looked: &mut Looked) {
    for table in figures.migrations.iter().filter(|table| tools::has_one_head(&table.tool)) {
        looked.at();
        if table.heads.len() > 1 {
            let message = format!("{} heads: {}", table.heads.len(), table.heads.join(", "));
            looked.find(subject(table), message);
        }
    }
}

fn failed(figures: &Figures, looked: &mut Looked) {
    for table in &figures.migrations {
        looked.at();
        let failed: Vec<&str> = table.failed().map(|row| row.version.as_str()).collect();
        if !failed.is_empty() {
            looked.find(subject(table), format!("failed: {}", failed.join(", ")));
        }
    }
}
