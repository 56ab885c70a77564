-- The highest value of columns that sequences number, to tell a sequence that is behind
SELECT
  json_build_object(
    'figure', 'numbered', 'schema', t.nspname, 'name', t.seqname, 'table', t.relname,
    'column', t.attname, 'skipped', t.why
  ) AS told,
  CASE WHEN t.why IS NULL THEN format(
    'SELECT json_build_object(''figure'', ''maximum'', ''schema'', %L::text, ''name'', %L::text, '
    '''value'', (SELECT %s(%I)::text FROM %I.%I)) WHERE %s',
    t.nspname, t.seqname, CASE WHEN t.falls THEN 'min' ELSE 'max' END, t.attname, t.tablespace,
    t.relname, :'pgsnap_in_time'
  ) END AS query
FROM (
  SELECT sn.nspname, s.relname AS seqname, n.nspname AS tablespace, c.relname, a.attname,
    q.seqincrement < 0 AS falls, CASE
    WHEN NOT has_schema_privilege(n.oid, 'USAGE') THEN 'no right to use the schema'
    WHEN NOT has_column_privilege(c.oid, a.attnum, 'SELECT') THEN 'no right to read it'
    WHEN row_security_active(c.oid) THEN 'row security would hide rows from this role'
    WHEN c.relpersistence = 'u' AND pg_is_in_recovery() THEN 'unlogged, on a standby'
    WHEN c.relpages::bigint * current_setting('block_size')::bigint > :pgsnap_up_to
      AND NOT EXISTS (
        SELECT FROM pg_index x
        WHERE x.indrelid = c.oid AND x.indkey[0] = a.attnum AND x.indisvalid AND x.indpred IS NULL
      ) THEN 'larger than ' || pg_size_pretty(:pgsnap_up_to::bigint) || ' and without an index'
  END AS why
  FROM pg_sequence q
  JOIN pg_class s ON s.oid = q.seqrelid
  JOIN pg_namespace sn ON sn.oid = s.relnamespace
  JOIN pg_depend o ON o.classid = 'pg_class'::regclass AND o.objid = s.oid AND o.objsubid = 0
    AND o.refclassid = 'pg_class'::regclass AND o.refobjsubid > 0 AND o.deptype IN ('a', 'i')
  JOIN pg_class c ON c.oid = o.refobjid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = o.refobjsubid
  WHERE n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
    AND a.atttypid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype, 'numeric'::regtype)
) AS t
ORDER BY t.nspname, t.seqname, t.relname, t.attname
