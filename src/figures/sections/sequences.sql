-- Sequences: where they are, and the types that bound them. NULL is unknown, or never used
SELECT json_build_object(
  'figure', 'sequence',
  'schema', n.nspname,
  'name', c.relname,
  'type', format_type(s.seqtypid, NULL),
  'increment', s.seqincrement::text,
  'min', s.seqmin::text,
  'max', s.seqmax::text,
  'cycles', s.seqcycle,
  'known', has_sequence_privilege(c.oid, 'SELECT, USAGE')
    AND (c.relpersistence = 'p' OR NOT pg_is_in_recovery()),
  'last', CASE
    WHEN has_sequence_privilege(c.oid, 'SELECT, USAGE')
      AND (c.relpersistence = 'p' OR NOT pg_is_in_recovery())
    THEN pg_sequence_last_value(c.oid)::text
  END,
  'columns', (
    SELECT json_agg(json_build_object(
      'schema', used.nspname, 'table', used.relname, 'name', used.attname,
      'type', format_type(used.atttypid, NULL)
    ) ORDER BY used.nspname, used.relname, used.attname)
    FROM (
      SELECT tn.nspname, t.relname, a.attname, a.atttypid
      FROM pg_attribute a
      JOIN pg_class t ON t.oid = a.attrelid
      JOIN pg_namespace tn ON tn.oid = t.relnamespace
      WHERE (a.attrelid, a.attnum::int) IN (
        SELECT o.refobjid, o.refobjsubid FROM pg_depend o
        WHERE o.classid = 'pg_class'::regclass AND o.objid = c.oid AND o.objsubid = 0
          AND o.refclassid = 'pg_class'::regclass AND o.deptype IN ('a', 'i')
        UNION
        SELECT ad.adrelid, ad.adnum FROM pg_depend o
        JOIN pg_attrdef ad ON ad.oid = o.objid
        WHERE o.classid = 'pg_attrdef'::regclass
          AND o.refclassid = 'pg_class'::regclass AND o.refobjid = c.oid
      ) AND NOT a.attisdropped
    ) AS used
  )
)
FROM pg_sequence s
JOIN pg_class c ON c.oid = s.seqrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
ORDER BY n.nspname, c.relname;
