//! Whether a probe may be asked: what it needs is there, this role may read it, no row security hides
//! anything, it is not too large, and there is time.

use super::{
    asked::{Asked, Need},
    literal::{array, literal},
};

/// Sets `pgsnap_skips`, and why in `pgsnap_why`.
pub fn script(asked: &Asked) -> String {
    let since = asked.since.map(|since| {
        let major = since / 10_000;
        format!(
            "  WHEN current_setting('server_version_num')::int < {since}\n    \
             THEN 'it needs PostgreSQL {major} or later'\n"
        )
    });
    let needs = match asked.needs.as_slice() {
        [] => String::new(),
        needs => format!("  ELSE ({})\n", of_needs(needs, asked.is_bounded)),
    };
    format!(
        "\\set pgsnap_skips true\n\
         \\set pgsnap_why 'whether it may be asked could not be told'\n\
         SAVEPOINT pgsnap;\n\
         SELECT gate.why IS NOT NULL AS pgsnap_skips, coalesce(gate.why, '') AS pgsnap_why FROM (SELECT CASE\n  \
         WHEN current_setting('transaction_read_only') <> 'on' THEN 'the transaction is not READ ONLY'\n  \
         WHEN clock_timestamp() > transaction_timestamp() + interval '10 min'\n    \
         THEN 'the ten minutes of the script were over'\n\
         {since}{needs}END::text AS why) AS gate \\gset\n\
         ROLLBACK TO SAVEPOINT pgsnap;\n",
        since = since.unwrap_or_default()
    )
}

fn of_needs(needs: &[Need], is_bounded: bool) -> String {
    let need = |(at, need): (usize, &Need)| {
        let Need { schema, relation, columns } = need;
        let (schema, relation) = (literal(schema), literal(relation));
        format!("    ({at}, {schema}::text, {relation}::text, {})", array(columns))
    };
    let values: Vec<String> = needs.iter().enumerate().map(need).collect();
    let size = match is_bounded {
        true => SIZE,
        false => "",
    };
    format!(
        "SELECT told.why FROM (\n  SELECT need.at, CASE\n{PRESENT}{size}  END AS why\n  FROM (VALUES\n{}\n  \
         ) AS need(at, schema, relation, columns)\n  \
         LEFT JOIN pg_namespace n ON n.nspname = need.schema\n  \
         LEFT JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = need.relation\n    \
         AND c.relkind IN ('r', 'p', 'm', 'f', 'v')\n\
         ) AS told WHERE told.why IS NOT NULL ORDER BY told.at LIMIT 1",
        values.join(",\n")
    )
}

const PRESENT: &str = "    \
    WHEN c.oid IS NULL THEN format('there is no %s.%s', need.schema, need.relation)
    WHEN EXISTS (
      SELECT FROM unnest(need.columns) AS w(name) WHERE NOT EXISTS (
        SELECT FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attname = w.name AND a.attnum > 0 AND NOT a.attisdropped
      )
    ) THEN format('%s.%s has no such column', need.schema, need.relation)
    WHEN NOT has_schema_privilege(n.oid, 'USAGE')
      THEN format('no right to use the schema %s', need.schema)
    WHEN NOT has_any_column_privilege(c.oid, 'SELECT') OR EXISTS (
      SELECT FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attname = ANY (need.columns)
        AND NOT has_column_privilege(c.oid, a.attnum, 'SELECT')
    ) THEN format('no right to read %s.%s', need.schema, need.relation)
    WHEN row_security_active(c.oid)
      THEN format('row security would hide rows of %s.%s from this role', need.schema, need.relation)
    WHEN c.relpersistence = 'u' AND pg_is_in_recovery()
      THEN format('%s.%s is unlogged, and this is a standby', need.schema, need.relation)
";

const SIZE: &str = "    \
    WHEN (
      WITH RECURSIVE below(oid) AS (
        SELECT c.oid UNION SELECT i.inhrelid FROM pg_inherits i JOIN below b ON b.oid = i.inhparent
      )
      SELECT sum(pg_relation_size(b.oid)) FROM below b
    ) > :pgsnap_up_to
      THEN format('%s.%s is larger than %s', need.schema, need.relation,
        pg_size_pretty(:pgsnap_up_to::bigint))
";
