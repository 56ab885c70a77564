-- Indexes that are invalid, and those that nothing has read since the statistics were reset
SELECT json_build_object(
  'figure', 'index',
  'schema', n.nspname,
  'name', i.relname,
  'table', t.relname,
  'valid', x.indisvalid AND x.indisready,
  'unique', x.indisunique OR x.indisexclusion,
  'scans', s.idx_scan,
  'last_scan', to_jsonb(s) ->> 'last_idx_scan',
  'bytes', i.relpages::bigint * current_setting('block_size')::bigint,
  'locked', EXISTS (
    SELECT FROM pg_locks l
    WHERE l.locktype = 'relation' AND l.relation = t.oid AND l.mode = 'ShareUpdateExclusiveLock'
      AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
  )
)
FROM pg_index x
JOIN pg_class i ON i.oid = x.indexrelid
JOIN pg_class t ON t.oid = x.indrelid
JOIN pg_namespace n ON n.oid = i.relnamespace
LEFT JOIN pg_stat_all_indexes s ON s.indexrelid = i.oid
WHERE n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
  AND (NOT x.indisvalid OR NOT x.indisready
    OR (s.idx_scan = 0 AND NOT x.indisunique AND NOT x.indisexclusion AND NOT x.indisreplident))
ORDER BY n.nspname, i.relname;
