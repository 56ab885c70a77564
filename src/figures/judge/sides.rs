//! What probes answer on several sides: the same where that is expected.

use crate::{
    figures::expect::Expect,
    finding::{Example, Finding, Levels, Rule, Subject},
    model::{
        Level::*,
        figures::{
            Figures, Probe,
            probe::{self, Answer},
        },
    },
};

use super::data;

pub static RULES: [Rule; 1] = [DIFFERS];

const DIFFERS: Rule = Rule {
    code: "probe-differs",
    level: Medium,
    breaks: &[],
    summary: "probe answers differently",
    why: "Somebody wrote down that the data is the same on every side, and it is not.",
    example: Example::FiguresOfTwo {
        old: r#"{"version":1,"server":{},"probes":[{"name":"Roles","expect":"same","value":"4"}]}"#,
        new: r#"{"version":1,"server":{},"probes":[{"name":"Roles","expect":"same","value":"3"}]}"#,
    },
};

/// Probes that are on both sides and are expected to answer the same, and do not.
pub fn findings(
    old: &Figures,
    new: &Figures,
    labels: (&str, &str),
    levels: &Levels,
) -> Vec<Finding> {
    let is_same = |probe: &Probe| {
        let expect = probe.expect.as_deref().and_then(|text| Expect::read(text).ok());
        expect == Some(Expect::Same)
    };
    let [rule] = &RULES;
    let mut findings = Vec::new();
    for probe in new.probes.iter().filter(|probe| is_same(probe) && probe.is_answered()) {
        let other = old.probes.iter().find(|other| other.name == probe.name);
        let Some(other) = other.filter(|other| other.is_answered()) else { continue };
        let message = match probe.answer {
            Answer::Rows => match differing(other, probe) {
                (0, 0, 0) => continue,
                (gone, come, differ) => format!(
                    "{}: rows only in {}: {gone}, only in {}: {come}, with other values: {differ}",
                    probe.name, labels.0, labels.1
                ),
            },
            _ if (&other.value, &other.of) == (&probe.value, &probe.of) => continue,
            _ => format!(
                "{}: {} in {}, {} in {}",
                probe.name,
                data::answer(other),
                labels.0,
                data::answer(probe),
                labels.1
            ),
        };
        let mut finding = Finding::new(rule, Subject::Probe(probe.name.clone()), message);
        data::told(&mut finding, probe);
        levels.settle(&mut finding);
        findings.push(finding);
    }
    findings
}

/// A row, paired by its key.
pub struct Pair<'a> {
    pub key: Vec<Option<&'a str>>,
    pub old: Option<&'a probe::Row>,
    pub new: Option<&'a probe::Row>,
}

/// Rows of two sides, paired by their keys, in the order of the keys. Rows without a key of their own
/// (a NULL in it, one key twice) stand alone.
pub fn paired<'a>(old: &'a Probe, new: &'a Probe) -> Vec<Pair<'a>> {
    let mut pairs: std::collections::BTreeMap<(Vec<Option<&str>>, usize), Pair> =
        std::collections::BTreeMap::new();
    for (index, side) in [old, new].into_iter().enumerate() {
        let mut seen = std::collections::BTreeMap::new();
        for row in &side.rows {
            let value = |name: &String| {
                row.iter()
                    .find(|(column, _)| column == name)
                    .and_then(|(_, value)| value.as_deref())
            };
            let key: Vec<Option<&str>> = new.key.iter().map(value).collect();
            let nth = seen.entry(key.clone()).and_modify(|nth| *nth += 1).or_insert(0_usize);
            let pair =
                pairs.entry((key.clone(), *nth)).or_insert(Pair { key, old: None, new: None });
            match index {
                0 => pair.old = Some(row),
                _ => pair.new = Some(row),
            }
        }
    }
    pairs.into_values().collect()
}

/// How many rows are in OLD only, in NEW only, and in both with other values.
pub fn differing(old: &Probe, new: &Probe) -> (usize, usize, usize) {
    let pairs = paired(old, new);
    let count = |is: &dyn Fn(&Pair) -> bool| pairs.iter().filter(|pair| is(pair)).count();
    (
        count(&|pair| pair.new.is_none()),
        count(&|pair| pair.old.is_none()),
        count(&|pair| pair.old.is_some() && pair.new.is_some() && pair.old != pair.new),
    )
}
