-- Bytes of tables; of those that somebody is altering they are unknown, as asking would wait
WITH locked AS (
  SELECT l.relation FROM pg_locks l
  WHERE l.locktype = 'relation' AND l.mode = 'AccessExclusiveLock'
    AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
)
SELECT json_build_object(
  'figure', 'sizes',
  'schema', n.nspname,
  'name', c.relname,
  'bytes', pg_total_relation_size(c.oid),
  'index_bytes', pg_indexes_size(c.oid)
)
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'm')
  AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
  AND c.oid NOT IN (SELECT relation FROM locked WHERE relation IS NOT NULL)
ORDER BY n.nspname, c.relname;
