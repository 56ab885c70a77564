//! Which database psql's `\connect` goes to.

/// The database that `\connect` with these arguments goes to; `None` if it stays where it is.
///
/// pg_dump writes a plain name, or `-reuse-previous=on "dbname='…'"` for names that need quotes
/// (`appendPsqlMetaConnect` in `src/fe_utils/string_utils.c`).
pub(super) fn database_of(arguments: &str) -> Option<String> {
    let arguments = arguments.trim();
    let arguments = match arguments.strip_prefix("-reuse-previous=") {
        Some(rest) => rest.split_once(char::is_whitespace)?.1.trim(),
        None => arguments,
    };
    let quoted = |quote: char| arguments.strip_prefix(quote)?.strip_suffix(quote);
    let name = if let Some(inner) = quoted('"') {
        inner.replace("\"\"", "\"")
    } else if let Some(inner) = quoted('\'') {
        inner.replace("''", "'")
    } else {
        arguments.split_whitespace().next().unwrap_or("").to_owned()
    };
    let name = match name.split_once("dbname=") {
        Some((_, value)) => connection_value(value),
        None => name,
    };
    (!name.is_empty() && name != "-").then_some(name)
}

/// A value of a connection string: to the next blank, or quoted with backslash escapes.
fn connection_value(value: &str) -> String {
    let (inner, quoted) = value.strip_prefix('\'').map_or((value, false), |inner| (inner, true));
    let (mut name, mut escaped) = (String::new(), false);
    for char in inner.chars() {
        match char {
            _ if escaped => escaped = false,
            '\\' => {
                escaped = true;
                continue;
            }
            '\'' if quoted => break,
            blank if !quoted && blank.is_whitespace() => break,
            _ => {}
        }
        name.push(char);
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments() {
        for (arguments, database) in [
            (" template1", Some("template1")),
            (" -reuse-previous=on \"dbname='b \\'c'\"", Some("b 'c")),
            (" \"b \"\"c\"", Some("b \"c")),
            (" 'it''s' me", Some("'it''s'")),
            (" d user host", Some("d")),
            (" \"host=h dbname=d x=y\"", Some("d")),
            (" -", None),
            ("", None),
        ] {
            assert_eq!(database_of(arguments).as_deref(), database, "{arguments}");
        }
    }
}
