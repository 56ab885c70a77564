//! The reference of equivalences, made from the lists that run: as a table for the terminal, as an
//! explanation of one, as a page.

use crate::{
    capture::fold::{FOLDS, Fold},
    equivalence::{EXACT, Exact, InForce},
    model::Diagnostic,
    version::{Boundary, VERSION, Version},
};

/// One equivalence of any tier.
struct Rule {
    code: &'static str,
    tier: &'static str,
    summary: &'static str,
    holds: String,
    why: &'static str,
    same: &'static [(&'static str, &'static str)],
    different: &'static [(&'static str, &'static str)],
    can_be_off: bool,
}

impl From<&Exact> for Rule {
    fn from(exact: &Exact) -> Self {
        let Exact { code, summary, why, same, different, needs_empty_path, .. } = *exact;
        let holds = match needs_empty_path {
            true => "where the search path is empty, as pg_dump sets it",
            false => "always",
        };
        let (holds, can_be_off) = (holds.to_owned(), true);
        Self { code, tier: "exact", summary, holds, why, same, different, can_be_off }
    }
}

impl From<&Fold> for Rule {
    fn from(fold: &Fold) -> Self {
        let Fold { code, summary, why, .. } = *fold;
        Self {
            code,
            tier: "fold",
            summary,
            holds: "always".to_owned(),
            why,
            same: &[],
            different: &[],
            can_be_off: fold.can_be_off(),
        }
    }
}

impl From<&Version> for Rule {
    fn from(version: &Version) -> Self {
        let Version { code, summary, boundary, why, same, different, .. } = *version;
        let (holds, can_be_off) = (words(boundary), true);
        Self { code, tier: "version", summary, holds, why, same, different, can_be_off }
    }
}

fn words(boundary: Boundary) -> String {
    match boundary {
        Boundary::Between(first) => {
            format!("between a server before {first} and one from {first}")
        }
        Boundary::Before(first) => format!("where a server is older than {first}"),
        Boundary::Any => "always".to_owned(),
        Boundary::DumperBefore(first) => format!("where a pg_dump is older than {first}"),
    }
}

/// All of them: exact, folds, version, in the order in which they run.
fn rules() -> Vec<Rule> {
    let exact = EXACT.iter().map(Rule::from);
    exact.chain(FOLDS.iter().map(Rule::from)).chain(VERSION.iter().map(Rule::from)).collect()
}

/// One line each.
pub fn list() -> String {
    let line = |rule: &Rule| format!("{:<24} {:<8} {}\n", rule.code, rule.tier, rule.summary);
    rules().iter().map(line).collect()
}

/// Everything about one; `None` for an unknown code. Case does not matter, nor does `EQ-`.
pub fn explain(code: &str) -> Option<String> {
    let rule = find(code)?;
    let Rule { code, tier, summary, holds, why, .. } = &rule;
    let examples = examples(&rule, "  ");
    Some(format!("{code} ({tier})\n{summary}\n\nHolds {holds}.\n{why}\n{examples}"))
}

fn find(code: &str) -> Option<Rule> {
    let wanted = code.to_uppercase();
    let is_wanted =
        |rule: &Rule| rule.code == wanted || rule.code.strip_prefix("EQ-") == Some(&wanted);
    rules().into_iter().find(is_wanted)
}

fn examples(rule: &Rule, indent: &str) -> String {
    let mut text = String::new();
    for (heading, sign, pairs) in [("Same", "=", rule.same), ("Different", "≠", rule.different)] {
        if !pairs.is_empty() {
            text += &format!("\n{heading}:\n");
        }
        for (a, b) in pairs {
            text += &format!("{indent}{a}  {sign}  {b}\n");
        }
    }
    text
}

/// All equivalences but those of the codes.
///
/// # Errors
///
/// A code that no equivalence has, or one that cannot be switched off.
pub fn without(codes: &[String]) -> Result<InForce, Diagnostic> {
    let mut in_force = InForce::default();
    for code in codes {
        let Some(rule) = find(code) else {
            return Err(Diagnostic::new(format!("no equivalence has the code `{code}`"))
                .hint("expected a code such as EQ-EXTRACT; `pgsnap rules` lists them"));
        };
        if !rule.can_be_off {
            return Err(Diagnostic::new(format!("{} cannot be switched off", rule.code)).hint(
                "it is part of how statements are read; `pgsnap show SNAPSHOT --format source` \
                 has them as they were written",
            ));
        }
        in_force = in_force.without(rule.code);
    }
    Ok(in_force)
}

/// The page: `src/equivalence/REFERENCE.md`.
pub fn page() -> String {
    let mut page = "# Equivalences\n\n\
        Why two texts count as the same. Made from the code by a test; \
        `PGSNAP_UPDATE=1 cargo test reference` writes it anew.\n"
        .to_owned();
    for (tier, about) in [
        (
            "exact",
            "Hold by PostgreSQL's own rules and give every expression its one form, at capture.",
        ),
        ("fold", "Make one fact of what several statements say, at capture."),
        (
            "version",
            "Hold between two servers or pg_dumps only. They run when two snapshots are \
                     compared, and every use is named in the result.",
        ),
    ] {
        page += &format!("\n## {}{}\n\n{about}\n", tier[..1].to_uppercase(), &tier[1..]);
        for rule in rules().iter().filter(|rule| rule.tier == tier) {
            let Rule { code, summary, holds, why, .. } = rule;
            page += &format!("\n### {code}\n\n{summary}\n\nHolds {holds}. {why}\n");
            let examples = examples(rule, "    ").replace(":\n", ":\n\n");
            page += &examples;
        }
    }
    page
}
