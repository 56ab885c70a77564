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

/// A JSON document in which what a reader could not see is spelt out: the same data. Outside of
/// strings JSON has no such characters, and those of ASCII are spelt out already, but for U+007F.
pub fn json(text: String) -> String {
    let is_bare = |c: char| u32::from(c) >= 0x7f && is_hidden(c);
    if !text.chars().any(is_bare) {
        return text;
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match is_bare(c) {
            true => c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| {
                shown.push_str(&format!("\\u{unit:04x}"));
            }),
            false => shown.push(c),
        }
    }
    shown
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
    use super::{json, line};

    #[test]
    fn json_stays_the_same_data() {
        let text = "a\u{202e}b\u{7f}\u{e0041} ü";
        let shown = json(serde_json::to_string(text).unwrap());
        assert_eq!(shown, r#""a\u202eb\u007f\udb40\udc41 ü""#);
        assert_eq!(serde_json::from_str::<String>(&shown).unwrap(), text);
    }

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
