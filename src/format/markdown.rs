//! A comparison as Markdown: a comment under a pull request, or a file for the record. The verdict
//! first, findings by level, every table with its status, and the whole report folded in.

pub(super) mod escape;
mod migrations;
pub mod sheet;
mod tables;

pub(crate) use escape::{cell, code, fence, text};

use super::{Format, Style, board, digest, matrix};
use crate::{
    finding::{Age, Detail},
    kinds::Kind,
    model::{Level, Meta},
    report::{
        Output, Report, ReportSet,
        census::{Total, totals},
        counted_kind, grouped,
        head::{Head, Line},
        judged, names, notes,
    },
};

/// Findings of one rule that are listed; the whole report is below them anyway.
const LISTED: usize = 20;

pub const FORMAT: Format = Format {
    word: "markdown",
    about: "For a pull request",
    endings: &["md", "markdown"],
    lists_tables: true,
    has_sheets: false,
    comparison: render,
    matrix: Some(matrix::markdown),
    digest: Some(digest::markdown),
};

pub fn render(output: &Output, style: &Style) -> String {
    let mut page = Page { text: String::new(), all: style.all };
    let (old, new) = output.labels();
    let head = Head::of(output);
    match &head.title {
        Some(title) => page.block(&format!("# {}", text(title))),
        None => page.block(&format!("# Schemas compared: {} → {}", text(old), text(new))),
    }
    page.head(&head);
    page.block(&format!("**{}**", text(&output.verdict())));
    page.levels(output);
    match output {
        Output::One(report) => {
            page.report(report, 2);
            page.notes(&notes::of_report(report));
        }
        Output::Set(set) => page.set(set),
    }
    page.whole(output);
    page.block(&format!("*{}*", text(&head.tool)));
    page.text
}

struct Page {
    text: String,
    all: bool,
}

impl Page {
    /// A block and the empty line that ends it.
    fn block(&mut self, block: &str) {
        self.text.push_str(block.trim_end());
        self.text.push_str("\n\n");
    }

    /// What is compared, and by what.
    fn head(&mut self, head: &Head) {
        if let Some(date) = &head.date {
            self.block(&text(date));
        }
        let [old, new] = head.labels.each_ref().map(|label| cell(label));
        let mut table = format!("| | {old} | {new} |\n|---|---|---|\n");
        for Line { what, values } in &head.lines {
            let [old, new] = values.each_ref().map(|value| match value.as_str() {
                "" => String::new(),
                value => cell(value),
            });
            table.push_str(&format!("| {what} | {old} | {new} |\n"));
        }
        if !head.lines.is_empty() {
            self.block(&table);
        }
        if !head.not_compared.is_empty() {
            self.block(&format!("Not compared: {}.", text(&head.not_compared.join("; "))));
        }
    }

    /// The findings by level, with their codes.
    fn levels(&mut self, output: &Output) {
        let mut table = String::from("| Level | Findings | What |\n|---|--:|---|\n");
        let counts = judged::counts(output);
        for (level, count) in &counts {
            let codes = judged::codes(output, *level);
            let told = codes.iter().map(|(code, count)| format!("{count} × {code}"));
            let told = told.collect::<Vec<_>>().join(", ");
            table.push_str(&format!("| {} | {} | {told} |\n", level.word(), grouped(*count)));
        }
        if !counts.is_empty() {
            self.block(&table);
        }
    }

    fn set(&mut self, set: &ReportSet) {
        let mut table = format!(
            "| Database | {} | {} | Status |\n|---|--:|--:|---|\n",
            cell(&set.old),
            cell(&set.new)
        );
        for pair in &set.pairs {
            let (old, new) = (tables_of(&pair.old.meta), tables_of(&pair.new.meta));
            let status = if pair.is_same() { "✅ same" } else { "⚠️ differs" };
            table.push_str(&format!("| {} | {old} | {new} | {status} |\n", cell(&pair.name)));
        }
        for file in &set.unpaired {
            let count = tables_of(&file.meta);
            let (old, new) =
                if file.is_old { (count.as_str(), "–") } else { ("–", count.as_str()) };
            let status = format!("❌ only in {}", text(set.home(file)));
            table.push_str(&format!("| {} | {old} | {new} | {status} |\n", cell(&file.name)));
        }
        self.block(&table);
        for pair in &set.pairs {
            self.block(&format!("## Database {}", text(&pair.name)));
            self.report(pair, 3);
        }
        self.notes(&notes::of_set(set));
    }

    fn report(&mut self, report: &Report, depth: usize) {
        self.totals(report);
        for level in Level::ALL {
            self.level(report, level, depth);
        }
        self.accepted(report, depth);
        self.migrations(report, depth);
        let figures = board::markdown(&report.figures, depth);
        if !figures.is_empty() {
            self.block(figures.trim_end());
        }
        self.tables(report, depth);
        self.sheets(report, depth);
    }

    /// Objects of each side by kind and sort: what differs in number stands out by its sign.
    fn totals(&mut self, report: &Report) {
        let (old, new) = (&report.old, &report.new);
        let mut table =
            format!("| | {} | {} | |\n|---|--:|--:|---|\n", cell(&old.label), cell(&new.label));
        for Total { name, part_of, old, new } in totals(&old.census, &new.census) {
            let sign = match new.cmp(&old) {
                std::cmp::Ordering::Equal => String::new(),
                std::cmp::Ordering::Less => format!("−{}", old - new),
                std::cmp::Ordering::Greater => format!("+{}", new - old),
            };
            let part = if part_of.is_some() { "– " } else { "" };
            table.push_str(&format!("| {part}{name} | {old} | {new} | {sign} |\n"));
        }
        self.block(&table);
    }

    fn level(&mut self, report: &Report, level: Level, depth: usize) {
        let groups = judged::groups(report, level);
        let count: usize = groups.iter().map(|group| group.findings.len()).sum();
        if count == 0 {
            return;
        }
        let word = level.word();
        let heading = format!("{}{}", word[..1].to_uppercase(), &word[1..]);
        self.block(&format!("{} {heading}: {}", "#".repeat(depth), grouped(count)));
        for group in groups {
            let (rule, count) = (group.rule, group.findings.len());
            let breaks = rule.breaks_words();
            self.block(&format!(
                "**{}** ({count}; {}; breaks {breaks}). {}",
                text(rule.summary),
                code(rule.code),
                text(rule.why)
            ));
            let most = if self.all { usize::MAX } else { LISTED };
            let mut list = String::new();
            for finding in group.findings.iter().take(most) {
                let reason = finding.reason.as_ref().map(|r| format!(" ({})", text(r)));
                list.push_str(&format!(
                    "- {}{}: {}{}\n",
                    if finding.age == Some(Age::New) { "**new** " } else { "" },
                    code(&finding.subject.id().map(names::full).unwrap_or_default()),
                    told(&finding.message),
                    reason.unwrap_or_default()
                ));
                for Detail { name, text: detail } in &finding.details {
                    list.push_str(&format!("  - {name}: {}\n", code(detail)));
                }
                if let Some(remedy) = &finding.remedy {
                    list.push_str(&indented(&fence("sql", remedy)));
                }
            }
            if count > most {
                list.push_str(&format!("- … and {} more\n", grouped(count - most)));
            }
            self.block(&list);
        }
    }

    /// Objects shown whole, each folded in.
    fn sheets(&mut self, report: &Report, depth: usize) {
        let all = &report.sheets;
        if all.sheets.is_empty() {
            return;
        }
        self.block(&format!("{} Whole objects", "#".repeat(depth)));
        for sheet in &all.sheets {
            let told = all.told(sheet.sign).map(|told| format!(": {told}"));
            let summary = format!("{}{}", names::full(&sheet.id), told.unwrap_or_default());
            self.folded(&summary, &sheet::sections(all, sheet));
        }
    }

    fn accepted(&mut self, report: &Report, depth: usize) {
        if report.accepted.is_empty() {
            return;
        }
        let count = grouped(report.accepted.len());
        self.block(&format!("{} Accepted by the baseline: {count}", "#".repeat(depth)));
        let ids =
            report.accepted.iter().map(|change| format!("- {}\n", code(&names::full(&change.id))));
        self.folded(&format!("{count} accepted"), &ids.collect::<String>());
    }

    fn notes(&mut self, notes: &[String]) {
        let notes: String = notes.iter().map(|note| format!("- {}\n", text(note))).collect();
        if !notes.is_empty() {
            self.block("## Notes");
            self.block(&notes);
        }
    }

    /// The report as the terminal shows it: all of it, if everything is to be listed.
    fn whole(&mut self, output: &Output) {
        if output.has_news() {
            let style = Style { all: self.all, ..Style::default() };
            let whole = super::text::render(output, &style);
            self.block("## Every change");
            self.folded("The whole report as text", &fence("text", &whole));
        }
    }

    /// The empty lines make what is inside Markdown again (CommonMark, "HTML blocks").
    fn folded(&mut self, summary: &str, inside: &str) {
        self.block(&format!("<details><summary>{}</summary>", text(summary)));
        self.block(inside);
        self.block("</details>");
    }
}

/// A message: words as words, what comes from the schema as code.
fn told(message: &str) -> String {
    match message.split_once(": ") {
        Some((words, rest)) => format!("{}: {}", text(words), code(rest)),
        None => text(message),
    }
}

fn indented(block: &str) -> String {
    block.lines().map(|line| format!("  {line}\n")).collect()
}

fn tables_of(meta: &Meta) -> String {
    let count = meta.counts.objects.get(Kind::Table.word()).copied().unwrap_or_default();
    counted_kind(Kind::Table, usize::try_from(count).unwrap_or(usize::MAX))
}
