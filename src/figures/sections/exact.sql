-- Rows, counted: of tables that are not too large and that this role may read whole
SELECT
  json_build_object(
    'figure', 'exact', 'schema', t.nspname, 'name', t.relname, 'skipped', t.why
  ) AS told,
  CASE WHEN t.why IS NULL THEN format(
    'SELECT json_build_object(''figure'', ''exact_rows'', ''schema'', %L::text, ''name'', %L::text, '
    '''rows'', (SELECT count(*) FROM ONLY %I.%I)) WHERE %s',
    t.nspname, t.relname, t.nspname, t.relname, :'pgsnap_in_time'
  ) END AS query
FROM (
  SELECT n.nspname, c.relname, CASE
    WHEN NOT has_schema_privilege(n.oid, 'USAGE') THEN 'no right to use the schema'
    WHEN NOT has_any_column_privilege(c.oid, 'SELECT') THEN 'no right to read it'
    WHEN row_security_active(c.oid) THEN 'row security would hide rows from this role'
    WHEN c.relkind = 'm' AND NOT c.relispopulated THEN 'it is not populated'
    WHEN c.relpersistence = 'u' AND pg_is_in_recovery() THEN 'unlogged, on a standby'
    WHEN c.relpages::bigint * current_setting('block_size')::bigint > :pgsnap_up_to
      THEN 'larger than ' || pg_size_pretty(:pgsnap_up_to::bigint)
  END AS why
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'm') AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
) AS t
ORDER BY t.nspname, t.relname
