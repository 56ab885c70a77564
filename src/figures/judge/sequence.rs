//! Sequences: how near their end they are, and whether they are behind their columns.

use super::{FigureRule, Looked, storage::relation};
use crate::{
    finding::{Breaks::*, Example, Rule},
    kinds::Kind,
    model::{
        Level::*,
        Qualified,
        figures::{Figures, SequenceFigures},
        quote::{ident, literal},
    },
};

pub const RULES: &[FigureRule] = &[RUNNING_OUT, BEHIND];

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
        let name = literal(&name.to_string());
        finding.remedy = Some(format!("SELECT pg_catalog.setval({name}, {highest});"));
    }
}
