//! Sections one below the other; a line for each change.

use super::shown;
use crate::{
    format::{
        Style,
        text::paint::{self, Paint},
    },
    report::{digest::Digest, escape},
};

pub fn text(digest: &Digest, style: &Style) -> String {
    let paint = Paint { colour: style.colour };
    let mut text = String::new();
    for section in &digest.sections {
        text.push_str(&format!("{}\n", paint.paint(paint::BOLD, &escape::line(&section.title))));
        for note in &section.notes {
            text.push_str(&format!("  {}\n", paint.paint(paint::DIM, &escape::line(note))));
        }
        let (count, hidden) = shown(section, style.all);
        for line in section.lines.iter().take(count) {
            let level = line.level.word();
            let id = escape::line(&line.id.to_string()).into_owned();
            let id = paint.paint(paint::of(line.sign), &id);
            let head = format!("  {} {level:<6}  {id}", paint.sign(line.sign));
            match line.what.as_slice() {
                [] => text.push_str(&format!("{head}\n")),
                [one] => text.push_str(&format!("{head}   {one}\n")),
                many => {
                    text.push_str(&format!("{head}\n"));
                    many.iter().for_each(|one| text.push_str(&format!("              {one}\n")));
                }
            }
        }
        if hidden > 0 {
            text.push_str(&format!("  … and {hidden} more (--all shows them)\n"));
        }
        text.push('\n');
    }
    format!("{text}{}\n", escape::line(&digest.verdict))
}
