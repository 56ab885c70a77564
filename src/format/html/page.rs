//! The text of a page, and the only ways to add to it: markup that is written here, and text that
//! is escaped. No templating crate is used: this file is all there is to one.

use sha2::{Digest, Sha256};

use crate::report::escape::line;

#[derive(Default)]
pub struct Page(String);

impl Page {
    /// Markup: nothing that comes from a schema.
    pub fn raw(&mut self, markup: &str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Text between tags or in a quoted attribute.
    pub fn text(&mut self, text: &str) -> &mut Self {
        for c in line(text).chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                c => self.0.push(c),
            }
        }
        self
    }

    pub fn finish(self) -> String {
        self.0
    }
}

/// An id for deep links: letters, digits, `.`, `_` and `-` stay, a space becomes `:`, the rest is
/// spelt out, so that different objects have different ids.
pub fn anchor(id: &str) -> String {
    let mut anchor = String::with_capacity(id.len() + 2);
    for c in id.chars() {
        match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '.' | '_' | '-' => anchor.push(c),
            ' ' => anchor.push(':'),
            c => anchor.push_str(&format!("~{:x}~", u32::from(c))),
        }
    }
    anchor
}

/// The source expression of a Content-Security-Policy that allows exactly this text.
pub fn allowed(text: &str) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(text.as_bytes())))
}

/// RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let byte = |index: usize| u32::from(chunk.get(index).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            let digit = DIGITS.get((bits >> (18 - 6 * place) & 63) as usize).copied();
            let is_padding = place > chunk.len();
            text.push(char::from(if is_padding { b'=' } else { digit.unwrap_or(b'=') }));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_as_the_rfc_has_it() {
        for (bytes, text) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")]
        {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }

    #[test]
    fn text_and_anchors() {
        let mut page = Page::default();
        page.text("<script>\"'&\u{202e}\n");
        assert_eq!(page.finish(), "&lt;script&gt;&quot;&#39;&amp;\\u{202e}\\n");
        assert_eq!(anchor("table public.\"A B\""), "table:public.~22~A:B~22~");
    }
}
