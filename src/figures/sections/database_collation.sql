-- The same of the database itself
SELECT json_build_object(
  'figure', 'collation',
  'schema', '',
  'name', '',
  'version', d.datcollversion,
  'actual', pg_database_collation_actual_version(d.oid)
)
FROM pg_database d
WHERE d.datname = current_database() AND d.datcollversion IS NOT NULL
  AND d.datcollversion IS DISTINCT FROM pg_database_collation_actual_version(d.oid);
