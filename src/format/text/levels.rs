//! Findings by level, a line each: `high 5   5 × table-removed`.

use super::{Page, paint::DIM};
use crate::report::{Output, judged};

/// Codes named for one level.
const NAMED: usize = 6;

impl Page {
    pub fn levels(&mut self, output: &Output) {
        let counts = judged::counts(output);
        let heads: Vec<String> =
            counts.iter().map(|(level, count)| format!("{} {count}", level.word())).collect();
        let width = heads.iter().map(String::len).max().unwrap_or_default();
        for ((level, _), head) in counts.iter().zip(&heads) {
            let codes = judged::codes(output, *level);
            let told: Vec<String> = codes
                .iter()
                .take(NAMED)
                .map(|(code, count)| match count {
                    1 => (*code).to_owned(),
                    count => format!("{count} × {code}"),
                })
                .collect();
            let rest = if codes.len() > NAMED { ", …" } else { "" };
            let told = self.paint.paint(DIM, &format!("{}{rest}", told.join(", ")));
            self.line(&format!("{head:<width$}   {told}"));
        }
    }
}
