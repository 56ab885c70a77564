//! Changes told one by one under headings, in every format that is read from top to bottom.

mod html;
mod json;
mod markdown;
mod text;

pub(super) use html::html;
pub(super) use json::json;
pub(super) use markdown::markdown;
pub(super) use text::text;

use crate::report::digest::Section;

/// Lines of a section without `--all`.
const SHOWN: usize = 40;

/// How many lines of a section are shown, and how many are not.
fn shown(section: &Section, all: bool) -> (usize, usize) {
    let count = section.lines.len();
    let shown = if all { count } else { count.min(SHOWN) };
    (shown, count - shown)
}
