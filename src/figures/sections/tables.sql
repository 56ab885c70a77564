-- Tables: rows as the planner estimates them (-1, and 0 before 14, are unknown), dead rows
SELECT json_build_object(
  'figure', 'table',
  'schema', n.nspname,
  'name', c.relname,
  'kind', c.relkind,
  'partition', c.relispartition,
  'rows', CASE
    WHEN c.relkind = 'f' OR c.reltuples < 0 THEN NULL
    WHEN c.reltuples = 0 AND current_setting('server_version_num')::int < 140000 THEN NULL
    ELSE c.reltuples::bigint
  END,
  'dead', s.n_dead_tup,
  'analyzed', to_char(greatest(s.last_analyze, s.last_autoanalyze), 'YYYY-MM-DD HH24:MI:SS "UTC"'),
  'vacuumed', to_char(greatest(s.last_vacuum, s.last_autovacuum), 'YYYY-MM-DD HH24:MI:SS "UTC"'),
  'populated', c.relispopulated,
  'replica_identity_gone', c.relreplident = 'i' AND NOT EXISTS (
    SELECT FROM pg_index x WHERE x.indrelid = c.oid AND x.indisreplident
  )
)
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_stat_all_tables s ON s.relid = c.oid
WHERE c.relkind IN ('r', 'p', 'm', 'f')
  AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
ORDER BY n.nspname, c.relname;
