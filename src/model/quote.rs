//! Quoting names and literals as PostgreSQL does.

use std::borrow::Cow;

/// Keywords that must be quoted as a name: every one that is not "unreserved" in PostgreSQL 18
/// (`pg_get_keywords()`, catcode other than U). Sorted.
const KEYWORDS: &[&str] = &[
    "all",
    "analyse",
    "analyze",
    "and",
    "any",
    "array",
    "as",
    "asc",
    "asymmetric",
    "authorization",
    "between",
    "bigint",
    "binary",
    "bit",
    "boolean",
    "both",
    "case",
    "cast",
    "char",
    "character",
    "check",
    "coalesce",
    "collate",
    "collation",
    "column",
    "concurrently",
    "constraint",
    "create",
    "cross",
    "current_catalog",
    "current_date",
    "current_role",
    "current_schema",
    "current_time",
    "current_timestamp",
    "current_user",
    "dec",
    "decimal",
    "default",
    "deferrable",
    "desc",
    "distinct",
    "do",
    "else",
    "end",
    "except",
    "exists",
    "extract",
    "false",
    "fetch",
    "float",
    "for",
    "foreign",
    "freeze",
    "from",
    "full",
    "grant",
    "greatest",
    "group",
    "grouping",
    "having",
    "ilike",
    "in",
    "initially",
    "inner",
    "inout",
    "int",
    "integer",
    "intersect",
    "interval",
    "into",
    "is",
    "isnull",
    "join",
    "json",
    "json_array",
    "json_arrayagg",
    "json_exists",
    "json_object",
    "json_objectagg",
    "json_query",
    "json_scalar",
    "json_serialize",
    "json_table",
    "json_value",
    "lateral",
    "leading",
    "least",
    "left",
    "like",
    "limit",
    "localtime",
    "localtimestamp",
    "merge_action",
    "national",
    "natural",
    "nchar",
    "none",
    "normalize",
    "not",
    "notnull",
    "null",
    "nullif",
    "numeric",
    "offset",
    "on",
    "only",
    "or",
    "order",
    "out",
    "outer",
    "overlaps",
    "overlay",
    "placing",
    "position",
    "precision",
    "primary",
    "real",
    "references",
    "returning",
    "right",
    "row",
    "select",
    "session_user",
    "setof",
    "similar",
    "smallint",
    "some",
    "substring",
    "symmetric",
    "system_user",
    "table",
    "tablesample",
    "then",
    "time",
    "timestamp",
    "to",
    "trailing",
    "treat",
    "trim",
    "true",
    "union",
    "unique",
    "user",
    "using",
    "values",
    "varchar",
    "variadic",
    "verbose",
    "when",
    "where",
    "window",
    "with",
    "xmlattributes",
    "xmlconcat",
    "xmlelement",
    "xmlexists",
    "xmlforest",
    "xmlnamespaces",
    "xmlparse",
    "xmlpi",
    "xmlroot",
    "xmlserialize",
    "xmltable",
];

/// A name as quote_identifier() (ruleutils.c) prints it.
pub fn ident(name: &str) -> Cow<'_, str> {
    let mut chars = name.chars();
    let bare = chars.next().is_some_and(|c| c.is_ascii_lowercase() || c == '_')
        && chars.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        && KEYWORDS.binary_search(&name).is_err();
    if bare { name.into() } else { format!("\"{}\"", name.replace('"', "\"\"")).into() }
}

/// Whether a name must be quoted only because it is a keyword.
pub fn is_keyword(name: &str) -> bool {
    KEYWORDS.binary_search(&name).is_ok()
}

/// A string constant, for `standard_conforming_strings = on`.
pub fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// A body in dollar quotes, with the first tag it does not contain (appendStringLiteralDQ() of
/// fe_utils/string_utils.c).
pub fn dollar(body: &str) -> String {
    let mut tag = String::from("$");
    let mut next = "_XXXXXXX".chars().cycle();
    while body.contains(&tag) {
        tag.extend(next.next());
    }
    format!("{tag}${body}{tag}$")
}

/// The value of a storage parameter: bare where it could be a name (appendReloptionsArray() of
/// fe_utils/string_utils.c).
pub fn parameter_value(value: &str) -> String {
    if ident(value) == value { value.to_owned() } else { literal(value) }
}

/// `a, b`, each quoted as it must be.
pub fn idents<T: AsRef<str>>(names: &[T]) -> String {
    names.iter().map(|name| ident(name.as_ref())).collect::<Vec<_>>().join(", ")
}

/// A role as kinds keep it: PUBLIC and the roles of a session are keywords.
pub fn role_word(role: &str) -> Cow<'_, str> {
    if is_role_word(role) { role.into() } else { ident(role) }
}

/// The keywords among them.
pub fn is_role_word(role: &str) -> bool {
    ["PUBLIC", "CURRENT_USER", "CURRENT_ROLE", "SESSION_USER"].contains(&role)
}

/// Cuts a text at the last place where `separator` stands outside double quotes.
pub fn rsplit_outside_quotes<'a>(text: &'a str, separator: &str) -> Option<(&'a str, &'a str)> {
    let outside = |at: &usize| text[..*at].matches('"').count().is_multiple_of(2);
    let at = text.rmatch_indices(separator).map(|(at, _)| at).find(outside)?;
    Some((&text[..at], &text[at + separator.len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_are_sorted() {
        assert!(KEYWORDS.is_sorted());
    }

    #[test]
    fn names_quote_as_postgresql_does() {
        let cases = [
            ("users", "users"),
            ("_1", "_1"),
            ("1a", "\"1a\""),
            ("Users", "\"Users\""),
            ("user", "\"user\""),
            ("name", "name"),
            ("a\"b", "\"a\"\"b\""),
            ("é", "\"é\""),
            ("", "\"\""),
        ];
        for (name, quoted) in cases {
            assert_eq!(ident(name), quoted);
        }
    }
}
