//! What became of what was found before: by a baseline, or by an older report.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::{Output, Report, counted};
use crate::{
    classify,
    finding::{Age, Finding, Levels},
    model::Diagnostic,
};

/// One finding of an older report: the database of a set, the object, the code of the rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Known {
    pub pair: String,
    pub object: String,
    pub code: String,
}

/// What an older report found, against what is found now.
#[derive(Clone, Debug, Default)]
pub struct Since {
    pub new: Vec<Known>,
    pub still: Vec<Known>,
    pub mended: Vec<Known>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Set {
        pairs: Vec<WrittenReport>,
        #[serde(default)]
        unpaired: Vec<WrittenFile>,
    },
    One(WrittenReport),
}

#[derive(Deserialize)]
struct WrittenReport {
    #[serde(default)]
    name: String,
    changes: Vec<WrittenChange>,
}

/// A file that stood alone in a set.
#[derive(Deserialize)]
struct WrittenFile {
    name: String,
}

#[derive(Deserialize)]
struct WrittenChange {
    id: String,
    #[serde(default)]
    codes: Vec<String>,
}

/// The findings of a report that `diff --format json` wrote.
///
/// # Errors
///
/// What is no such report.
pub fn parse(text: &str) -> Result<BTreeSet<Known>, Diagnostic> {
    let written: Written = serde_json::from_str(text).map_err(|error| {
        Diagnostic::new(format!("this is no report: {error}"))
            .hint("`pgsnap diff … -o FILE.json` writes one")
    })?;
    let (reports, alone) = match written {
        Written::Set { pairs, unpaired } => (pairs, unpaired),
        Written::One(report) => (vec![report], Vec::new()),
    };
    let finding = |name: &str| classify::unpaired(name, "", &Levels::default());
    let alone = alone.iter().map(|file| Known::of("", &finding(&file.name)));
    let mut known: BTreeSet<Known> = alone.collect();
    for WrittenReport { name, changes } in reports {
        for WrittenChange { id, codes } in changes {
            let one = |code| Known { pair: name.clone(), object: id.clone(), code };
            known.extend(codes.into_iter().map(one));
        }
    }
    Ok(known)
}

impl Known {
    fn of(pair: &str, finding: &Finding) -> Self {
        let (object, code) = (finding.subject.to_string(), finding.rule.code.to_owned());
        Self { pair: pair.to_owned(), object, code }
    }
}

/// Whether an older report has a finding.
pub fn age(before: &BTreeSet<Known>, pair: &str, finding: &Finding) -> Age {
    match before.contains(&Known::of(pair, finding)) {
        true => Age::Known,
        false => Age::New,
    }
}

impl Since {
    pub fn of(before: &BTreeSet<Known>, output: &Output) -> Self {
        let of_report = |report: &'_ Report| -> Vec<Known> {
            report.findings.iter().map(|finding| Known::of(&report.name, finding)).collect()
        };
        let of_set = match output {
            Output::One(_) => [].as_slice(),
            Output::Set(set) => &set.findings,
        };
        let mut now: BTreeSet<Known> = output.reports().iter().flat_map(of_report).collect();
        now.extend(of_set.iter().map(|finding| Known::of("", finding)));
        Self {
            new: now.difference(before).cloned().collect(),
            still: now.intersection(before).cloned().collect(),
            mended: before.difference(&now).cloned().collect(),
        }
    }

    /// What of it is about one pair of a set.
    pub fn of_pair(&self, pair: &str) -> Self {
        let of = |known: &[Known]| known.iter().filter(|one| one.pair == pair).cloned().collect();
        Self { new: of(&self.new), still: of(&self.still), mended: of(&self.mended) }
    }

    /// A line each, for what there is.
    pub fn told(&self) -> Vec<String> {
        let line = |what: &str, known: &[Known]| {
            (!known.is_empty()).then(|| format!("Since the older report {what}: {}.", told(known)))
        };
        let still = counted(self.still.len(), "finding", "findings");
        let still = (!self.still.is_empty())
            .then(|| format!("Since the older report still there: {still}."));
        [line("new", &self.new), still, line("mended", &self.mended)]
            .into_iter()
            .flatten()
            .collect()
    }
}

/// `2 findings: table public.t table-removed, …`
pub fn told(known: &[Known]) -> String {
    const NAMED: usize = 20;
    let one = |Known { pair, object, code }: &Known| match pair.as_str() {
        "" => format!("{object} {code}"),
        pair => format!("{object} {code} in {pair}"),
    };
    let named: Vec<String> = known.iter().take(NAMED).map(one).collect();
    let more = known.len().saturating_sub(NAMED);
    let rest = if more > 0 { format!(" and {more} more") } else { String::new() };
    let count = counted(known.len(), "finding", "findings");
    format!("{count}: {}{rest}", named.join(", "))
}
