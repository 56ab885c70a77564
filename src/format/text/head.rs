//! The head in one line; in two, where one is too long.

use unicode_width::UnicodeWidthStr;

use super::{Page, paint::BOLD, paint::DIM};
use crate::report::{escape, head::Head};

impl Page {
    /// Nothing, where nothing is known but what the sides are called.
    pub fn head(&mut self, head: &Head) {
        let title = [&head.title, &head.date].into_iter().flatten().cloned().collect::<Vec<_>>();
        if !title.is_empty() {
            self.line(&self.paint.paint(BOLD, &escape::line(&title.join(", "))));
        }
        let [old, new] = head.short().map(|side| escape::line(&side).into_owned());
        if title.is_empty() && head.is_bare() {
            return;
        }
        let line = format!("{old} → {new}");
        let lines = match line.width() <= self.style.width {
            true => vec![line],
            false => vec![old, format!("→ {new}")],
        };
        for line in lines {
            self.line(&self.paint.paint(DIM, &line));
        }
        self.gap();
    }
}
