//! What a server knows of its tables and indexes that no dump has.

use super::{FigureRule, Looked};
use crate::{
    finding::{Breaks::*, Example, Rule, Subject},
    kinds::Kind,
    model::{Id, Level::*, Qualified, figures::Figures},
    words::{bytes::told as bytes, grouped},
};

pub const RULES: &[FigureRule] = &[INVALID, UNUSED, EMPTY, DISABLED, IDENTITY];

const INVALID: FigureRule = FigureRule {
    rule: Rule {
        code: "index-invalid",
        level: Medium,
        breaks: &[Performance, Integrity],
        summary: "invalid index",
        why: "CREATE INDEX CONCURRENTLY failed, or a partition has none. No query uses it, each write still pays for it, and a unique one keeps nothing out. Dumps have it as if it were whole.",
        example: Example::Figures {
            told: r#"{"version":1,"server":{},"indexes":[{"schema":"public","name":"i","table":"t","valid":false}]}"#,
            silent: r#"{"version":1,"server":{},"indexes":[{"schema":"public","name":"i","table":"t","valid":true,"scans":0}]}"#,
        },
    },
    counted: "of the indexes that were told, valid ones",
    look: invalid,
};

const UNUSED: FigureRule = FigureRule {
    rule: Rule {
        code: "index-unused",
        level: Note,
        breaks: &[Performance],
        summary: "index that nothing has read",
        why: "It costs at every write. Statistics begin anew when they are reset, each standby has its own, and some queries come once a year: look before dropping it. Unique indexes do their work without being read.",
        example: Example::Figures {
            told: r#"{"version":1,"server":{},"indexes":[{"schema":"public","name":"i","table":"t","valid":true,"scans":0}]}"#,
            silent: r#"{"version":1,"server":{},"indexes":[{"schema":"public","name":"i","table":"t","valid":false,"scans":7}]}"#,
        },
    },
    counted: "of the indexes that were told, used ones",
    look: unused,
};

const EMPTY: FigureRule = FigureRule {
    rule: Rule {
        code: "materialized-view-empty",
        level: Medium,
        breaks: &[Readers],
        summary: "materialized view was never filled",
        why: "Reading it is an error until it is refreshed.",
        example: Example::Figures {
            told: r#"{"version":1,"server":{},"tables":[{"schema":"public","name":"m","kind":"m","populated":false}]}"#,
            silent: r#"{"version":1,"server":{},"tables":[{"schema":"public","name":"m","kind":"m","populated":true}]}"#,
        },
    },
    counted: "materialized views that are filled",
    look: empty,
};

const DISABLED: FigureRule = FigureRule {
    rule: Rule {
        code: "foreign-key-disabled",
        level: High,
        breaks: &[Integrity],
        summary: "foreign key with disabled triggers",
        why: "DISABLE TRIGGER ALL was said and never taken back: the key is there in every dump, and keeps nothing out.",
        example: Example::Figures {
            told: r#"{"version":1,"server":{},"disabled":[{"schema":"public","table":"t","constraint":"t_fk","triggers":4}]}"#,
            silent: r#"{"version":1,"server":{}}"#,
        },
    },
    counted: "servers without disabled foreign keys",
    look: disabled,
};

const IDENTITY: FigureRule = FigureRule {
    rule: Rule {
        code: "replica-identity-gone",
        level: High,
        breaks: &[Writers],
        summary: "replica identity without its index",
        why: "The index that tells rows apart was dropped: UPDATE and DELETE of a published table fail.",
        example: Example::Figures {
            told: r#"{"version":1,"server":{},"tables":[{"schema":"public","name":"t","kind":"r","populated":true,"replica_identity_gone":true}]}"#,
            silent: r#"{"version":1,"server":{},"tables":[{"schema":"public","name":"t","kind":"r","populated":true}]}"#,
        },
    },
    counted: "tables whose replica identity is there",
    look: identity,
};

pub(super) fn relation(kind: Kind, schema: &str, name: &str) -> Subject {
    Subject::Object(Id::qualified(kind, &Qualified::new(schema, name)))
}

fn invalid(figures: &Figures, looked: &mut Looked) {
    for index in &figures.indexes {
        looked.at();
        if index.valid {
            continue;
        }
        let table = Qualified::new(&index.schema, &index.table);
        let building = if index.locked { "; it may just be built" } else { "" };
        let unique = if index.unique { ", and unique: nothing is kept out" } else { "" };
        let message = format!("invalid, on {table}{unique}{building}");
        let name = Qualified::new(&index.schema, &index.name);
        let finding = looked.find(relation(Kind::Index, &index.schema, &index.name), message);
        finding.remedy = Some(format!("REINDEX INDEX CONCURRENTLY {name};"));
        if index.unique {
            finding.level = High;
        }
    }
}

fn unused(figures: &Figures, looked: &mut Looked) {
    let since = figures.server.as_ref().and_then(|server| server.stats_reset.clone());
    for index in &figures.indexes {
        looked.at();
        if index.scans != Some(0) || index.unique || !index.valid {
            continue;
        }
        let size = index.bytes.map(|size| format!(", {}", bytes(size))).unwrap_or_default();
        let since = match &since {
            Some(since) => format!("since {since}"),
            None => "since the statistics began".to_owned(),
        };
        let table = Qualified::new(&index.schema, &index.table);
        let message = format!("not read {since}, on {table}{size}");
        looked.find(relation(Kind::Index, &index.schema, &index.name), message);
    }
}

fn empty(figures: &Figures, looked: &mut Looked) {
    for view in figures.tables.iter().filter(|table| table.kind == "m") {
        looked.at();
        if !view.populated {
            let name = Qualified::new(&view.schema, &view.name);
            let subject = relation(Kind::MaterializedView, &view.schema, &view.name);
            let finding = looked.find(subject, "never filled: reading it is an error".to_owned());
            finding.remedy = Some(format!("REFRESH MATERIALIZED VIEW {name};"));
        }
    }
}

fn disabled(figures: &Figures, looked: &mut Looked) {
    if figures.server.is_none() {
        return;
    }
    looked.at();
    for one in &figures.disabled {
        let table = Qualified::new(&one.schema, &one.table);
        let subject = Subject::Object(Id::child(Kind::Constraint, &table, &one.constraint));
        let triggers = usize::try_from(one.triggers).unwrap_or_default();
        let message = format!("{} of its internal triggers are disabled", grouped(triggers));
        looked.find(subject, message).remedy = Some(format!(
            "ALTER TABLE {table} ENABLE TRIGGER ALL;\n-- Check the rows that came meanwhile: \
             ALTER TABLE {table} DROP CONSTRAINT …, ADD … NOT VALID, then VALIDATE."
        ));
    }
}

fn identity(figures: &Figures, looked: &mut Looked) {
    for table in figures.tables.iter().filter(|table| matches!(table.kind.as_str(), "r" | "p")) {
        looked.at();
        if table.replica_identity_gone {
            let subject = relation(Kind::Table, &table.schema, &table.name);
            let name = Qualified::new(&table.schema, &table.name);
            let finding =
                looked.find(subject, "its replica identity is an index that is gone".to_owned());
            finding.remedy = Some(format!("ALTER TABLE {name} REPLICA IDENTITY DEFAULT;"));
        }
    }
}
