-- Rows of the tables in which migration tools note what they have run
SELECT
  json_build_object(
    'figure', 'migrations_of', 'schema', t.nspname, 'table', t.relname, 'columns', t.columns,
    'skipped', t.why
  ) AS told,
  CASE WHEN t.why IS NULL THEN format(
    'SELECT json_build_object(''figure'', ''migrations'', ''schema'', %L::text, ''table'', %L::text, '
    '''columns'', %L::json, ''rows'', (SELECT coalesce(json_agg(r.v), ''[]'') FROM '
    '(SELECT json_build_array(%s) AS v FROM ONLY %I.%I LIMIT 10001) AS r))',
    t.nspname, t.relname, t.wanted, t.chosen, t.nspname, t.relname
  ) END AS query
FROM (
  SELECT n.nspname, c.relname,
    json_agg(a.attname ORDER BY a.attnum) AS columns,
    json_agg(a.attname ORDER BY a.attnum) FILTER (WHERE w.name IS NOT NULL) AS wanted,
    string_agg(format('left(%I::text, 301)', a.attname), ', ' ORDER BY a.attnum)
      FILTER (WHERE w.name IS NOT NULL) AS chosen,
    CASE
      WHEN NOT has_schema_privilege(n.oid, 'USAGE') THEN 'no right to use the schema'
      WHEN NOT bool_and(w.name IS NULL OR has_column_privilege(c.oid, a.attnum, 'SELECT'))
        THEN 'no right to read it'
      WHEN row_security_active(c.oid) THEN 'row security would hide rows from this role'
      WHEN c.relpersistence = 'u' AND pg_is_in_recovery() THEN 'unlogged, on a standby'
    END AS why
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN (VALUES
    {tools}
  ) AS w(relation, name) ON w.relation = c.relname AND w.name = a.attname
  WHERE c.relkind = 'r' AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
    AND c.relname IN ({tables})
  GROUP BY n.oid, n.nspname, c.oid, c.relname, c.relpersistence
  HAVING bool_or(w.name IS NOT NULL)
) AS t
ORDER BY t.nspname, t.relname
