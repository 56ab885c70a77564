-- Replication slots, and how much they hold back
SELECT json_build_object(
  'figure', 'slot',
  'name', s.slot_name,
  'kind', s.slot_type,
  'plugin', s.plugin,
  'database', s.database,
  'active', s.active,
  'state', to_jsonb(s) ->> 'wal_status',
  'behind', CASE WHEN NOT pg_is_in_recovery()
    THEN pg_wal_lsn_diff(pg_current_wal_lsn(), s.restart_lsn)::bigint END
)
FROM pg_replication_slots s
ORDER BY s.slot_name;
