//! A check as workflow commands of GitHub Actions: annotations at their lines in EXPECTED.

use super::Held;
use crate::{model::Level, report::escape};

pub fn render(held: &Held) -> String {
    let mut text = String::new();
    for one in held.told() {
        let command = match one.level {
            Level::High => "error",
            Level::Medium => "warning",
            Level::Low | Level::Note => "notice",
        };
        let line = one.line.map(|line| format!("line={line},")).unwrap_or_default();
        let file = property(&held.file);
        let title = property(&format!("{} {}", one.level.word(), one.code));
        let message = data(&format!("{}: {}", one.id, one.message));
        text.push_str(&format!("::{command} file={file},{line}title={title}::{message}\n"));
    }
    text.push_str(&format!("::notice title=pgsnap::{}\n", data(&held.verdict())));
    text
}

/// Escaped as the runner's own toolkit does (@actions/core, command.ts).
fn data(text: &str) -> String {
    escape::line(text).replace('%', "%25")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
