//! Text from a schema inside Markdown: nothing in it may become a tag, a link, a mention, or end
//! the cell or the code it stands in (CommonMark 0.31; GitHub Flavored Markdown, "Tables").

use crate::report::escape::line;

/// Words in a paragraph. HTML entities, not backslashes, where GitHub looks for mentions and links
/// after Markdown is done.
pub fn text(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let shown = line(text);
    for (at, c) in shown.char_indices() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '@' => safe.push_str("&#64;"),
            ':' if shown.get(at + 1..).is_some_and(|rest| rest.starts_with("//")) => {
                safe.push_str("&#58;");
            }
            '.' if shown.get(..at).is_some_and(|before| before.to_lowercase().ends_with("www")) => {
                safe.push_str("&#46;");
            }
            '#' => safe.push_str("&#35;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '!' | '$' => {
                safe.push('\\');
                safe.push(c);
            }
            c => safe.push(c),
        }
    }
    safe
}

/// A code span. The fence is longer than any run of backticks inside; a space keeps backticks at
/// the ends apart from it.
pub fn code(text: &str) -> String {
    let text = line(text);
    if text.trim().is_empty() {
        return format!("`\"{text}\"`");
    }
    let fence = "`".repeat(longest_run(&text) + 1);
    let ends = text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']);
    let pad = if ends { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// A code span in a table: a bar would end the cell even there.
pub fn cell(text: &str) -> String {
    code(text).replace('|', "\\|")
}

/// A fenced block.
pub fn fence(language: &str, text: &str) -> String {
    let fence = "`".repeat(longest_run(text).max(2) + 1);
    format!("{fence}{language}\n{}\n{fence}\n", text.trim_end_matches('\n'))
}

fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_gets_out() {
        assert_eq!(
            text("<b> @me #1 http://x www.x a|b"),
            "&lt;b&gt; &#64;me &#35;1 http&#58;//x www&#46;x a\\|b"
        );
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("`a"), "`` `a ``");
        assert_eq!(code("a\nb\u{202e}"), "`a\\nb\\u{202e}`");
        assert_eq!(cell("a|b"), "`a\\|b`");
        assert_eq!(fence("sql", "a\n````\n"), "`````sql\na\n````\n`````\n");
    }
}
