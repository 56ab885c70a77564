//! How values of PostgreSQL's own types are stored by themselves (typstorage in pg_type.dat): what SET
//! STORAGE DEFAULT would say, before PostgreSQL 16.

/// `extended`, of a type as it prints; `None` for types that somebody made.
pub fn usual(type_name: &str) -> Option<&'static str> {
    if type_name.ends_with("[]") {
        return Some("extended");
    }
    if type_name.contains('.') {
        return None;
    }
    let base = type_name.split('(').next().unwrap_or_default().trim();
    Some(match base {
        "numeric" | "inet" | "cidr" => "main",
        "text" | "character varying" | "character" | "bytea" | "json" | "jsonb" | "xml" | "bit"
        | "bit varying" | "tsvector" | "path" | "polygon" | "jsonpath" | "refcursor"
        | "int4range" | "int8range" | "numrange" | "tsrange" | "tstzrange" | "daterange"
        | "int4multirange" | "int8multirange" | "nummultirange" | "tsmultirange"
        | "tstzmultirange" | "datemultirange" | "txid_snapshot" | "pg_snapshot" => "extended",
        "smallint" | "integer" | "bigint" | "real" | "double precision" | "boolean" | "date"
        | "time" | "timestamp" | "interval" | "uuid" | "money" | "oid" | "tsquery" | "point"
        | "line" | "lseg" | "box" | "circle" | "macaddr" | "macaddr8" | "pg_lsn" | "name"
        | "regclass" | "regtype" | "xid" | "cid" | "tid" => "plain",
        _ if base.starts_with("time") => "plain",
        _ => return None,
    })
}
