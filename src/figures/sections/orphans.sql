-- Rows that refer to nothing where a foreign key is expected; one that is there and holds says 0 by itself
SELECT
  json_build_object(
    'figure', 'asked', 'n', 'o' || t.at, 'name', format('orphans of %s', t.name),
    'type', 'count', 'expect', '= 0', 'origin', 'foreign_key', 'object', t.object, 'skipped', t.why
  ) AS told,
  CASE
    WHEN t.is_held THEN format(
      'SELECT json_build_object(''figure'', ''probe'', ''n'', %L::text, ''value'', ''0'')', 'o' || t.at)
    WHEN t.why IS NULL THEN format(
      'SELECT json_build_object(''figure'', ''probe'', ''n'', %L::text, ''value'', (SELECT count(*)::text '
      'FROM %s AS c WHERE (%s) AND NOT EXISTS (SELECT FROM %s AS p WHERE %s))) WHERE %s',
      'o' || t.at, t.child, t.given, t.parent, t.met, :'pgsnap_in_time')
  END AS query
FROM (
  SELECT w.at, w.object, w.name, pairs.given, pairs.met, held.is_held,
    CASE c.relkind WHEN 'p' THEN '' ELSE 'ONLY ' END || format('%I.%I', n.nspname, c.relname)
      AS child,
    CASE p.relkind WHEN 'p' THEN '' ELSE 'ONLY ' END || format('%I.%I', pn.nspname, p.relname)
      AS parent,
    CASE
      WHEN p.oid IS NULL THEN 'the table it refers to is not there'
      WHEN pairs.found < cardinality(w.columns) THEN 'a column of it is not there'
      WHEN held.is_held THEN NULL
      WHEN NOT has_schema_privilege(n.oid, 'USAGE') OR NOT has_schema_privilege(pn.oid, 'USAGE')
        THEN 'no right to use the schema'
      WHEN NOT pairs.readable THEN 'no right to read both tables'
      WHEN row_security_active(c.oid) OR row_security_active(p.oid)
        THEN 'row security would hide rows from this role'
      WHEN (c.relpersistence = 'u' OR p.relpersistence = 'u') AND pg_is_in_recovery()
        THEN 'unlogged, on a standby'
      WHEN (
        WITH RECURSIVE below(oid) AS (
          SELECT top.oid FROM unnest(ARRAY[c.oid, p.oid]) AS top(oid)
          UNION SELECT i.inhrelid FROM pg_inherits i JOIN below b ON b.oid = i.inhparent
        )
        SELECT sum(r.relpages::bigint) FROM below b JOIN pg_class r ON r.oid = b.oid
      ) * current_setting('block_size')::bigint > :pgsnap_up_to
        THEN 'larger than ' || pg_size_pretty(:pgsnap_up_to::bigint)
    END AS why
  FROM (VALUES
    {list}
  ) AS w(at, object, name, schema, relation, columns, of_schema, of_relation, of_columns, is_full)
  JOIN pg_namespace n ON n.nspname = w.schema
  JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = w.relation AND c.relkind IN ('r', 'p')
  LEFT JOIN pg_namespace pn ON pn.nspname = w.of_schema
  LEFT JOIN pg_class p ON p.relnamespace = pn.oid AND p.relname = w.of_relation
    AND p.relkind IN ('r', 'p')
  CROSS JOIN LATERAL (
    SELECT count(*) AS found,
      bool_and(has_column_privilege(c.oid, ca.attnum, 'SELECT')
        AND has_column_privilege(p.oid, pa.attnum, 'SELECT')) AS readable,
      string_agg(format('c.%I IS NOT NULL', ca.attname), CASE WHEN w.is_full THEN ' OR ' ELSE ' AND ' END)
        AS given,
      string_agg(format('p.%I OPERATOR(%s) c.%I', pa.attname, coalesce(own.operator, 'pg_catalog.='),
        ca.attname), ' AND ') AS met,
      array_agg(ca.attnum ORDER BY ca.attnum) AS numbers,
      array_agg(pa.attnum ORDER BY ca.attnum) AS of_numbers
    FROM unnest(w.columns, w.of_columns) AS pair(child, parent)
    JOIN pg_attribute ca ON ca.attrelid = c.oid AND ca.attname = pair.child
      AND ca.attnum > 0 AND NOT ca.attisdropped
    JOIN pg_attribute pa ON pa.attrelid = p.oid AND pa.attname = pair.parent
      AND pa.attnum > 0 AND NOT pa.attisdropped
    LEFT JOIN LATERAL (
      SELECT format('%I.%s', opn.nspname, op.oprname) AS operator
      FROM pg_opclass oc
      JOIN pg_am am ON am.oid = oc.opcmethod AND am.amname = 'btree'
      JOIN pg_amop ao ON ao.amopfamily = oc.opcfamily AND ao.amoplefttype = oc.opcintype
        AND ao.amoprighttype = oc.opcintype AND ao.amopstrategy = 3
      JOIN pg_operator op ON op.oid = ao.amopopr
      JOIN pg_namespace opn ON opn.oid = op.oprnamespace
      WHERE oc.opcdefault AND oc.opcintype = pa.atttypid AND ca.atttypid = pa.atttypid
      LIMIT 1
    ) AS own ON true
  ) AS pairs
  CROSS JOIN LATERAL (
    SELECT EXISTS (
      SELECT FROM pg_constraint k
      WHERE k.contype = 'f' AND k.conrelid = c.oid AND k.confrelid = p.oid AND k.convalidated
        AND coalesce(to_jsonb(k) ->> 'conenforced', 'true') = 'true'
        AND (k.confmatchtype = 'f') >= w.is_full
        AND (
          SELECT array_agg(one.child ORDER BY one.child) = pairs.numbers
            AND array_agg(one.parent ORDER BY one.child) = pairs.of_numbers
          FROM unnest(k.conkey, k.confkey) AS one(child, parent)
        )
        AND NOT EXISTS (
          SELECT FROM pg_trigger g WHERE g.tgconstraint = k.oid AND g.tgenabled IN ('D', 'R')
        )
    ) AS is_held
  ) AS held
) AS t
ORDER BY t.at
