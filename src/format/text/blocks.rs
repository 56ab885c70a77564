//! Line diffs below a row.

use super::{
    Page,
    paint::{self, PLAIN},
};
use crate::report::{
    Sign, counted, escape,
    lines::{self, Line},
    names,
};

/// Lines of one text shown without `--all`.
const LINES_MAX: usize = 40;

impl Page {
    pub fn block(&mut self, old: Option<&str>, new: Option<&str>) {
        let lines = lines::diff(old, new);
        // One line more costs no more than saying that there is one.
        let most =
            if self.style.all || lines.len() <= LINES_MAX + 1 { usize::MAX } else { LINES_MAX };
        for line in lines.iter().take(most) {
            match line {
                Line::Gap => self.more(6, "…"),
                Line::Text { sign, parts } => self.block_line(*sign, parts),
            }
        }
        if lines.len() > most {
            let rest = counted(lines.len() - most, "line", "lines");
            self.more(6, &format!("… and {rest} more (--all)"));
        }
    }

    fn block_line(&mut self, sign: Sign, parts: &[(bool, String)]) {
        let part = |(marked, text): &(bool, String)| {
            let style = match (marked, sign) {
                (_, Sign::Same) => PLAIN,
                (true, sign) => paint::marked(sign),
                (false, sign) => paint::of(sign),
            };
            self.paint.paint(style, &escape::line(text))
        };
        let mut text: String = parts.iter().map(part).collect();
        if sign == Sign::Same && !self.style.all {
            text = names::cut(&text, self.style.width.saturating_sub(6));
        }
        let line = format!("    {} {text}", self.paint.sign(sign));
        self.line(&line);
    }
}
