//! Values with parts: arrays, ranges, addresses, bits, bytes, shapes.

/// array_out(): elements in quotes where they need them, of one dimension or several.
pub fn array(text: &str, element: &dyn Fn(&str) -> Result<String, String>) -> Option<String> {
    let mut rest = text.trim();
    let written = items(&mut rest, element, 0)?;
    rest.trim().is_empty().then_some(written)
}

fn items(
    rest: &mut &str,
    element: &dyn Fn(&str) -> Result<String, String>,
    depth: u32,
) -> Option<String> {
    *rest = rest.trim_start().strip_prefix('{')?;
    if depth > 6 {
        return None;
    }
    let mut written = Vec::new();
    if let Some(after) = rest.trim_start().strip_prefix('}') {
        *rest = after;
        return Some("{}".to_owned());
    }
    loop {
        *rest = rest.trim_start();
        written.push(match rest.starts_with('{') {
            true => items(rest, element, depth + 1)?,
            false => item(rest, element)?,
        });
        *rest = rest.trim_start();
        let next = rest.chars().next()?;
        *rest = rest.get(next.len_utf8()..)?;
        match next {
            ',' => {}
            '}' => return Some(format!("{{{}}}", written.join(","))),
            _ => return None,
        }
    }
}

fn item(rest: &mut &str, element: &dyn Fn(&str) -> Result<String, String>) -> Option<String> {
    let is_quoted = rest.starts_with('"');
    let mut value = String::new();
    let mut chars = rest.char_indices();
    if is_quoted {
        chars.next();
    }
    let mut end = None;
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' => value.push(chars.next()?.1),
            '"' if is_quoted => {
                end = Some(at + 1);
                break;
            }
            ',' | '}' if !is_quoted => {
                end = Some(at);
                break;
            }
            c => value.push(c),
        }
    }
    *rest = rest.get(end?..)?;
    if !is_quoted {
        value.truncate(value.trim_end().len());
        if value.eq_ignore_ascii_case("null") {
            return Some("NULL".to_owned());
        }
    }
    let value = element(&value).ok()?;
    let value = match value.as_str() {
        "true" => "t".to_owned(),
        "false" => "f".to_owned(),
        _ => value,
    };
    let is_plain = !value.is_empty()
        && !value.eq_ignore_ascii_case("null")
        && !value.contains(|c: char| c.is_whitespace() || "{},\"\\".contains(c));
    if is_plain {
        return Some(value);
    }
    Some(format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\"")))
}

/// Lower case, grouped by hyphens.
pub fn uuid(text: &str) -> Option<String> {
    let digits: String = text.trim().trim_matches(['{', '}']).replace('-', "").to_lowercase();
    if digits.len() != 32 || !digits.chars().all(|c| c.is_ascii_hexdigit()) {
        return None;
    }
    let part = |from: usize, to: usize| digits.get(from..to);
    Some([part(0, 8)?, part(8, 12)?, part(12, 16)?, part(16, 20)?, part(20, 32)?].join("-"))
}

/// Hexadecimal, as bytea_output is for pg_dump.
pub fn bytea(text: &str) -> Option<String> {
    if let Some(digits) = text.strip_prefix("\\x") {
        let is_hex = digits.chars().all(|c| c.is_ascii_hexdigit()) && digits.len() % 2 == 0;
        return is_hex.then(|| format!("\\x{}", digits.to_lowercase()));
    }
    if text.contains('\\') {
        return None;
    }
    let digits: String = text.bytes().map(|byte| format!("{byte:02x}")).collect();
    Some(format!("\\x{digits}"))
}

pub fn bits(text: &str) -> Option<String> {
    text.chars().all(|c| c == '0' || c == '1').then(|| text.to_owned())
}

/// `b0101` and `x1F` as bits.
pub fn digits(text: &str) -> Option<String> {
    let rest = text.get(1..)?;
    match text.chars().next()? {
        'b' | 'B' => bits(rest),
        'x' | 'X' => {
            let digit = |c: char| c.to_digit(16).map(|value| format!("{value:04b}"));
            rest.chars().map(digit).collect()
        }
        _ => None,
    }
}

/// Addresses that are written out already.
pub fn address(name: &str, text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let (host, mask) = text.split_once('/').unwrap_or((&text, ""));
    let is_version_4 = host.split('.').count() == 4
        && host.split('.').all(|part| part.parse::<u8>().is_ok_and(|n| n.to_string() == part));
    match (name, mask) {
        ("macaddr", _) => None,
        ("inet", "" | "32") if is_version_4 => Some(host.to_owned()),
        ("cidr", "") if is_version_4 => Some(format!("{host}/32")),
        (_, mask) if is_version_4 && mask.parse::<u8>().is_ok_and(|bits| bits <= 32) => Some(text),
        _ => None,
    }
}

/// Discrete ranges are closed below and open above.
pub fn range(name: &str, text: &str) -> Option<String> {
    let text = text.trim();
    if text.eq_ignore_ascii_case("empty") {
        return Some("empty".to_owned());
    }
    let (open, rest) = (text.chars().next()?, text.get(1..)?);
    let close = rest.chars().last()?;
    let inner = rest.strip_suffix(close)?;
    let (low, high) = inner.split_once(',')?;
    match name {
        "int4range" | "int8range" => {
            let number = |text: &str| text.trim().parse::<i64>().ok();
            let low = match low.trim() {
                "" => String::new(),
                low => (number(low)? + i64::from(open == '(')).to_string(),
            };
            let high = match high.trim() {
                "" => String::new(),
                high => (number(high)? + i64::from(close == ']')).to_string(),
            };
            let open = if low.is_empty() { '(' } else { '[' };
            Some(format!("{open}{low},{high})"))
        }
        "numrange" => {
            let number = |text: &str| match text.trim() {
                "" => Some(String::new()),
                text => super::number::numeric(text),
            };
            Some(format!("{open}{},{}{close}", number(low)?, number(high)?))
        }
        _ => None,
    }
}

/// Points in their plainest form.
pub fn geometry(name: &str, text: &str) -> Option<String> {
    let text: String = text.split_whitespace().collect();
    let inner = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).unwrap_or(&text);
    let (x, y) = inner.split_once(',')?;
    let number = super::number::float;
    (name == "point").then(|| Some(format!("({},{})", number(x)?, number(y)?)))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrays_have_as_few_quotes_as_they_need() {
        let of_text = |text: &str| array(text, &|item| Ok(item.to_owned()));
        for (text, printed) in [
            ("{}", "{}"),
            ("{a, b}", "{a,b}"),
            (r#"{"a","b c"}"#, r#"{a,"b c"}"#),
            (r#"{"",NULL,"null"}"#, r#"{"",NULL,"null"}"#),
            ("{{1,2},{3,4}}", "{{1,2},{3,4}}"),
            (r#"{"a\"b"}"#, r#"{"a\"b"}"#),
        ] {
            assert_eq!(of_text(text).as_deref(), Some(printed), "{text}");
        }
        assert_eq!(of_text("a"), None);
        assert_eq!(of_text("{a"), None);
    }

    #[test]
    fn others() {
        assert_eq!(range("int4range", "[1,10]").as_deref(), Some("[1,11)"));
        assert_eq!(
            uuid("A0EEBC999C0B4EF8BB6D6BB9BD380A11").as_deref(),
            Some("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11")
        );
        assert_eq!(bytea("ab").as_deref(), Some("\\x6162"));
        assert_eq!(address("cidr", "10.0.0.0/8").as_deref(), Some("10.0.0.0/8"));
    }
}
