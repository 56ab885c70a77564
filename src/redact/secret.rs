//! What a secret looks like inside a text: connection strings, URIs, `password=…`, `PASSWORD '…'`.
//!
//! Sources: "Connection Strings" in the libpq documentation (`conninfo_parse` and `conninfo_uri_parse` in
//! `src/interfaces/libpq/fe-connect.c`) and the option names of the common foreign data wrappers.

pub(super) use super::secret_name::Names;
use super::secret_name::is_switch;
use crate::model::sql::REDACTED;

/// Bytes `start..end` of a text.
pub(super) type Range = (usize, usize);

/// Whether a value that is given to a password somewhere in a text can be one.
pub(super) fn looks_secret(value: &str) -> bool {
    const SHORTEST: usize = 3;
    value.chars().count() >= SHORTEST && !is_switch(value) && !is_placeholder(value)
}

/// False if nothing in `text` can be a secret by the rules for any text. Reads at memory speed.
pub(super) fn possible(text: &str) -> bool {
    let bytes = text.as_bytes();
    // Every name in question holds a w, the rarest of their letters.
    let around = |at: usize, before: usize, word: &[u8]| {
        at.checked_sub(before)
            .and_then(|start| bytes.get(start..start + word.len()))
            .is_some_and(|found| found.eq_ignore_ascii_case(word))
    };
    memchr::memchr2_iter(b'w', b'W', bytes)
        .any(|at| around(at, 4, b"passw") || around(at, 1, b"pwd"))
        || memchr::memmem::find(bytes, b"://").is_some()
}

/// The passwords of `scheme://user:password@host` anywhere in `text`.
pub(super) fn in_uris(text: &str) -> Vec<Range> {
    let marks = memchr::memmem::find_iter(text.as_bytes(), b"://");
    marks.filter_map(|mark| uri_password(text, mark + 3)).collect()
}

fn uri_password(text: &str, from: usize) -> Option<Range> {
    let ends =
        |c: char| c.is_whitespace() || matches!(c, '/' | '?' | '#' | '\'' | '"' | '<' | '>' | '`');
    let rest = text.get(from..)?;
    let authority = rest.split(ends).next()?;
    let (user_info, _) = authority.rsplit_once('@')?;
    let (user, password) = user_info.split_once(':')?;
    let start = from + user.len() + 1;
    (!is_placeholder(password)).then_some((start, start + password.len()))
}

/// The secret values in the text of a literal or comment, URIs aside.
pub(super) fn in_text(text: &str, names: Names) -> Vec<Range> {
    let pairs = connection_string(text, names).unwrap_or_default();
    // `Server=h;Pwd=x` is a single pair to libpq and two to others.
    if pairs.is_empty() { assignments(text, names) } else { pairs }
}

/// The secret values of a text that is a connection string of `key = value` pairs from end to end.
pub(super) fn connection_string(text: &str, names: Names) -> Option<Vec<Range>> {
    let mut found = Vec::new();
    let mut at = blanks(text, 0);
    let mut pairs = 0;
    while at < text.len() {
        let key_end = word_end(text, at);
        let equals = blanks(text, key_end);
        if key_end == at || !text.get(equals..)?.starts_with('=') {
            return None;
        }
        let (value, next) = connection_value(text, blanks(text, equals + 1))?;
        if names.hold(text.get(at..key_end)?) && !is_placeholder(text.get(value.0..value.1)?) {
            found.push(value);
        }
        at = blanks(text, next);
        pairs += 1;
    }
    (pairs > 0).then_some(found)
}

/// Names that only a connection string has beside its password, as libpq and ODBC call them.
const PLACES: [&str; 13] = [
    "host",
    "hostaddr",
    "port",
    "dbname",
    "user",
    "service",
    "server",
    "database",
    "uid",
    "userid",
    "username",
    "datasource",
    "driver",
];

/// The secret values of a literal that is a connection string from end to end: pairs, at least one
/// of which says where to connect or as whom, or the parameters of a URI.
pub(super) fn in_connection_string(text: &str) -> Vec<Range> {
    let flat = |name: &str| name.replace([' ', '_'], "").to_ascii_lowercase();
    let is_place = |name: &str| PLACES.contains(&flat(name.trim()).as_str());
    if text.contains("://") {
        let query = text.find('?').map_or(text.len(), |at| at + 1);
        let found = assignments(text.get(query..).unwrap_or(""), Names::Passwords);
        return found.into_iter().map(|(start, end)| (start + query, end + query)).collect();
    }
    if text.contains(';') {
        let pairs: Vec<_> = text.split(';').filter(|pair| !pair.trim().is_empty()).collect();
        let names: Option<Vec<_>> =
            pairs.iter().map(|pair| pair.split_once('=').map(|(name, _)| name)).collect();
        let is_one = names.is_some_and(|names| names.into_iter().any(is_place));
        return if is_one { assignments(text, Names::Any) } else { Vec::new() };
    }
    let says_where =
        || text.split('=').filter_map(|part| part.split_whitespace().last()).any(is_place);
    connection_string(text, Names::Any).filter(|_| says_where()).unwrap_or_default()
}

/// The value at `from` without its quotes, and where the text goes on. `None` if its quote is not closed.
fn connection_value(text: &str, from: usize) -> Option<(Range, usize)> {
    let rest = text.get(from..)?;
    let quoted = rest.starts_with('\'');
    let start = from + usize::from(quoted);
    let mut escaped = false;
    for (offset, char) in text.get(start..)?.char_indices() {
        match char {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '\'' if quoted => return Some(((start, start + offset), start + offset + 1)),
            blank if !quoted && blank.is_whitespace() => {
                return Some(((start, start + offset), start + offset));
            }
            _ => {}
        }
    }
    (!quoted).then_some(((start, text.len()), text.len()))
}

/// Values assigned to secret names somewhere in a text: `password=x`, `password := 'x'`, `PASSWORD 'x'`, `"password": "x"`.
fn assignments(text: &str, names: Names) -> Vec<Range> {
    let code = looks_like_code(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let end = word_end(text, at);
        if end == at {
            at += text.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
            continue;
        }
        let name = text.get(at..end).unwrap_or("");
        at = end;
        if !names.hold(name) {
            continue;
        }
        if let Some(value) = assigned(text, name, end, code) {
            found.push(value);
            at = value.1.max(end);
        }
    }
    found
}

fn assigned(text: &str, name: &str, end: usize, code: bool) -> Option<Range> {
    let rest = text.get(end..)?;
    let key_quoted = rest.starts_with(['"', '\'']);
    let operator = blanks(text, end + usize::from(key_quoted));
    let rest = text.get(operator..)?;
    let length = match () {
        () if rest.starts_with(":=") || rest.starts_with("=>") => 2,
        () if rest.starts_with('=') || (key_quoted && rest.starts_with(':')) => 1,
        () => 0,
    };
    let from = blanks(text, operator + length);
    if text.get(from..)?.starts_with(['\'', '"']) {
        // Without an operator only the clause of CREATE ROLE is meant: PASSWORD 'x'.
        let clause =
            length == 0 && !key_quoted && from > end && name.eq_ignore_ascii_case("password");
        return (length > 0 || clause).then(|| quoted_value(text, from)).flatten();
    }
    let tight = length == 1 && from == end + 1;
    if !tight || code {
        return None;
    }
    let ends = |c: char| c.is_whitespace() || matches!(c, '\'' | '"' | ';' | '&');
    let value = text.get(from..)?.split(ends).next()?;
    (looks_secret(value) && !is_reference(value)).then_some((from, from + value.len()))
}

/// The value inside the quotes at `from`. A literal inside a literal is opened and closed by several quotes.
fn quoted_value(text: &str, from: usize) -> Option<Range> {
    let rest = text.get(from..)?;
    let quote = rest.chars().next()?;
    let opening = rest.chars().take_while(|&c| c == quote).count();
    let start = from + opening;
    let inner = text.get(start..)?;
    let empty =
        opening % 2 == 0 && inner.starts_with(|c: char| c.is_whitespace() || ";,)|".contains(c));
    if empty || inner.is_empty() {
        return None;
    }
    let mut length = 0;
    while let Some(offset) = inner.get(length..)?.find(quote) {
        length += offset;
        let closing = inner.get(length..)?.chars().take_while(|&c| c == quote).count();
        // As many as opened it, or an odd number more: the quotes of the texts around.
        if closing >= opening && (closing - opening) % (2 * opening) != opening {
            break;
        }
        length += closing;
    }
    let value = inner.get(..length)?;
    looks_secret(value).then_some((start, start + length))
}

/// Text that stands for a value to come, an empty one, or one taken out already.
pub(super) fn is_placeholder(value: &str) -> bool {
    let mut chars = value.chars();
    let (first, second) = (chars.next(), chars.next());
    match first {
        None => true,
        Some('%') => {
            second.is_none_or(|c| matches!(c, 's' | 'I' | 'L' | 'r' | '('))
                || is_numbered_format(value)
        }
        Some('$' | '{' | '<' | '?') => true,
        Some(':') => second.is_some_and(|c| c.is_ascii_alphabetic() || c == '\''),
        Some('*') => value.chars().all(|c| c == '*'),
        Some(_) => value == REDACTED,
    }
}

/// `%1$s`
fn is_numbered_format(value: &str) -> bool {
    value
        .get(1..)
        .is_some_and(|rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with('$'))
}

/// `crypt($1,…`, `NEW.password`
fn is_reference(value: &str) -> bool {
    let call = value
        .split_once('(')
        .is_some_and(|(name, _)| !name.is_empty() && word_end(name, 0) == name.len());
    let row =
        |row: &str| value.get(..row.len()).is_some_and(|start| start.eq_ignore_ascii_case(row));
    call || row("new.") || row("old.")
}

/// Text that is SQL or PL/pgSQL, where an unquoted word after `password=` is a name, not a password.
fn looks_like_code(text: &str) -> bool {
    const FIRST: [&str; 17] = [
        "alter", "and", "begin", "create", "declare", "delete", "execute", "grant", "if", "insert",
        "merge", "or", "perform", "select", "set", "update", "where",
    ];
    let text = text.trim_start().trim_start_matches("--").trim_start_matches("/*").trim_start();
    let first = text.get(..word_end(text, 0)).unwrap_or("");
    FIRST.iter().any(|word| first.eq_ignore_ascii_case(word)) || text.contains(";\n")
}

fn blanks(text: &str, from: usize) -> usize {
    let rest = text.as_bytes().get(from..).unwrap_or(&[]);
    from + rest.iter().position(|byte| !byte.is_ascii_whitespace()).unwrap_or(rest.len())
}

fn word_end(text: &str, from: usize) -> usize {
    let rest = text.as_bytes().get(from..).unwrap_or(&[]);
    from + rest
        .iter()
        .position(|byte| !byte.is_ascii_alphanumeric() && *byte != b'_')
        .unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str, names: Names) -> Vec<&str> {
        in_text(text, names).into_iter().map(|(start, end)| &text[start..end]).collect()
    }

    #[test]
    fn uris() {
        let of = |text: &'static str| {
            in_uris(text).into_iter().map(|(start, end)| &text[start..end]).collect::<Vec<_>>()
        };
        assert_eq!(of("see postgres://u:s3cret@h/db and amqp://a:b@c"), ["s3cret", "b"]);
        assert_eq!(of("http://u:p@ss@h/x"), ["p@ss"]);
        for text in [
            "http://h:80/a@b",
            "http://u@h",
            "http://u:@h",
            "'://%s:%s@'",
            "x://u:${PW}@h",
            "://' || u || ':' || p || '@",
        ] {
            assert!(of(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn texts() {
        for (text, expected) in [
            ("host=h password=s3cret dbname=d", vec!["s3cret"]),
            ("host = h password = 'a b\\'c' x=1", vec!["a b\\'c"]),
            ("call it with password=s3cret please", vec!["s3cret"]),
            ("Server=h;Pwd=s3cret;x", vec!["s3cret"]),
            ("postgres://h/d?sslpassword=s3cret&x=1", vec!["s3cret"]),
            ("ALTER ROLE r PASSWORD 's3cret'", vec!["s3cret"]),
            ("ALTER ROLE r PASSWORD ''s3cret'';", vec!["s3cret"]),
            ("EXECUTE 'ALTER ROLE r PASSWORD ''s3cret''' ", vec!["s3cret"]),
            ("ALTER ROLE r PASSWORD ''", vec![]),
            ("{\"user\": \"u\", \"password\": \"s3cret\"}", vec!["s3cret"]),
            ("UPDATE t SET password=v_hash", vec![]),
            (" AND password=", vec![]),
            ("password=%L", vec![]),
            ("x password=crypt($1, 'a')", vec![]),
            ("password = must be long", vec![]),
            ("the password 'may' be", vec!["may"]),
        ] {
            assert_eq!(values(text, Names::Passwords), expected, "{text}");
        }
        assert_eq!(values("host=h passfile=/p token=t", Names::Any), ["/p", "t"]);
    }
}
