//! The head of a report: what is compared, from which servers, as of when, and by what.

use super::{Output, Report, Side, not_compared};

/// What a person says of a report beside what is compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    pub title: Option<String>,
    /// As it was given: nothing here has a clock.
    pub date: Option<String>,
}

/// Everything a head tells. Two folders have one head: what is not the same in all of their files is
/// said by file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub title: Option<String>,
    pub date: Option<String>,
    /// `pgsnap 0.1.0`
    pub tool: String,
    pub labels: [String; 2],
    /// What is known of the two sides, line by line, in reading order; only what is known.
    pub lines: Vec<Line>,
    /// What nobody compared.
    pub not_compared: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub what: &'static str,
    /// Of OLD and of NEW; empty where it is not known.
    pub values: [String; 2],
}

/// One thing to know of a side.
type Known = fn(&Side) -> Option<String>;

const KNOWN: [(&str, Known); 7] = [
    ("File", |side| some(&side.source)),
    ("Database", |side| side.meta.provenance.database.clone()),
    ("Server", server),
    ("pg_dump", |side| side.meta.provenance.dumper.clone()),
    ("As of", Side::as_of),
    ("Fingerprint", |side| some(&side.meta.fingerprint)),
    ("Coverage", coverage),
];

/// `pgsnap 0.1.0`
pub const TOOL: &str = concat!("pgsnap ", env!("CARGO_PKG_VERSION"));

impl Head {
    pub fn of(output: &Output) -> Self {
        let Heading { title, date } = output.heading().clone();
        let (old, new) = output.labels();
        let line = |(what, known): (&'static str, Known)| {
            let values =
                [told(output, known, |pair| &pair.old), told(output, known, |pair| &pair.new)];
            values.iter().any(|value| !value.is_empty()).then_some(Line { what, values })
        };
        Self {
            title,
            date,
            tool: TOOL.to_owned(),
            labels: [old.to_owned(), new.to_owned()],
            lines: KNOWN.into_iter().filter_map(line).collect(),
            not_compared: not_compared::lacking(output.reports().iter()),
        }
    }

    /// Neither a server nor a time is known.
    pub fn is_bare(&self) -> bool {
        !self.lines.iter().any(|line| matches!(line.what, "Server" | "As of"))
    }

    /// `local (PostgreSQL 15.14) → production (PostgreSQL 16.2, 2026-01-20 10:00:00 UTC)`
    pub fn short(&self) -> [String; 2] {
        [0, 1].map(|side| {
            let of = |what: &str| {
                let line = self.lines.iter().find(|line| line.what == what)?;
                line.values.get(side).filter(|value| !value.is_empty())
            };
            let server = of("Server").map(|server| format!("PostgreSQL {server}"));
            let known: Vec<String> = server.into_iter().chain(of("As of").cloned()).collect();
            let label = self.labels.get(side).map(String::as_str).unwrap_or_default();
            match known.is_empty() {
                true => label.to_owned(),
                false => format!("{label} ({})", known.join(", ")),
            }
        })
    }
}

/// The value of one side: of all pairs if it is the same, else each with its name.
fn told(output: &Output, known: Known, side: fn(&Report) -> &Side) -> String {
    let values: Vec<(&str, Option<String>)> =
        output.reports().iter().map(|pair| (pair.name.as_str(), known(side(pair)))).collect();
    let Some((_, first)) = values.first() else { return String::new() };
    if values.iter().all(|(_, value)| value == first) {
        return first.clone().unwrap_or_default();
    }
    let named = values.into_iter().filter_map(|(name, value)| Some(format!("{name}: {}", value?)));
    named.collect::<Vec<_>>().join("; ")
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// The version without the packager's words; or what the text tells of it.
fn server(side: &Side) -> Option<String> {
    let provenance = &side.meta.provenance;
    let said = provenance.server.as_deref().and_then(|server| server.split_whitespace().next());
    said.map(str::to_owned)
        .or_else(|| Some(format!("{}, as its text tells", provenance.server_words()?)))
}

/// What it was found or declared to leave out: the rest was captured, or says nothing.
fn coverage(side: &Side) -> Option<String> {
    let left_out = side.meta.coverage.listed().filter(|(_, seen)| seen.is_left_out());
    let left_out: Vec<&str> = left_out.map(|(class, _)| class.word()).collect();
    let truncated = side.meta.provenance.truncated.then_some("the dump is truncated");
    let without = (!left_out.is_empty()).then(|| format!("without {}", left_out.join(", ")));
    let told: Vec<String> = without.into_iter().chain(truncated.map(str::to_owned)).collect();
    (!told.is_empty()).then(|| told.join("; "))
}
