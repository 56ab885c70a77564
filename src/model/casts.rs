//! The casts between PostgreSQL's own types (pg_cast.dat), but for those from and to strings, which
//! every type has.

use super::types::without_precision;

const REGISTERED: [&str; 11] = [
    "regclass",
    "regcollation",
    "regconfig",
    "regdictionary",
    "regnamespace",
    "regoper",
    "regoperator",
    "regproc",
    "regprocedure",
    "regrole",
    "regtype",
];

/// From, to which, and the first major version that has it.
const CASTS: [(&str, &[&str], u32); 33] = [
    ("\"char\"", &["integer"], 10),
    ("smallint", &["integer", "bigint", "numeric", "real", "double precision", "oid"], 10),
    (
        "integer",
        &[
            "\"char\"",
            "smallint",
            "bigint",
            "numeric",
            "real",
            "double precision",
            "oid",
            "boolean",
            "bit",
            "money",
        ],
        10,
    ),
    (
        "bigint",
        &["smallint", "integer", "numeric", "real", "double precision", "oid", "bit", "money"],
        10,
    ),
    ("numeric", &["smallint", "integer", "bigint", "real", "double precision", "money"], 10),
    ("real", &["smallint", "integer", "bigint", "numeric", "double precision"], 10),
    ("double precision", &["smallint", "integer", "bigint", "numeric", "real"], 10),
    ("money", &["numeric"], 10),
    ("boolean", &["integer"], 10),
    ("oid", &["integer", "bigint"], 10),
    ("bit", &["integer", "bigint", "bit varying"], 10),
    ("bit varying", &["bit"], 10),
    ("date", &["timestamp without time zone", "timestamp with time zone"], 10),
    (
        "timestamp without time zone",
        &["date", "time without time zone", "timestamp with time zone"],
        10,
    ),
    (
        "timestamp with time zone",
        &["date", "time without time zone", "time with time zone", "timestamp without time zone"],
        10,
    ),
    ("time without time zone", &["interval", "time with time zone"], 10),
    ("time with time zone", &["time without time zone"], 10),
    ("interval", &["time without time zone"], 10),
    ("json", &["jsonb"], 10),
    ("jsonb", &["json"], 10),
    (
        "jsonb",
        &["boolean", "smallint", "integer", "bigint", "numeric", "real", "double precision"],
        11,
    ),
    ("inet", &["cidr"], 10),
    ("cidr", &["inet"], 10),
    ("macaddr", &["macaddr8"], 10),
    ("macaddr8", &["macaddr"], 10),
    ("bytea", &["smallint", "integer", "bigint"], 18),
    ("bytea", &["uuid"], 19),
    ("uuid", &["bytea"], 19),
    ("box", &["circle", "lseg", "point", "polygon"], 10),
    ("circle", &["box", "point", "polygon"], 10),
    ("polygon", &["box", "circle", "path", "point"], 10),
    ("lseg", &["point"], 10),
    ("path", &["polygon"], 10),
];

/// What else is no string: nothing but its own kind is made of it.
const OTHERS: [&str; 16] = [
    "xml",
    "tsvector",
    "tsquery",
    "jsonpath",
    "line",
    "int4range",
    "int8range",
    "numrange",
    "tsrange",
    "tstzrange",
    "daterange",
    "pg_lsn",
    "point",
    "uuid",
    "bytea",
    "pg_snapshot",
];

const MULTIRANGES: [(&str, &str); 6] = [
    ("int4range", "int4multirange"),
    ("int8range", "int8multirange"),
    ("numrange", "nummultirange"),
    ("tsrange", "tsmultirange"),
    ("tstzrange", "tstzmultirange"),
    ("daterange", "datemultirange"),
];

/// Whether a server of that version casts the one to the other; `None` where a type is not one of
/// PostgreSQL's own, or a string. Arrays are cast as their elements are.
pub fn is_cast(from: &str, to: &str, version: u32) -> Option<bool> {
    let (from, to) = (element(from), element(to));
    let (from_base, to_base) = (base(from.0), base(to.0));
    let (from_base, to_base) = (from_base.as_str(), to_base.as_str());
    if !is_own(from_base) || !is_own(to_base) {
        return None;
    }
    if from.1 != to.1 {
        return Some(false);
    }
    let is_number = |name: &str| matches!(name, "smallint" | "integer" | "bigint" | "oid");
    let is_registered = |name: &str| REGISTERED.contains(&name);
    let is_listed = CASTS.iter().any(|(one, others, since)| {
        *one == from_base && others.contains(&to_base) && *since <= version
    });
    Some(
        from_base == to_base
            || is_listed
            || (from_base, to_base) == ("point", "box")
            || MULTIRANGES.contains(&(from_base, to_base))
            || is_number(from_base) && is_registered(to_base)
            || is_registered(from_base) && is_number(to_base) && to_base != "smallint"
            || matches!(
                (from_base, to_base),
                ("regproc", "regprocedure")
                    | ("regprocedure", "regproc")
                    | ("regoper", "regoperator")
                    | ("regoperator", "regoper")
            ),
    )
}

fn is_own(name: &str) -> bool {
    CASTS.iter().any(|(from, ..)| *from == name)
        || OTHERS.contains(&name)
        || REGISTERED.contains(&name)
        || MULTIRANGES.iter().any(|(_, of)| *of == name)
}

fn element(name: &str) -> (&str, bool) {
    match name.strip_suffix("[]") {
        Some(element) => (element, true),
        None => (name, false),
    }
}

/// `interval day to second` is an interval.
fn base(name: &str) -> String {
    match name.starts_with("interval ") {
        true => "interval".to_owned(),
        false => without_precision(name),
    }
}

#[cfg(test)]
mod tests {
    use super::is_cast;

    #[test]
    fn casts_are_those_of_the_server() {
        for (from, to) in [
            ("integer", "uuid"),
            ("tsrange", "tstzrange"),
            ("inet", "macaddr"),
            ("bytea", "uuid"),
            ("bytea", "integer"),
            ("xml", "jsonb"),
            ("point", "line"),
            ("bigint", "boolean"),
            ("integer[]", "integer"),
            ("uuid[]", "bigint[]"),
        ] {
            assert_eq!(is_cast(from, to, 15), Some(false), "{from} {to}");
        }
        for (from, to) in [
            ("numeric(10,2)", "integer"),
            ("timestamp(3) without time zone", "date"),
            ("macaddr", "macaddr8"),
            ("daterange", "datemultirange"),
            ("interval day to second", "time without time zone"),
            ("regclass", "oid"),
            ("integer[]", "bigint[]"),
        ] {
            assert_eq!(is_cast(from, to, 15), Some(true), "{from} {to}");
        }
        assert_eq!(is_cast("bytea", "integer", 18), Some(true));
        assert_eq!(is_cast("jsonb", "integer", 10), Some(false));
        assert_eq!(is_cast("public.hstore", "jsonb", 15), None);
        assert_eq!(is_cast("integer", "text", 15), None);
    }
}
