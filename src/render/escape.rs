//! Makes text from a schema safe to show: a name or a comment can hold anything, also what moves
//! the cursor, colours the terminal or turns the reading direction around (CVE-2021-42574).

use std::borrow::Cow;

/// One line as it can be shown. What a reader could not see, or not see where it stands, becomes
/// `\n`, `\r` or `\u{…}`; a tab becomes four spaces.
pub fn line(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '\t' => shown.push_str("    "),
            '\n' => shown.push_str("\\n"),
            '\r' => shown.push_str("\\r"),
            c if is_hidden(c) => shown.extend(c.escape_unicode()),
            c => shown.push(c),
        }
    }
    Cow::Owned(shown)
}

/// Control and format characters, and white space that passes for an ordinary space (Unicode,
/// categories Cc, Cf and Zs, and the invisible letters of UTS #39). The ideographic space is as
/// wide as it looks, and U+FE0F is part of common emoji: both stay.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || c.is_whitespace() && !matches!(c, ' ' | '\u{3000}')
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0e}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn what_a_reader_could_not_see_is_spelt_out() {
        for (text, shown) in [
            ("plain, ümläut, 表", "plain, ümläut, 表"),
            ("\x1b[31mred", r"\u{1b}[31mred"),
            ("a\u{202e}b\u{200b}c", r"a\u{202e}b\u{200b}c"),
            ("a\tb\r\nc", r"a    b\r\nc"),
            ("non\u{a0}breaking", r"non\u{a0}breaking"),
            ("\u{9b}31m", r"\u{9b}31m"),
        ] {
            assert_eq!(line(text), shown);
        }
    }
}
