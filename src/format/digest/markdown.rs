//! Sections as headings, changes as lists: for a changelog or a comment.

use super::shown;
use crate::{
    format::{Style, markdown::escape},
    report::digest::Digest,
};

pub fn markdown(digest: &Digest, style: &Style) -> String {
    let title = escape::text(&digest.title);
    let mut text = format!("## {title}\n\n**{}**\n", escape::text(&digest.verdict));
    for section in &digest.sections {
        text.push_str(&format!("\n### {}\n\n", escape::text(&section.title)));
        for note in &section.notes {
            text.push_str(&format!("_{}_\n", escape::text(note)));
        }
        let (count, hidden) = shown(section, style.all);
        for line in section.lines.iter().take(count) {
            let id = escape::code(&line.id.to_string());
            let sign = escape::code(&line.sign.char().to_string());
            text.push_str(&format!("- {sign} **{}** {id}", line.level.word()));
            match line.what.as_slice() {
                [] => text.push('\n'),
                [one] => text.push_str(&format!(": {}\n", escape::code(one))),
                many => {
                    text.push('\n');
                    many.iter()
                        .for_each(|one| text.push_str(&format!("  - {}\n", escape::code(one))));
                }
            }
        }
        if hidden > 0 {
            text.push_str(&format!("- … and {hidden} more\n"));
        }
    }
    text
}
