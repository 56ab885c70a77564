-- The server, the database, and who asks
SELECT json_build_object(
  'figure', 'server',
  'version', current_setting('server_version'),
  'number', current_setting('server_version_num')::int,
  'database', d.datname,
  'encoding', pg_encoding_to_char(d.encoding),
  'collate', d.datcollate,
  'ctype', d.datctype,
  'provider', to_jsonb(d) ->> 'datlocprovider',
  'locale', coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale'),
  'collation_version', to_jsonb(d) ->> 'datcollversion',
  'standby', pg_is_in_recovery(),
  'role', r.rolname,
  'superuser', r.rolsuper,
  'bypasses_row_security', r.rolsuper OR r.rolbypassrls,
  'taken', to_char(statement_timestamp(), 'YYYY-MM-DD HH24:MI:SS "UTC"'),
  'started', to_char(pg_postmaster_start_time(), 'YYYY-MM-DD HH24:MI:SS "UTC"'),
  'stats_reset', to_char(s.stats_reset, 'YYYY-MM-DD HH24:MI:SS "UTC"'),
  'xid_age', age(d.datfrozenxid),
  'multixact_age', mxid_age(d.datminmxid),
  'freeze_max_age', current_setting('autovacuum_freeze_max_age')::bigint,
  'multixact_freeze_max_age', current_setting('autovacuum_multixact_freeze_max_age')::bigint
)
FROM pg_database d
JOIN pg_roles r ON r.rolname = current_user
LEFT JOIN pg_stat_database s ON s.datid = d.oid
WHERE d.datname = current_database();
