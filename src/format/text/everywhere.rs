//! The same change of a fact on many objects, told once.

use unicode_width::UnicodeWidthStr;

use super::{
    Page,
    paint::{self, BOLD},
};
use crate::report::{Sign, escape, grouped, layout::Fold, names};

/// Lines of names without `--all`.
const LINES_MAX: usize = 2;

const INDENT: usize = 6;

impl Page {
    pub fn everywhere(&mut self, folds: &[Fold]) {
        if folds.is_empty() {
            return;
        }
        self.gap();
        self.line(&self.paint.paint(BOLD, "Everywhere"));
        let width = folds.iter().map(|fold| fold.fact.path.width()).max().unwrap_or_default();
        for fold in folds {
            let sign = self.paint.sign(Sign::Differs);
            let path = escape::line(&fold.fact.path);
            let path = self.paint.padded(paint::PLAIN, &path, width);
            self.fact(&format!("  {sign} {path}"), fold.fact, 4 + width + 3, &fold.counted());
            self.names_of(fold);
        }
    }

    /// As many names as fit into two lines; their kind is said where they are not of one kind.
    fn names_of(&mut self, fold: &Fold) {
        let name = if fold.kind().is_some() { names::bare } else { names::full };
        let most = if self.style.all { usize::MAX } else { LINES_MAX };
        let room = self.style.width.saturating_sub(INDENT);
        let mut lines = vec![String::new()];
        let mut told = 0;
        for (index, id) in fold.ids.iter().enumerate() {
            let comma = if index + 1 < fold.ids.len() { "," } else { "" };
            let name = format!("{}{comma}", name(id));
            let used = lines.last().map_or(0, |line| line.width());
            let breaks = used > 0 && used + 1 + name.width() > room;
            if breaks && lines.len() == most {
                break;
            }
            match lines.last_mut() {
                Some(line) if used == 0 => line.push_str(&name),
                Some(line) if !breaks => line.extend([" ", &name]),
                _ => lines.push(name),
            }
            told += 1;
        }
        for line in lines {
            self.line(&format!("{}{line}", " ".repeat(INDENT)));
        }
        if told < fold.ids.len() {
            let rest = grouped(fold.ids.len() - told);
            self.more(INDENT, &format!("… and {rest} more (--all)"));
        }
    }
}
