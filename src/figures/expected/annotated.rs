//! What annotations say of the values of a column: `values=('a','b')`, `matches='^sk_'`, `format=json`,
//! `hashed=bcrypt`, each as a probe that counts what is otherwise.

use super::{Asked, schema};
use crate::{
    figures::{asked::Need, literal::literal},
    model::{
        Diagnostic, Id,
        figures::{
            Probe,
            probe::{Answer, Origin},
        },
    },
    tree::lex::{Lexer, TokenKind},
};

/// Formats that a pattern tells.
const FORMATS: [(&str, &str); 3] = [
    ("uuid", "^[0-9a-fA-F]{8}(-?[0-9a-fA-F]{4}){3}-?[0-9a-fA-F]{12}$"),
    ("email", "^[^@[:space:]]+@[^@[:space:]]+$"),
    ("url", "^[A-Za-z][A-Za-z0-9+.-]*://[^[:space:]]+$"),
];

/// What hashes look like.
const HASHES: [(&str, &str); 7] = [
    ("bcrypt", "^\\$2[abxy]?\\$[0-9]{2}\\$[./A-Za-z0-9]{53}$"),
    ("argon2", "^\\$argon2(i|d|id)\\$"),
    ("scrypt", "^(\\$7\\$|\\$scrypt\\$|scrypt[:$])"),
    ("pbkdf2", "^(pbkdf2_[a-z0-9]+\\$|\\$pbkdf2|pbkdf2:)"),
    ("sha256", "^(sha256:)?[0-9a-fA-F]{64}$"),
    ("sha512", "^(sha512:)?[0-9a-fA-F]{128}$"),
    ("md5", "^[0-9a-fA-F]{32}$"),
];

/// # Errors
///
/// A format or a hash that is not known, values that are no list.
pub fn probes<'a>(
    id: &Id,
    word: &dyn Fn(&str) -> Option<&'a str>,
) -> Result<Vec<Asked>, Diagnostic> {
    let mut probes = Vec::new();
    let column = format!("c.{}", quoted(&id.name));
    let mut add = |what: &str, wrong: String, since: Option<u32>| {
        probes.push(asked(id, what, &wrong, since));
    };
    if let Some(text) = word("values") {
        let values = values(text).ok_or_else(|| wrong(id, "values", text, "values=('a', 'b')"))?;
        let values: Vec<String> = values.iter().map(|value| literal(value)).collect();
        let list = values.join(", ");
        add("values", format!("{column}::pg_catalog.text NOT IN ({list})"), None);
    }
    if let Some(pattern) = word("matches") {
        add("pattern", unlike(&column, pattern), None);
    }
    match word("format") {
        None => {}
        Some("json") => {
            let valid = format!("pg_catalog.pg_input_is_valid({column}::pg_catalog.text, 'json')");
            add("format json", format!("NOT {valid}"), Some(160_000));
        }
        Some(format) => {
            let known = FORMATS.iter().find(|(name, _)| *name == format);
            let (_, pattern) =
                known.ok_or_else(|| wrong(id, "format", format, "json, uuid, email or url"))?;
            add(&format!("format {format}"), unlike(&column, pattern), None);
        }
    }
    if let Some(hash) = word("hashed") {
        let known = HASHES.iter().find(|(name, _)| *name == hash);
        let names: Vec<&str> = HASHES.iter().map(|(name, _)| *name).collect();
        let (_, pattern) = known.ok_or_else(|| wrong(id, "hashed", hash, &names.join(", ")))?;
        add(&format!("hash {hash}"), unlike(&column, pattern), None);
    }
    Ok(probes)
}

fn unlike(column: &str, pattern: &str) -> String {
    format!("{column}::pg_catalog.text !~ {}", literal(pattern))
}

fn wrong(id: &Id, key: &str, value: &str, expected: &str) -> Diagnostic {
    Diagnostic::new(format!("{key}={value} of {id} is not understood"))
        .hint(format!("expected {expected}"))
}

fn asked(id: &Id, what: &str, wrong: &str, since: Option<u32>) -> Asked {
    let table = id.relation();
    let (schema, relation) = (schema(&table).to_owned(), table.name);
    let of = format!("{}.{}", quoted(&schema), quoted(&relation));
    let name = format!("{what} of {relation}.{}", id.name);
    let probe = Probe {
        name,
        answer: Answer::Count,
        origin: Origin::Annotation,
        object: Some(id.to_string()),
        expect: Some("= 0".to_owned()),
        ..Probe::default()
    };
    Asked {
        probe,
        sql: format!("SELECT count(*) FROM {of} AS c WHERE {wrong}"),
        needs: vec![Need { schema, relation, columns: vec![id.name.clone()] }],
        is_bounded: true,
        since,
        ..Asked::default()
    }
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// The literals of `('a', 'b')`, or of `a, b`.
fn values(text: &str) -> Option<Vec<String>> {
    let inner = text.trim();
    let inner = inner.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).unwrap_or(inner);
    let mut values = Vec::new();
    let mut is_open = true;
    for token in Lexer::new(inner, true) {
        let is_comma = token.is_symbol(inner, ',');
        if is_comma == is_open || token.kind == TokenKind::Unterminated {
            return None;
        }
        is_open = is_comma;
        if token.is_string() {
            values.push(crate::tree::literal::string_value(token, inner, true).into_owned());
        } else if !is_comma {
            values.push(token.text(inner).trim_matches('"').to_owned());
        }
    }
    (!is_open && !values.is_empty()).then_some(values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{kinds::Kind, model::Qualified, tree::select};

    #[test]
    fn lists_are_read() {
        let read = |text| values(text).map(|values| values.join("|"));
        assert_eq!(read("('a', 'it''s', 'b, c')").as_deref(), Some("a|it's|b, c"));
        assert_eq!(read("local, s3").as_deref(), Some("local|s3"));
        assert_eq!(read("(1)").as_deref(), Some("1"));
        for wrong in ["", "()", "('a' 'b' c)", "('a',)", ",", "'a"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn annotations_become_probes_that_only_read() {
        let id = Id::child(Kind::Column, &Qualified::new("", "Odd \"t\""), "a'b");
        let all = |key: &str| match key {
            "values" => Some("('a', '\\', ':x')"),
            "matches" => Some("^\\$'; \\! rm :x$"),
            "format" => Some("json"),
            "hashed" => Some("bcrypt"),
            _ => None,
        };
        let probes = probes(&id, &all).unwrap();
        assert_eq!(probes.len(), 4);
        for asked in &probes {
            assert_eq!(select::reads_only(&asked.sql), Ok(()), "{}", asked.sql);
        }
        let wrong = |key: &'static str| {
            super::probes(&id, &|word| (word == key).then_some("what ever")).is_err()
        };
        assert!(wrong("values") && wrong("format") && wrong("hashed") && !wrong("matches"));
    }
}
