-- NULL where none is expected: of columns that allow it here
SELECT
  json_build_object(
    'figure', 'asked', 'n', 'n' || t.at, 'name', format('nulls of %s.%s', t.relation, t.name),
    'type', 'count', 'expect', '= 0', 'origin', 'not_null', 'object', t.object, 'skipped', t.why
  ) AS told,
  CASE WHEN t.why IS NULL THEN format(
    'SELECT json_build_object(''figure'', ''probe'', ''n'', %L::text, ''value'', (SELECT count(*)::text '
    'FROM %s%I.%I AS c WHERE c.%I IS NULL)) WHERE %s',
    'n' || t.at, t.only, t.schema, t.relation, t.name, :'pgsnap_in_time'
  ) END AS query
FROM (
  SELECT w.at, w.object, w.schema, w.relation, w.name,
    CASE c.relkind WHEN 'p' THEN '' ELSE 'ONLY ' END AS only,
    CASE
      WHEN NOT has_schema_privilege(n.oid, 'USAGE') THEN 'no right to use the schema'
      WHEN NOT has_column_privilege(c.oid, a.attnum, 'SELECT') THEN 'no right to read it'
      WHEN row_security_active(c.oid) THEN 'row security would hide rows from this role'
      WHEN c.relpersistence = 'u' AND pg_is_in_recovery() THEN 'unlogged, on a standby'
      WHEN (
        WITH RECURSIVE below(oid) AS (
          SELECT c.oid UNION SELECT i.inhrelid FROM pg_inherits i JOIN below b ON b.oid = i.inhparent
        )
        SELECT sum(p.relpages::bigint) FROM below b JOIN pg_class p ON p.oid = b.oid
      ) * current_setting('block_size')::bigint > :pgsnap_up_to
        THEN 'larger than ' || pg_size_pretty(:pgsnap_up_to::bigint)
    END AS why
  FROM (VALUES
    {list}
  ) AS w(at, object, schema, relation, name)
  JOIN pg_namespace n ON n.nspname = w.schema
  JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = w.relation AND c.relkind IN ('r', 'p')
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = w.name
    AND a.attnum > 0 AND NOT a.attisdropped
  WHERE NOT a.attnotnull OR EXISTS (
    SELECT FROM pg_constraint k
    WHERE k.conrelid = c.oid AND k.contype = 'n' AND NOT k.convalidated
      AND k.conkey = ARRAY[a.attnum]
  )
) AS t
ORDER BY t.at
