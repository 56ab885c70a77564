-- Keys that are there more than once where a unique key is expected; a unique index says 0 by itself
SELECT
  json_build_object(
    'figure', 'asked', 'n', 'u' || t.at, 'name', format('duplicates of %s', t.name),
    'type', 'count', 'expect', '= 0', 'origin', 'unique', 'object', t.object, 'skipped', t.why
  ) AS told,
  CASE
    WHEN t.is_held THEN format(
      'SELECT json_build_object(''figure'', ''probe'', ''n'', %L::text, ''value'', ''0'')', 'u' || t.at)
    WHEN t.why IS NULL THEN format(
      'SELECT json_build_object(''figure'', ''probe'', ''n'', %L::text, ''value'', (SELECT count(*)::text '
      'FROM (SELECT FROM %s%I.%I AS c WHERE %s GROUP BY %s HAVING count(*) > 1) AS more)) WHERE %s',
      'u' || t.at, t.only, t.schema, t.relation, t.given, t.keys, :'pgsnap_in_time')
  END AS query
FROM (
  SELECT w.at, w.object, w.schema, w.relation, w.name, k.given, k.keys,
    CASE c.relkind WHEN 'p' THEN '' ELSE 'ONLY ' END AS only,
    held.is_held,
    CASE
      WHEN k.found < cardinality(w.columns) THEN 'a column of it is not there'
      WHEN held.is_held THEN NULL
      WHEN NOT has_schema_privilege(n.oid, 'USAGE') THEN 'no right to use the schema'
      WHEN NOT k.readable THEN 'no right to read it'
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
  ) AS w(at, object, schema, relation, name, columns, nulls_count)
  JOIN pg_namespace n ON n.nspname = w.schema
  JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = w.relation AND c.relkind IN ('r', 'p')
  CROSS JOIN LATERAL (
    SELECT count(*) AS found,
      bool_and(has_column_privilege(c.oid, a.attnum, 'SELECT')) AS readable,
      string_agg(format('c.%I', a.attname), ', ') AS keys,
      CASE WHEN w.nulls_count THEN 'true'
        ELSE string_agg(format('c.%I IS NOT NULL', a.attname), ' AND ') END AS given,
      array_agg(a.attnum ORDER BY a.attnum) AS numbers
    FROM pg_attribute a
    WHERE a.attrelid = c.oid AND a.attname = ANY (w.columns) AND a.attnum > 0 AND NOT a.attisdropped
  ) AS k
  CROSS JOIN LATERAL (
    SELECT k.found = cardinality(w.columns) AND EXISTS (
      SELECT FROM pg_index x
      WHERE x.indrelid = c.oid AND x.indisunique AND x.indisvalid AND x.indpred IS NULL
        AND x.indexprs IS NULL AND NOT w.nulls_count
        AND (
          SELECT array_agg(key.attnum ORDER BY key.attnum)
          FROM unnest(x.indkey::int2[]) WITH ORDINALITY AS key(attnum, nth)
          WHERE key.nth <= coalesce((to_jsonb(x) ->> 'indnkeyatts')::int, x.indnatts)
        ) = k.numbers
    ) AS is_held
  ) AS held
) AS t
ORDER BY t.at
