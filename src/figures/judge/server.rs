//! What holds of a server as a whole: its collations, its replication slots, its transactions.

use super::{FigureRule, Looked, storage::relation};
use crate::{
    finding::{Breaks::*, Example, Rule, Subject},
    kinds::Kind,
    model::{Level::*, Qualified, figures::Figures, quote::ident},
    words::{bytes::told as bytes, grouped},
};

pub const RULES: &[FigureRule] = &[COLLATION, SLOT, WRAPAROUND];

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
