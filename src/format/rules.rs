//! The reference of the rules, made from the rules.

use crate::{finding::Rule, judges};

/// A line per rule.
pub fn list() -> String {
    let widest = judges::rules().map(|rule| rule.code.len()).max().unwrap_or_default();
    let line = |rule: &Rule| {
        let (code, level) = (rule.code, rule.level.word());
        format!("{code:<widest$}  {level:<6}  {}\n", rule.summary)
    };
    judges::rules().map(line).collect()
}

/// One rule; `None` when no rule has the code.
pub fn one(code: &str) -> Option<String> {
    let rule = judges::rules().find(|rule| rule.code == code)?;
    let (level, breaks) = (rule.level.word(), rule.breaks_words());
    let mut text = format!(
        "{code}: {}\n\n  level   {level}\n  breaks  {breaks}\n\n{}\n",
        rule.summary, rule.why
    );
    let parts = rule.example.parts();
    let widest = parts.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    if !parts.is_empty() {
        text.push_str("\nFor example:\n");
    }
    for (name, sql) in parts {
        text.push_str(&format!("  {name:<widest$}   {sql}\n"));
    }
    Some(text)
}

/// The page of the reference, as Markdown.
pub fn page() -> String {
    let mut page = String::from(
        "# Rules\n\nMade by `pgsnap rules --format markdown`. NEW is judged against OLD: \"missing\" is what NEW lacks. Levels can be changed in `pgsnap.toml`.\n",
    );
    for family in judges::families() {
        page.push_str(&format!("\n## {}\n", family.name.replace('_', " ")));
        family.rules.into_iter().for_each(|rule| page.push_str(&entry(rule)));
    }
    page
}

fn entry(rule: &Rule) -> String {
    let Rule { code, level, breaks: _, summary, why, example } = rule;
    let (level, breaks) = (level.word(), rule.breaks_words());
    let mut entry = format!("\n### {code}\n\n{summary}: **{level}**, breaks {breaks}. {why}\n");
    let parts = example.parts();
    if !parts.is_empty() {
        let sql: Vec<String> =
            parts.into_iter().map(|(name, sql)| format!("-- {name}\n{sql}\n")).collect();
        entry.push_str(&format!("\n```sql\n{}```\n", sql.concat()));
    }
    entry
}
