//! The reference of the rules, made from the rules.

use crate::classify::{self, Rule};
use crate::report::judged::breaks;

/// A line per rule.
pub fn list() -> String {
    let widest = classify::rules().map(|rule| rule.code.len()).max().unwrap_or_default();
    let line = |rule: &Rule| {
        let (code, level) = (rule.code, rule.level.word());
        format!("{code:<widest$}  {level:<6}  {}\n", rule.summary)
    };
    classify::rules().map(line).collect()
}

/// One rule; `None` when no rule has the code.
pub fn one(code: &str) -> Option<String> {
    let rule = classify::rules().find(|rule| rule.code == code)?;
    let Rule { code, level, breaks: _, summary, why, judge: _, example } = rule;
    Some(format!(
        "{code}: {summary}\n\n  level   {}\n  breaks  {}\n\n{why}\n\nFor example:\n  old   {}\n  new   {}\n",
        level.word(),
        breaks(rule),
        example.old,
        example.new
    ))
}

/// The page of the reference, as Markdown.
pub fn page() -> String {
    let mut page = String::from(
        "# Rules\n\nMade by `pgsnap rules --format markdown`. NEW is judged against OLD: \"missing\" is what NEW lacks. Levels can be changed in `pgsnap.toml`.\n",
    );
    for (family, rules) in classify::FAMILIES {
        page.push_str(&format!("\n## {}\n", family.replace('_', " ")));
        for rule in *rules {
            let Rule { code, level, breaks: _, summary, why, judge: _, example } = rule;
            page.push_str(&format!(
                "\n### {code}\n\n{summary}: **{}**, breaks {}. {why}\n\n```sql\n-- old\n{}\n-- new\n{}\n```\n",
                level.word(),
                breaks(rule),
                example.old,
                example.new
            ));
        }
    }
    page
}
