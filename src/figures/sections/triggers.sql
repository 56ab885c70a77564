-- Foreign keys whose internal triggers are disabled: they hold nothing, and no dump tells
SELECT json_build_object(
  'figure', 'disabled',
  'schema', n.nspname,
  'table', c.relname,
  'constraint', k.conname,
  'triggers', count(*)
)
FROM pg_trigger t
JOIN pg_constraint k ON k.oid = t.tgconstraint AND k.contype = 'f'
JOIN pg_class c ON c.oid = k.conrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE t.tgisinternal AND t.tgenabled IN ('D', 'R')
GROUP BY n.nspname, c.relname, k.conname
ORDER BY n.nspname, c.relname, k.conname;
