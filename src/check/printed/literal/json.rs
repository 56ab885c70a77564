//! jsonb_out(): keys by length and then by bytes, the last of equal ones, one blank after `:` and `,`.

use std::collections::BTreeMap;

use super::number;

enum Value {
    /// As it prints: a number, a word, a string with its quotes.
    Plain(String),
    Array(Vec<Value>),
    Object(BTreeMap<(usize, String), (String, Value)>),
}

/// The constant as jsonb prints it.
pub fn jsonb(text: &str) -> Option<String> {
    let mut reader = Reader { rest: text, depth: 0 };
    let value = reader.value()?;
    reader.blanks();
    reader.rest.is_empty().then(|| {
        let mut out = String::new();
        write(&value, &mut out);
        out
    })
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Plain(text) => out.push_str(text),
        Value::Array(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                out.push_str(if at > 0 { ", " } else { "" });
                write(item, out);
            }
            out.push(']');
        }
        Value::Object(members) => {
            out.push('{');
            for (at, (key, value)) in members.values().enumerate() {
                out.push_str(if at > 0 { ", " } else { "" });
                out.push_str(key);
                out.push_str(": ");
                write(value, out);
            }
            out.push('}');
        }
    }
}

struct Reader<'a> {
    rest: &'a str,
    depth: u32,
}

impl Reader<'_> {
    fn blanks(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    fn take(&mut self, c: char) -> Option<()> {
        self.blanks();
        self.rest = self.rest.strip_prefix(c)?;
        Some(())
    }

    fn value(&mut self) -> Option<Value> {
        self.blanks();
        self.depth += 1;
        if self.depth > 100 {
            return None;
        }
        let value = match self.rest.chars().next()? {
            '{' => self.object(),
            '[' => self.array(),
            '"' => Some(Value::Plain(escaped(&self.string()?))),
            _ => self.word(),
        };
        self.depth -= 1;
        value
    }

    fn word(&mut self) -> Option<Value> {
        let end = self
            .rest
            .find(|c: char| !c.is_ascii_alphanumeric() && !"+-.".contains(c))
            .unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        match word {
            "true" | "false" | "null" => Some(Value::Plain(word.to_owned())),
            word if word.starts_with(|c: char| c == '-' || c.is_ascii_digit()) => {
                number::numeric(word).map(Value::Plain)
            }
            _ => None,
        }
    }

    fn array(&mut self) -> Option<Value> {
        self.take('[')?;
        let mut items = Vec::new();
        if self.take(']').is_some() {
            return Some(Value::Array(items));
        }
        loop {
            items.push(self.value()?);
            if self.take(',').is_none() {
                self.take(']')?;
                return Some(Value::Array(items));
            }
        }
    }

    fn object(&mut self) -> Option<Value> {
        self.take('{')?;
        let mut members = BTreeMap::new();
        if self.take('}').is_some() {
            return Some(Value::Object(members));
        }
        loop {
            self.blanks();
            let key = self.string()?;
            self.take(':')?;
            let value = self.value()?;
            members.insert((key.len(), key.clone()), (escaped(&key), value));
            if self.take(',').is_none() {
                self.take('}')?;
                return Some(Value::Object(members));
            }
        }
    }

    /// A string without its quotes and escapes.
    fn string(&mut self) -> Option<String> {
        let quoted = self.rest;
        let mut escape = false;
        let inner = quoted.strip_prefix('"')?;
        for (at, c) in inner.char_indices() {
            match c {
                _ if escape => escape = false,
                '\\' => escape = true,
                '"' => {
                    let whole = quoted.get(..at + 2)?;
                    self.rest = quoted.get(at + 2..)?;
                    return serde_json::from_str(whole).ok();
                }
                _ => {}
            }
        }
        None
    }
}

/// escape_json()
fn escaped(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if u32::from(c) < 0x20 => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_sorted_and_spaced() {
        for (text, printed) in [
            (r#"{"b":1,"a":2}"#, r#"{"a": 2, "b": 1}"#),
            (r#"{"bb":1,"a":[ ],"a":[1,{}]}"#, r#"{"a": [1, {}], "bb": 1}"#),
            ("{}", "{}"),
            (" null ", "null"),
            (r#""\u0041\n""#, r#""A\n""#),
            ("1.50", "1.50"),
        ] {
            assert_eq!(jsonb(text).as_deref(), Some(printed), "{text}");
        }
        assert_eq!(jsonb("{a:1}"), None);
        assert_eq!(jsonb("{} x"), None);
    }
}
