-- Rows that break foreign keys which the server was never asked to check: NOT VALID, NOT ENFORCED
SELECT
  json_build_object(
    'figure', 'asked', 'n', 'f' || t.oid, 'name', format('orphans of %s', t.conname),
    'type', 'count', 'expect', '= 0', 'level', 'high', 'origin', 'foreign_key',
    'about', json_build_array(t.nspname, t.relname, t.conname),
    'why', 'It is not validated: rows may refer to nothing.', 'skipped', t.why
  ) AS told,
  CASE WHEN t.why IS NULL THEN format(
    'SELECT json_build_object(''figure'', ''probe'', ''n'', %L::text, ''value'', (SELECT count(*)::text '
    'FROM %s AS c WHERE (%s) AND NOT EXISTS (SELECT FROM %s AS p WHERE %s))) WHERE %s',
    'f' || t.oid, t.child, t.given, t.parent, t.met, :'pgsnap_in_time'
  ) END AS query
FROM (
  SELECT k.oid, n.nspname, c.relname, k.conname,
    CASE c.relkind WHEN 'p' THEN '' ELSE 'ONLY ' END || format('%I.%I', n.nspname, c.relname)
      AS child,
    CASE p.relkind WHEN 'p' THEN '' ELSE 'ONLY ' END || format('%I.%I', pn.nspname, p.relname)
      AS parent,
    (
      SELECT string_agg(format('c.%I IS NOT NULL', a.attname),
        CASE k.confmatchtype WHEN 'f' THEN ' OR ' ELSE ' AND ' END)
      FROM unnest(k.conkey) AS one(attnum)
      JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = one.attnum
    ) AS given,
    (
      SELECT string_agg(format('p.%I OPERATOR(%I.%s) c.%I', pa.attname, opn.nspname, op.oprname,
        ca.attname), ' AND ')
      FROM unnest(k.conkey, k.confkey, k.conpfeqop) AS one(child, parent, operator)
      JOIN pg_attribute ca ON ca.attrelid = k.conrelid AND ca.attnum = one.child
      JOIN pg_attribute pa ON pa.attrelid = k.confrelid AND pa.attnum = one.parent
      JOIN pg_operator op ON op.oid = one.operator
      JOIN pg_namespace opn ON opn.oid = op.oprnamespace
    ) AS met,
    CASE
      WHEN coalesce((to_jsonb(k) ->> 'conperiod')::boolean, false)
        THEN 'a foreign key over periods is not counted'
      WHEN NOT has_schema_privilege(n.oid, 'USAGE') OR NOT has_schema_privilege(pn.oid, 'USAGE')
        THEN 'no right to use the schema'
      WHEN NOT has_table_privilege(c.oid, 'SELECT') OR NOT has_table_privilege(p.oid, 'SELECT')
        THEN 'no right to read both tables'
      WHEN row_security_active(c.oid) OR row_security_active(p.oid)
        THEN 'row security would hide rows from this role'
      WHEN (
        WITH RECURSIVE below(oid) AS (
          SELECT top.oid FROM unnest(ARRAY[c.oid, p.oid]) AS top(oid)
          UNION SELECT i.inhrelid FROM pg_inherits i JOIN below b ON b.oid = i.inhparent
        )
        SELECT sum(r.relpages::bigint) FROM below b JOIN pg_class r ON r.oid = b.oid
      ) * current_setting('block_size')::bigint > :pgsnap_up_to
        THEN 'larger than ' || pg_size_pretty(:pgsnap_up_to::bigint)
    END AS why
  FROM pg_constraint k
  JOIN pg_class c ON c.oid = k.conrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_class p ON p.oid = k.confrelid
  JOIN pg_namespace pn ON pn.oid = p.relnamespace
  WHERE k.contype = 'f' AND coalesce(to_jsonb(k) ->> 'conparentid', '0') = '0'
    AND (NOT k.convalidated OR to_jsonb(k) ->> 'conenforced' = 'false')
) AS t
ORDER BY t.nspname, t.relname, t.conname
