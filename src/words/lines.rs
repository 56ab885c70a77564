//! Long texts as a line diff: what changed with a little around it, changed words marked.

use similar::{ChangeTag, DiffOp, DiffTag, TextDiff};

use super::Sign;

/// Unchanged lines shown before and after a change.
const CONTEXT: usize = 2;

/// Beyond this product of lines a minimal diff costs more than it tells.
const PRODUCT_MAX: usize = 4_000_000;

/// Words are compared in a changed passage of at most this many bytes.
const WORDS_MAX: usize = 20_000;

#[derive(Debug, PartialEq)]
pub enum Line {
    /// Unchanged lines that are left out.
    Gap,
    /// Parts of one line; `true` marks the words that changed.
    Text { sign: Sign, parts: Vec<(bool, String)> },
}

/// The line diff of two texts; `None` is a side without one.
pub fn diff(old: Option<&str>, new: Option<&str>) -> Vec<Line> {
    let (old, new) = match (old, new) {
        (Some(old), Some(new)) => (old, new),
        (Some(text), None) => return whole(Sign::Old, text),
        (None, Some(text)) => return whole(Sign::New, text),
        (None, None) => return Vec::new(),
    };
    if old.split('\n').count().saturating_mul(new.split('\n').count()) > PRODUCT_MAX {
        let (mut lines, new) = (whole(Sign::Old, old), whole(Sign::New, new));
        lines.extend(new);
        return lines;
    }
    // With a line break after the last line too, a break at the end of one text only is a
    // difference in the number of lines, and is seen.
    let (old, new) = (format!("{old}\n"), format!("{new}\n"));
    let diff = TextDiff::from_lines(&old, &new);
    let mut lines = Vec::new();
    let last = diff.ops().len().saturating_sub(1);
    for (index, op) in diff.ops().iter().enumerate() {
        match op.tag() {
            DiffTag::Equal => {
                let equal = diff.old_slices().get(op.old_range()).unwrap_or_default();
                unchanged(equal, index == 0, index == last, &mut lines);
            }
            _ => passage(&diff, op, &mut lines),
        }
    }
    lines
}

/// Unchanged lines: those beside a change, and a gap for the others. A gap in place of one line
/// would save nothing; empty lines at either end or beside a gap say nothing.
fn unchanged(equal: &[&str], is_first: bool, is_last: bool, lines: &mut Vec<Line>) {
    let blank = |slice: &&&str| slice.trim().is_empty();
    let head = if is_first { 0 } else { CONTEXT };
    let tail = if is_last { 0 } else { CONTEXT };
    if equal.len() <= head + tail + 1 {
        let start = if is_first { equal.iter().take_while(blank).count() } else { 0 };
        let end = if is_last { equal.iter().rev().take_while(blank).count() } else { 0 };
        let shown = equal.len().saturating_sub(start + end);
        return lines.extend(equal.iter().skip(start).take(shown).map(|slice| same(slice)));
    }
    let before = equal.iter().take(head).rev().skip_while(blank).count();
    let after = equal.iter().skip(equal.len() - tail).skip_while(blank).count();
    lines.extend(equal.iter().take(before).map(|slice| same(slice)));
    lines.push(Line::Gap);
    lines.extend(equal.iter().skip(equal.len() - after).map(|slice| same(slice)));
}

fn same(slice: &str) -> Line {
    Line::Text { sign: Sign::Same, parts: tidy(vec![(false, slice.to_owned())], false) }
}

fn whole(sign: Sign, text: &str) -> Vec<Line> {
    let line = |text: &str| Line::Text { sign, parts: vec![(false, text.to_owned())] };
    text.split('\n').map(line).collect()
}

/// The lines of one operation: equal, gone, come, or replaced.
fn passage<'a>(diff: &'a TextDiff<'a, 'a, 'a, str>, op: &DiffOp, lines: &mut Vec<Line>) {
    let joined = |slices: &[&str], range: std::ops::Range<usize>| {
        slices.get(range).unwrap_or_default().concat()
    };
    let old = joined(diff.old_slices(), op.old_range());
    let new = joined(diff.new_slices(), op.new_range());
    let replaced = op.tag() == DiffTag::Replace;
    let blank = |text: &str| text.split_whitespace().collect::<String>();
    let only_spaces = replaced && blank(&old) == blank(&new);
    let mut push = |tag: ChangeTag, parts: Vec<(bool, String)>| {
        let sign = match tag {
            ChangeTag::Equal => Sign::Same,
            ChangeTag::Delete => Sign::Old,
            ChangeTag::Insert => Sign::New,
        };
        lines.push(Line::Text { sign, parts: tidy(parts, only_spaces) });
    };
    if replaced && old.len() + new.len() <= WORDS_MAX {
        // No deadline: what is shown must not depend on how fast the machine is.
        for change in diff.iter_inline_changes_deadline(op, None) {
            let parts = change.values().iter().map(|(mark, part)| (*mark, (*part).to_owned()));
            push(change.tag(), parts.collect());
        }
    } else {
        for change in diff.iter_changes(op) {
            push(change.tag(), vec![(false, change.value().to_owned())]);
        }
    }
}

/// Without the line break; where only white space differs, made visible.
fn tidy(mut parts: Vec<(bool, String)>, only_spaces: bool) -> Vec<(bool, String)> {
    if let Some((_, last)) = parts.last_mut()
        && last.ends_with('\n')
    {
        last.pop();
    }
    if only_spaces {
        parts.iter_mut().for_each(|(_, part)| *part = part.replace(' ', "·").replace('\t', "⇥"));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(old: &str, new: &str) -> String {
        let line = |line: &Line| match line {
            Line::Gap => "…".to_owned(),
            Line::Text { sign, parts } => {
                let mark = |(marked, part): &(bool, String)| match marked {
                    true => format!("[{part}]"),
                    false => part.clone(),
                };
                format!("{} {}", sign.char(), parts.iter().map(mark).collect::<String>())
            }
        };
        diff(Some(old), Some(new)).iter().map(line).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn context_gaps_and_words() {
        let old = "zero\none\ntwo\nthree\nfour the same\nfive\nsix\nseven\neight";
        let new = old.replace("four the", "4 the");
        insta::assert_snapshot!(shown(old, &new), @"
        …
          two
          three
        - [four] the same
        + [4] the same
          five
          six
        …
        ");
    }

    #[test]
    fn white_space_is_made_visible_when_it_is_all_there_is() {
        assert_eq!(shown("a b \nc", "a\tb\nc"), "- a[·]b[·]\n+ a[⇥]b\n  c");
        assert_eq!(shown("a", "a\n"), "  a\n+ ");
        assert_eq!(shown("a\n\nb", "a\nb"), "  a\n- \n  b");
    }
}
