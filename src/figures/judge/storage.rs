//! What a server knows of its tables, indexes and sequences that no dump has.

use super::{FigureRule, Looked};
use crate::{
    finding::{Breaks::*, Example, Rule, Subject},
    kinds::Kind,
    model::{
        Id,
        Level::*,
        Qualified,
        figures::{Figures, SequenceFigures},
        quote::ident,
    },
    words::{bytes::told as bytes, grouped},
};

pub const RULES: &[FigureRule] =
    &[INVALID, UNUSED, EMPTY, RUNNING_OUT, BEHIND, DISABLED, IDENTITY, COLLATION, SLOT, WRAPAROUND];

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

const RUNNING_OUT: FigureRule = FigureRule {
    rule: Rule {
        code: "sequence-running-out",
        level: Medium,
        breaks: &[Writers],
        summary: "sequence near its end",
        why: "When it ends, or the column cannot hold the next value, no row goes in any more. What counts is the smaller of the two. From 95 % on it is high.",
        example: Example::Figures {
            told: r#"{"version":1,"server":{},"sequences":[{"schema":"public","name":"s","type":"bigint","increment":"1","min":"1","max":"9223372036854775807","known":true,"last":"1800000000","columns":[{"schema":"public","table":"t","name":"id","type":"integer"}]}]}"#,
            silent: r#"{"version":1,"server":{},"sequences":[{"schema":"public","name":"s","type":"bigint","increment":"1","min":"1","max":"9223372036854775807","known":true,"last":"1800000000","columns":[{"schema":"public","table":"t","name":"id","type":"bigint"}]}]}"#,
        },
    },
    counted: "sequences far from their end",
    look: running_out,
};

const BEHIND: FigureRule = FigureRule {
    rule: Rule {
        code: "sequence-behind",
        level: High,
        breaks: &[Writers],
        summary: "sequence behind its column",
        why: "The next numbers it gives are there already: inserts fail on the key until it has caught up. Rows were copied without their sequence.",
        example: Example::Figures {
            told: r#"{"version":1,"server":{},"sequences":[{"schema":"public","name":"s","type":"bigint","increment":"1","min":"1","max":"9223372036854775807","known":true,"last":"7","maximum":"9","columns":[{"schema":"public","table":"t","name":"id","type":"bigint"}]}]}"#,
            silent: r#"{"version":1,"server":{},"sequences":[{"schema":"public","name":"s","type":"bigint","increment":"1","min":"1","max":"9223372036854775807","known":true,"last":"9","maximum":"9","columns":[{"schema":"public","table":"t","name":"id","type":"bigint"}]}]}"#,
        },
    },
    counted: "sequences that are not behind their columns",
    look: behind,
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

const COLLATION: FigureRule = FigureRule {
    rule: Rule {
        code: "collation-outdated",
        level: Medium,
        breaks: &[Readers, Integrity],
        summary: "collation of another version of its library",
        why: "The library that sorts has changed since indexes were built: they may be out of order, so that rows are not found and duplicates get in. Rebuild them, then refresh the version.",
        example: Example::Figures {
            told: r#"{"version":1,"server":{},"collations":[{"schema":"public","name":"de","version":"1","actual":"2"}]}"#,
            silent: r#"{"version":1,"server":{}}"#,
        },
    },
    counted: "servers whose collations are current",
    look: collation,
};

const SLOT: FigureRule = FigureRule {
    rule: Rule {
        code: "replication-slot-inactive",
        level: Medium,
        breaks: &[],
        summary: "replication slot that nobody reads",
        why: "The server keeps its log for it until the disk is full, and old rows, too.",
        example: Example::Figures {
            told: r#"{"version":1,"server":{},"slots":[{"name":"old","kind":"logical","active":false,"behind":5368709120}]}"#,
            silent: r#"{"version":1,"server":{},"slots":[{"name":"now","kind":"logical","active":true,"behind":8192}]}"#,
        },
    },
    counted: "replication slots that are read",
    look: slot,
};

const WRAPAROUND: FigureRule = FigureRule {
    rule: Rule {
        code: "wraparound-near",
        level: High,
        breaks: &[Writers],
        summary: "transaction numbers are running out",
        why: "At two thousand million transactions without a VACUUM to freeze rows the server takes no more writes (\"24.1.5. Preventing Transaction ID Wraparound Failures\").",
        example: Example::Figures {
            told: r#"{"version":1,"server":{"xid_age":1200000000,"multixact_age":0}}"#,
            silent: r#"{"version":1,"server":{"xid_age":190000000,"multixact_age":0}}"#,
        },
    },
    counted: "counters of transactions far from their end",
    look: wraparound,
};

fn relation(kind: Kind, schema: &str, name: &str) -> Subject {
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

/// The last value that both the sequence and the columns that it numbers can hold, and what of the way
/// there is gone, in thousandths.
pub fn used(sequence: &SequenceFigures) -> Option<(i128, i128)> {
    let number = |text: &str| text.parse::<i128>().ok();
    let (last, step) = (number(sequence.last.as_deref()?)?, number(&sequence.increment)?);
    let (min, max) = (number(&sequence.min)?, number(&sequence.max)?);
    let of_type = |name: &str| match name {
        "smallint" => Some(i128::from(i16::MAX)),
        "integer" => Some(i128::from(i32::MAX)),
        "bigint" => Some(i128::from(i64::MAX)),
        _ => None,
    };
    let types = sequence.columns.iter().filter_map(|column| of_type(&column.type_name));
    let (start, end) = match step < 0 {
        false => (min, types.fold(max, |end, most| end.min(most))),
        true => (max, types.fold(min, |end, most| end.max(-most - 1))),
    };
    let whole = (end - start).abs().max(1);
    Some((end, (last - start).abs() * 1_000 / whole))
}

fn running_out(figures: &Figures, looked: &mut Looked) {
    for sequence in figures.sequences.iter().filter(|sequence| sequence.known) {
        let Some((end, gone)) = used(sequence).filter(|_| !sequence.cycles) else {
            // Never used, or begins anew.
            looked.at();
            continue;
        };
        looked.at();
        if gone < 800 {
            continue;
        }
        let last = sequence.last.as_deref().unwrap_or_default();
        let columns: Vec<String> = sequence
            .columns
            .iter()
            .map(|column| {
                let table = Qualified::new(&column.schema, &column.table);
                format!("{table}.{} {}", ident(&column.name), column.type_name)
            })
            .collect();
        let of = if columns.is_empty() {
            String::new()
        } else {
            format!(", for {}", columns.join(", "))
        };
        let message = format!("{}.{} % used: at {last} of {end}{of}", gone / 10, gone % 10);
        let subject = relation(Kind::Sequence, &sequence.schema, &sequence.name);
        let finding = looked.find(subject, message);
        if gone >= 950 {
            finding.level = High;
        }
    }
}

fn behind(figures: &Figures, looked: &mut Looked) {
    let number = |text: &Option<String>| text.as_deref()?.parse::<i128>().ok();
    for sequence in figures.sequences.iter().filter(|sequence| sequence.known) {
        let Some(highest) = number(&sequence.maximum) else { continue };
        looked.at();
        let falls = sequence.increment.starts_with('-');
        let is_behind = match number(&sequence.last) {
            Some(last) if falls => last > highest,
            Some(last) => last < highest,
            // Never used; what is in the column came another way.
            None if falls => number(&Some(sequence.max.clone())).is_some_and(|max| highest <= max),
            None => number(&Some(sequence.min.clone())).is_some_and(|min| highest >= min),
        };
        if !is_behind {
            continue;
        }
        let last = match &sequence.last {
            Some(last) => format!("at {last}"),
            None => "never used".to_owned(),
        };
        let name = Qualified::new(&sequence.schema, &sequence.name);
        let message = format!("{last}, and its column is at {highest}");
        let finding =
            looked.find(relation(Kind::Sequence, &sequence.schema, &sequence.name), message);
        let literal = crate::model::quote::literal(&name.to_string());
        finding.remedy = Some(format!("SELECT pg_catalog.setval({literal}, {highest});"));
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

fn collation(figures: &Figures, looked: &mut Looked) {
    let Some(server) = &figures.server else { return };
    looked.at();
    for one in &figures.collations {
        let unknown = || "unknown".to_owned();
        let (version, actual) = (one.version.clone(), one.actual.clone());
        let (version, actual) = (version.unwrap_or_else(unknown), actual.unwrap_or_else(unknown));
        let message = format!("made with version {version} of its library, which is at {actual}");
        let is_of_database = one.name.is_empty();
        let (subject, remedy) = match is_of_database {
            true => {
                let name = ident(&server.database);
                let remedy = format!(
                    "REINDEX DATABASE {name};\nALTER DATABASE {name} REFRESH COLLATION VERSION;"
                );
                (Subject::Database(server.database.clone()), remedy)
            }
            false => {
                let name = Qualified::new(&one.schema, &one.name);
                let remedy = format!(
                    "-- Once its indexes are rebuilt:\nALTER COLLATION {name} REFRESH VERSION;"
                );
                (relation(Kind::Collation, &one.schema, &one.name), remedy)
            }
        };
        looked.find(subject, message).remedy = Some(remedy);
    }
}

fn slot(figures: &Figures, looked: &mut Looked) {
    for slot in &figures.slots {
        looked.at();
        let is_lost = matches!(slot.state.as_deref(), Some("lost" | "unreserved"));
        if slot.active && !is_lost {
            continue;
        }
        let state = slot.state.as_deref().filter(|_| is_lost);
        let state = state.map(|state| format!(", its log is {state}")).unwrap_or_default();
        let held = slot.behind.map(|behind| format!(", holds back {}", bytes(behind)));
        let reads = if slot.active { "read" } else { "not read" };
        let message =
            format!("replication slot {}: {reads}{}{state}", slot.name, held.unwrap_or_default());
        let database = slot.database.clone().unwrap_or_default();
        let finding = looked.find(Subject::Database(database), message);
        if slot.active {
            finding.level = Low;
        }
    }
}

/// Transactions after which there is no more: half of 2^32.
const LAST: i64 = 1 << 31;

fn wraparound(figures: &Figures, looked: &mut Looked) {
    let Some(server) = &figures.server else { return };
    let ages = [("transactions", server.xid_age), ("multixacts", server.multixact_age)];
    for (what, age) in ages {
        let Some(age) = age else { continue };
        looked.at();
        if age < LAST / 2 {
            continue;
        }
        let percent = age.saturating_mul(100) / LAST;
        let count = grouped(usize::try_from(age).unwrap_or_default());
        let message = format!("{count} {what} without freezing, {percent} % of what there are");
        looked.find(Subject::Database(server.database.clone()), message).remedy =
            Some("VACUUM (FREEZE, VERBOSE);".to_owned());
    }
}
