//! What probes answered: rows that refer to nothing, duplicates, values that should not be there, and
//! whatever else somebody expected.

use super::{FigureRule, Looked};
use crate::{
    figures::expect::Expect,
    finding::{Breaks::*, Example, Finding, Rule, Subject},
    model::{
        Id,
        Level::*,
        figures::{
            Figures, Probe,
            probe::{Answer, Origin},
        },
        quote::ident,
    },
    words::grouped,
};

pub const RULES: &[FigureRule] =
    &[ORPHANS, DUPLICATES, NULLS, VALUES, UNEXPECTED, FAILED, NOT_ASKED, WITHOUT_EFFECT, UNTOLD];

const ORPHANS: FigureRule = FigureRule {
    rule: Rule {
        code: "orphaned-rows",
        level: High,
        breaks: &[Readers, Integrity],
        summary: "rows that refer to nothing",
        why: "A foreign key that is expected, or was never validated, does not hold: it cannot be added, and joins lose these rows.",
        example: Example::Figures {
            told: r#"{"version":1,"server":{},"probes":[{"name":"orphans of a_fk","origin":"foreign_key","expect":"= 0","value":"3"}]}"#,
            silent: r#"{"version":1,"server":{},"probes":[{"name":"orphans of a_fk","origin":"foreign_key","expect":"= 0","value":"0"}]}"#,
        },
    },
    counted: "foreign keys without orphans",
    look: |figures, looked| {
        generated(
            figures,
            looked,
            Origin::ForeignKey,
            ["row refers to nothing", "rows refer to nothing"],
        )
    },
};

const DUPLICATES: FigureRule = FigureRule {
    rule: Rule {
        code: "duplicate-rows",
        level: High,
        breaks: &[Readers, Integrity],
        summary: "duplicates where a unique key is expected",
        why: "The unique key cannot be added, and what looks for one row finds several.",
        example: Example::Figures {
            told: r#"{"version":1,"server":{},"probes":[{"name":"duplicates of a_key","origin":"unique","expect":"= 0","value":"1"}]}"#,
            silent: r#"{"version":1,"server":{},"probes":[{"name":"duplicates of a_key","origin":"unique","expect":"= 0","value":"0"}]}"#,
        },
    },
    counted: "unique keys without duplicates",
    look: |figures, looked| {
        generated(
            figures,
            looked,
            Origin::Unique,
            ["key is there more than once", "keys are there more than once"],
        )
    },
};

const NULLS: FigureRule = FigureRule {
    rule: Rule {
        code: "null-rows",
        level: Medium,
        breaks: &[Readers, Integrity],
        summary: "NULL where none is expected",
        why: "NOT NULL cannot be set, and the code reads NULL where it expects a value.",
        example: Example::Figures {
            told: r#"{"version":1,"server":{},"probes":[{"name":"nulls of a","origin":"not_null","expect":"= 0","value":"1"}]}"#,
            silent: r#"{"version":1,"server":{},"probes":[{"name":"nulls of a","origin":"not_null","expect":"= 0","value":"0"}]}"#,
        },
    },
    counted: "columns without NULL where none is expected",
    look: |figures, looked| {
        generated(figures, looked, Origin::NotNull, ["row has NULL", "rows have NULL"])
    },
};

const VALUES: FigureRule = FigureRule {
    rule: Rule {
        code: "value-unexpected",
        level: Medium,
        breaks: &[Readers, Integrity],
        summary: "values other than those expected",
        why: "An annotation says what a column may hold (values, a pattern, a format), and rows hold something else.",
        example: Example::Figures {
            told: r#"{"version":1,"server":{},"probes":[{"name":"values of a","origin":"annotation","expect":"= 0","value":"1"}]}"#,
            silent: r#"{"version":1,"server":{},"probes":[{"name":"values of a","origin":"annotation","expect":"= 0","value":"0"}]}"#,
        },
    },
    counted: "columns that hold what their annotations say",
    look: |figures, looked| {
        generated(
            figures,
            looked,
            Origin::Annotation,
            ["row holds something else", "rows hold something else"],
        )
    },
};

const UNEXPECTED: FigureRule = FigureRule {
    rule: Rule {
        code: "probe-unexpected",
        level: Medium,
        breaks: &[],
        summary: "probe does not answer as expected",
        why: "Somebody wrote down what the data should say, and it says something else.",
        example: Example::Figures {
            told: r#"{"version":1,"server":{},"probes":[{"name":"Verified users","expect":">= 1","value":"0","of":"6"}]}"#,
            silent: r#"{"version":1,"server":{},"probes":[{"name":"Verified users","expect":">= 1","value":"3","of":"6"}]}"#,
        },
    },
    counted: "probes that answer as expected",
    look: unexpected,
};

const FAILED: FigureRule = FigureRule {
    rule: Rule {
        code: "probe-failed",
        level: Medium,
        breaks: &[],
        summary: "probe failed",
        why: "What it asks about is not known, which is not the same as nothing to find.",
        example: Example::Figures {
            told: r#"{"version":1,"server":{},"probes":[{"name":"Users","failed":"permission denied for table users (42501)"}]}"#,
            silent: r#"{"version":1,"server":{},"probes":[{"name":"Users","value":"6"}]}"#,
        },
    },
    counted: "probes that answered",
    look: failed,
};

const NOT_ASKED: FigureRule = FigureRule {
    rule: Rule {
        code: "probe-not-asked",
        level: Note,
        breaks: &[],
        summary: "probe was not asked",
        why: "What it needs was not there, its table was too large, or the asking role may not read it. Nothing is known then.",
        example: Example::Figures {
            told: r#"{"version":1,"server":{},"probes":[{"name":"Users","skipped":"no right to read public.users"}]}"#,
            silent: r#"{"version":1,"server":{},"probes":[{"name":"Users","value":"6"}]}"#,
        },
    },
    counted: "probes that were asked",
    look: not_asked,
};

const WITHOUT_EFFECT: FigureRule = FigureRule {
    rule: Rule {
        code: "remedy-without-effect",
        level: Low,
        breaks: &[],
        summary: "remedy would change nothing",
        why: "A probe does not answer as expected, and what is said to put it right would change no row.",
        example: Example::Figures {
            told: r#"{"version":1,"server":{},"probes":[{"name":"Verified users","expect":">= 1","value":"0","remedy":"UPDATE users SET is_verified = true WHERE kyc_verified","changes":"0"}]}"#,
            silent: r#"{"version":1,"server":{},"probes":[{"name":"Verified users","expect":">= 1","value":"0","remedy":"UPDATE users SET is_verified = true WHERE kyc_verified","changes":"4"}]}"#,
        },
    },
    counted: "remedies that change something",
    look: without_effect,
};

const UNTOLD: FigureRule = FigureRule {
    rule: Rule {
        code: "figures-incomplete",
        level: Note,
        breaks: &[],
        summary: "a figure is not known",
        why: "The asking role may not see it, or the question failed. What is not known is left out, and is not 0.",
        example: Example::Figures {
            told: r#"{"version":1,"server":{},"untold":[{"what":"rows of public.users","why":"no right to read it"}]}"#,
            silent: r#"{"version":1,"server":{"version":"18.1"}}"#,
        },
    },
    counted: "servers that told everything",
    look: untold,
};

/// What a probe is about: the object, or itself.
pub(super) fn subject(probe: &Probe) -> Subject {
    let id = probe.object.as_ref().and_then(|text| text.parse::<Id>().ok());
    id.map_or_else(|| Subject::Probe(probe.name.clone()), Subject::Object)
}

/// `0 of 6 (0 %)`, `NULL`, `12 rows`
pub fn answer(probe: &Probe) -> String {
    if probe.answer == Answer::Rows {
        let more = if probe.more { " and more" } else { "" };
        let rows = if probe.rows.len() == 1 { "row" } else { "rows" };
        return format!("{} {rows}{more}", grouped(probe.rows.len()));
    }
    let Some(value) = &probe.value else { return "NULL".to_owned() };
    let Some(of) = &probe.of else { return number(value) };
    let share = match (value.parse::<f64>(), of.parse::<f64>()) {
        (Ok(value), Ok(of)) if of > 0.0 => format!(" ({:.0} %)", value * 100.0 / of),
        _ => String::new(),
    };
    format!("{} of {}{share}", number(value), number(of))
}

fn number(text: &str) -> String {
    text.parse::<usize>().map_or_else(|_| text.to_owned(), grouped)
}

/// With what the probe says of itself.
pub(super) fn told<'a>(finding: &'a mut Finding, probe: &Probe) -> &'a mut Finding {
    if let Some(level) = probe.level {
        finding.level = level;
    }
    let mut detail = |name: &'static str, text: &Option<String>| {
        if let Some(text) = text {
            *finding = finding.clone().with(name, text.clone());
        }
    };
    detail("why", &probe.why);
    detail("rows the remedy would change", &probe.changes);
    finding.remedy = probe.remedy.clone();
    finding
}

/// Probes that nobody wrote: they count what should not be there.
fn generated(figures: &Figures, looked: &mut Looked, origin: Origin, [one, more]: [&str; 2]) {
    for probe in figures.probes.iter().filter(|probe| probe.origin == origin) {
        if !probe.is_answered() {
            continue;
        }
        looked.at();
        if probe.value.as_deref() == Some("0") {
            continue;
        }
        let what = if probe.value.as_deref() == Some("1") { one } else { more };
        let message = format!("{}: {} {what}", probe.name, answer(probe));
        told(looked.find(subject(probe), message), probe);
    }
}

/// Whether what was written down holds; `None` where nothing was, or nothing answered.
fn holds(probe: &Probe) -> Option<bool> {
    if probe.origin != Origin::Written || !probe.is_answered() {
        return None;
    }
    Expect::read(probe.expect.as_deref()?).ok()?.holds(probe)
}

fn unexpected(figures: &Figures, looked: &mut Looked) {
    for probe in &figures.probes {
        let Some(holds) = holds(probe) else { continue };
        looked.at();
        if !holds {
            let expected = probe.expect.as_deref().unwrap_or_default();
            let message = format!("{}: {}, expected {expected}", probe.name, answer(probe));
            told(looked.find(subject(probe), message), probe);
        }
    }
}

fn failed(figures: &Figures, looked: &mut Looked) {
    for probe in &figures.probes {
        looked.at();
        if let Some(why) = &probe.failed {
            looked.find(subject(probe), format!("{}: {why}", probe.name));
        }
    }
}

fn not_asked(figures: &Figures, looked: &mut Looked) {
    for probe in &figures.probes {
        looked.at();
        if let Some(why) = &probe.skipped {
            looked.find(subject(probe), format!("{}: {why}", probe.name));
        }
    }
}

fn without_effect(figures: &Figures, looked: &mut Looked) {
    let wanting = figures.probes.iter().filter(|probe| holds(probe) == Some(false));
    for probe in wanting.filter(|probe| probe.remedy.is_some()) {
        let Some(changes) = &probe.changes else { continue };
        looked.at();
        if changes == "0" {
            let message = format!("{}: its remedy would change no row", probe.name);
            looked.find(subject(probe), message);
        }
    }
}

/// At most this many are named in one finding.
const NAMED: usize = 5;

fn untold(figures: &Figures, looked: &mut Looked) {
    let Some(server) = &figures.server else { return };
    looked.at();
    if figures.untold.is_empty() {
        return;
    }
    let mut named: Vec<String> = figures
        .untold
        .iter()
        .take(NAMED)
        .map(|one| format!("{} ({})", one.what, one.why))
        .collect();
    if let Some(more) = figures.untold.len().checked_sub(NAMED).filter(|more| *more > 0) {
        named.push(format!("and {} more", grouped(more)));
    }
    let role = match server.role.is_empty() {
        true => String::new(),
        false => format!("asked as {}: ", ident(&server.role)),
    };
    let message = format!("{role}{}", named.join(", "));
    looked.find(Subject::Database(server.database.clone()), message);
}
