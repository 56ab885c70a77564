//! Literals of arrays, ranges and multiranges, with each value in them in a form of its own.

/// What brings one value into its form; `None` for what it does not know.
type Value<'a> = &'a dyn Fn(&str) -> Option<String>;

/// `{a,"b c",NULL}`, nested to any depth. Every value is quoted afterwards, so that NULL stays apart.
/// (array_in in arrayfuncs.c; "Array Input and Output Syntax" in the documentation)
pub fn array(text: &str, value: Value) -> Option<String> {
    // Lower bounds other than one stand before the values.
    let (bounds, text) = match text.starts_with('[') {
        true => text.split_at_checked(text.find('=')? + 1)?,
        false => ("", text),
    };
    let mut rest = text;
    let mut written = bounds.to_owned();
    while let Some(first) = rest.chars().next() {
        match first {
            '{' | '}' | ',' => {
                written.push(first);
                rest = rest.get(1..)?;
            }
            _ => {
                let (item, after) = item(rest, &['{', '}', ','])?;
                written += &match item {
                    Item::Bare(word) if word.eq_ignore_ascii_case("null") => "NULL".to_owned(),
                    Item::Bare(item) | Item::Quoted(item) => quoted(&value(&item)?),
                };
                rest = after;
            }
        }
    }
    Some(written)
}

/// `["a","b")`, `empty`; a bound that is left out stays so.
/// (range_in in rangetypes.c; "Range Input/Output" in the documentation)
pub fn range(text: &str, value: Value) -> Option<String> {
    let (range, after) = one_range(text, value)?;
    after.is_empty().then_some(range)
}

/// `{["a","b"),["c",)}`
pub fn multirange(text: &str, value: Value) -> Option<String> {
    let mut rest = text.strip_prefix('{')?.strip_suffix('}')?;
    let mut ranges = Vec::new();
    while !rest.is_empty() {
        let (range, after) = one_range(rest, value)?;
        ranges.push(range);
        rest = match after.strip_prefix(',') {
            Some(next) => next,
            None if after.is_empty() => after,
            None => return None,
        };
    }
    Some(format!("{{{}}}", ranges.join(",")))
}

/// The first range of a text, and what follows it.
fn one_range<'a>(text: &'a str, value: Value) -> Option<(String, &'a str)> {
    if let Some(after) = text.strip_prefix("empty") {
        return Some(("empty".to_owned(), after));
    }
    let open = text.chars().next().filter(|c| ['[', '('].contains(c))?;
    let (lower, rest) = bound(text.get(1..)?, value)?;
    let (upper, rest) = bound(rest.strip_prefix(',')?, value)?;
    let close = rest.chars().next().filter(|c| [']', ')'].contains(c))?;
    Some((format!("{open}{lower},{upper}{close}"), rest.get(1..)?))
}

fn bound<'a>(text: &'a str, value: Value) -> Option<(String, &'a str)> {
    if text.starts_with([',', ']', ')']) {
        return Some((String::new(), text));
    }
    let (item, rest) = item(text, &[',', ']', ')', '[', '('])?;
    let (Item::Bare(item) | Item::Quoted(item)) = item;
    Some((quoted(&value(&item)?), rest))
}

enum Item {
    Bare(String),
    Quoted(String),
}

/// A value, quoted or not, and what follows it. A backslash makes the next character plain; a quote
/// may be doubled instead.
fn item<'a>(text: &'a str, ends: &[char]) -> Option<(Item, &'a str)> {
    let is_quoted = text.starts_with('"');
    let mut characters = text.char_indices().peekable();
    if is_quoted {
        characters.next();
    }
    let mut value = String::new();
    while let Some((at, character)) = characters.next() {
        match character {
            '\\' => value.push(characters.next()?.1),
            '"' if is_quoted => match characters.next_if(|(_, next)| *next == '"') {
                Some(_) => value.push('"'),
                None => return Some((Item::Quoted(value), text.get(at + 1..)?)),
            },
            '"' => return None,
            _ if !is_quoted && ends.contains(&character) => {
                return Some((Item::Bare(value), text.get(at..)?));
            }
            _ => value.push(character),
        }
    }
    None
}

fn quoted(value: &str) -> String {
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn upper(text: &str) -> Option<String> {
        (text != "?").then(|| text.to_uppercase())
    }

    #[test]
    fn every_value_has_its_form_and_nothing_else_changes() {
        for (text, expected) in [
            (r"{}", r"{}"),
            (r#"{a,"b c",NULL,"null"}"#, r#"{"A","B C",NULL,"NULL"}"#),
            (r#"{"a={b"}"#, r#"{"A={B"}"#),
            (r#"[0:1]={{a},{"\"\\"}}"#, r#"[0:1]={{"A"},{"\"\\"}}"#),
        ] {
            assert_eq!(array(text, &upper).as_deref(), Some(expected), "{text}");
        }
        for (text, expected) in [
            ("empty", "empty"),
            ("[a,b)", r#"["A","B")"#),
            (r#"("a b",]"#, r#"("A B",]"#),
            (r#"["a""b","c\"d"]"#, r#"["A\"B","C\"D"]"#),
        ] {
            assert_eq!(range(text, &upper).as_deref(), Some(expected), "{text}");
        }
        let two = multirange("{[a,b),(c,]}", &upper);
        assert_eq!(two.as_deref(), Some(r#"{["A","B"),("C",]}"#));
        assert_eq!(multirange("{}", &upper).as_deref(), Some("{}"));
    }

    #[test]
    fn what_has_another_form_is_left_alone() {
        for text in ["{?}", "{a", "{\"a}", "{\\"] {
            assert_eq!(array(text, &upper), None, "{text}");
        }
        for text in ["", "[", "[a", "[a,b", "[a,b)x", "[?,b)", "{[a,b)}"] {
            assert_eq!(range(text, &upper), None, "{text}");
        }
        for text in ["", "{", "[a,b)", "{[a,b)[c,d)}"] {
            assert_eq!(multirange(text, &upper), None, "{text}");
        }
    }
}
