//! An audit on the terminal: a line per rule, what it found below it.

use unicode_width::UnicodeWidthStr;

use super::{Style, capital, mark};
use crate::{
    finding::Finding,
    format::text::paint::{BOLD, DIM, Paint},
    model::Level,
    report::{
        audit::{Audit, Entry, Part},
        counted, escape,
    },
};

/// Findings of one rule that are listed, unless all are.
const LISTED: usize = 10;

struct Page<'a> {
    text: String,
    style: &'a Style,
    paint: Paint,
}

pub fn render(audit: &Audit, style: &Style) -> String {
    let mut page = Page { text: String::new(), style, paint: Paint { colour: style.colour } };
    let title = audit.title.clone().unwrap_or_else(|| format!("Audit of {}", audit.label));
    page.line(&page.paint.paint(BOLD, &escape::line(&title)));
    for (name, value) in &audit.head {
        page.wrapped(&format!("{name:<12} "), &escape::line(value), 13);
    }
    audit.parts.iter().for_each(|part| page.part(part));
    page.inventory(audit);
    page.line("");
    audit.notes.iter().for_each(|note| page.wrapped("", &escape::line(note), 0));
    let verdict = audit.verdict();
    page.wrapped("", &escape::line(&verdict), 0);
    page.text
}

impl Page<'_> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    /// Words behind a beginning, going on in a column of their own. A word is never cut.
    fn wrapped(&mut self, begin: &str, words: &str, indent: usize) {
        let room = self.style.width.max(40);
        let mut line = begin.to_owned();
        let mut is_fresh = true;
        for word in words.split(' ') {
            if !is_fresh && line.width() + 1 + word.width() > room {
                self.line(&line);
                line = " ".repeat(indent);
                is_fresh = true;
            }
            if !is_fresh {
                line.push(' ');
            }
            line.push_str(word);
            is_fresh = false;
        }
        self.line(&line);
    }

    fn part(&mut self, part: &Part) {
        let (word, counts) = part.words();
        self.line("");
        let head = format!("{:>2}. {:<28} {word:<5} {counts}", part.number, part.title);
        self.line(&self.paint.paint(BOLD, head.trim_end()));
        for told in &part.told {
            self.wrapped("    ", &escape::line(told), 6);
        }
        for entry in part.entries.iter().filter(|entry| self.style.all || !entry.is_idle()) {
            self.entry(entry);
        }
    }

    fn entry(&mut self, entry: &Entry) {
        let what = escape::line(&capital(&entry.what)).into_owned();
        let is_coded = !entry.findings.is_empty() || self.style.all;
        let code = entry.code.filter(|_| is_coded).map(|code| format!(" ({code})"));
        let code = code.unwrap_or_default();
        self.wrapped(
            &format!("    {} ", mark(entry)),
            &format!("{what}: {}{code}", entry.count()),
            6,
        );
        let listed = entry.listed();
        let is_told = |finding: &&&Finding| self.style.all || finding.level > Level::Note;
        let told: Vec<&&Finding> = listed.iter().filter(is_told).collect();
        let most = if self.style.all { told.len() } else { LISTED };
        told.iter().take(most).for_each(|finding| self.finding(finding));
        let more = told.len().saturating_sub(most);
        let notes = listed.len() - told.len();
        if more > 0 {
            self.dim(&format!("… and {more} more (--all)"));
        }
        if notes > 0 {
            self.dim(&format!("{} (--all)", counted(notes, "note", "notes")));
        }
        for (finding, reason) in &entry.accepted {
            let path = escape::line(&finding.subject.path()).into_owned();
            self.wrapped("        accepted ", &format!("{path}: {}", escape::line(reason)), 10);
        }
        if self.style.all {
            for (what, is) in &entry.passing {
                self.wrapped(
                    "        ✓ ",
                    &format!("{}  {}", escape::line(what), escape::line(is)),
                    10,
                );
            }
        }
    }

    fn finding(&mut self, finding: &Finding) {
        let Finding { level, subject, message, details, remedy, reason, .. } = finding;
        let begin = format!("        {:<6} ", level.word());
        let path = escape::line(&subject.path()).into_owned();
        let place = subject.place().and_then(|place| place.line);
        let place = place.map(|line| format!(" (line {line})")).unwrap_or_default();
        self.wrapped(&begin, &format!("{path}{place}: {}", escape::line(message)), 17);
        for detail in details {
            let text = escape::line(&detail.text);
            self.wrapped(&" ".repeat(15), &format!("{}: {text}", detail.name), 17);
        }
        if let Some(reason) = reason {
            self.wrapped(&" ".repeat(15), &format!("because {}", escape::line(reason)), 17);
        }
        let is_shown = self.style.all || *level >= Level::Medium;
        for line in remedy.iter().filter(|_| is_shown).flat_map(|sql| sql.lines()) {
            self.line(&format!("{}{}", " ".repeat(17), self.paint.paint(DIM, &escape::line(line))));
        }
    }

    fn dim(&mut self, text: &str) {
        self.line(&format!("        {}", self.paint.paint(DIM, text)));
    }

    fn inventory(&mut self, audit: &Audit) {
        if audit.inventory.0.is_empty() {
            return;
        }
        self.line("");
        self.line(&self.paint.paint(BOLD, "Inventory"));
        let title = |group: &crate::report::census::Group| group.title.width();
        let width = audit.inventory.0.iter().map(title).max().unwrap_or_default();
        for group in &audit.inventory.0 {
            let parts = group.parts.iter().map(|part| format!("{} {}", part.count, part.name));
            let parts = parts.collect::<Vec<_>>().join(", ");
            let begin = format!("    {:<width$} {:>6}  ", group.title, group.count);
            self.wrapped(&begin, &parts, width + 13);
        }
    }
}
