-- Collations whose library has another version than the one they were made with
SELECT json_build_object(
  'figure', 'collation',
  'schema', n.nspname,
  'name', c.collname,
  'version', c.collversion,
  'actual', pg_collation_actual_version(c.oid)
)
FROM pg_collation c
JOIN pg_namespace n ON n.oid = c.collnamespace
WHERE c.collversion IS NOT NULL
  AND c.collversion IS DISTINCT FROM pg_collation_actual_version(c.oid)
ORDER BY n.nspname, c.collname;
