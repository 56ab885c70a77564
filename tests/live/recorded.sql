-- What PostgreSQL records in pg_depend, between objects as pgsnap calls them: one line for each pair.
-- Parts that have no name of their own count as what they are part of; members of an extension as the
-- extension.
SET client_min_messages = error;
SET search_path = '';

CREATE FUNCTION pg_temp.of_class(class oid, part integer) RETURNS text LANGUAGE plpgsql AS $$
DECLARE c record; n text;
BEGIN
    SELECT * INTO c FROM pg_catalog.pg_class WHERE oid = class;
    SELECT quote_ident(s.nspname) || '.' || quote_ident(c.relname) INTO n FROM pg_catalog.pg_namespace s WHERE s.oid = c.relnamespace;
    IF c.relkind IN ('i', 'I') THEN
        RETURN coalesce(
            (SELECT pg_temp.of('pg_catalog.pg_constraint'::pg_catalog.regclass, k.oid, 0) FROM pg_catalog.pg_constraint k
                WHERE k.conindid = class AND k.contype IN ('p', 'u', 'x') LIMIT 1),
            'index ' || n);
    END IF;
    IF part > 0 AND c.relkind IN ('r', 'p', 'f', 'c') THEN
        RETURN CASE c.relkind WHEN 'c' THEN 'attribute ' ELSE 'column ' END || n || '.' ||
            (SELECT quote_ident(attname) FROM pg_catalog.pg_attribute WHERE attrelid = class AND attnum = part);
    END IF;
    RETURN CASE c.relkind WHEN 'r' THEN 'table ' WHEN 'p' THEN 'table ' WHEN 'f' THEN 'foreign table '
        WHEN 'v' THEN 'view ' WHEN 'm' THEN 'materialized view ' WHEN 'S' THEN 'sequence '
        WHEN 'c' THEN 'composite type ' END || n;
END $$;

CREATE FUNCTION pg_temp.of_type(type oid) RETURNS text LANGUAGE plpgsql AS $$
DECLARE t record; n text;
BEGIN
    SELECT y.*, quote_ident(s.nspname) || '.' || quote_ident(y.typname) AS n INTO t
        FROM pg_catalog.pg_type y JOIN pg_catalog.pg_namespace s ON s.oid = y.typnamespace WHERE y.oid = type;
    IF t.typcategory = 'A' AND t.typelem <> 0 THEN RETURN pg_temp.of_type(t.typelem); END IF;
    RETURN CASE t.typtype WHEN 'e' THEN 'enum ' || t.n WHEN 'd' THEN 'domain ' || t.n
        WHEN 'r' THEN 'range type ' || t.n WHEN 'c' THEN pg_temp.of_class(t.typrelid, 0)
        WHEN 'b' THEN 'base type ' || t.n
        WHEN 'p' THEN 'shell type ' || t.n END;
END $$;

CREATE FUNCTION pg_temp.types(types oid[]) RETURNS text LANGUAGE sql AS $$
    SELECT coalesce(string_agg(CASE t WHEN 0 THEN 'NONE' ELSE format_type(t, NULL) END, ', ' ORDER BY n), '')
    FROM unnest(types) WITH ORDINALITY AS u(t, n)
$$;

CREATE FUNCTION pg_temp.of(class oid, object oid, part integer) RETURNS text LANGUAGE plpgsql AS $$
DECLARE k text := (SELECT relname FROM pg_catalog.pg_class WHERE oid = class); n text;
BEGIN
    SELECT 'extension ' || quote_ident(e.extname) INTO n FROM pg_catalog.pg_depend d
        JOIN pg_catalog.pg_extension e ON e.oid = d.refobjid
        WHERE d.classid = class AND d.objid = object AND d.deptype = 'e';
    IF n IS NOT NULL THEN RETURN n; END IF;
    CASE k
    WHEN 'pg_class' THEN RETURN pg_temp.of_class(object, part);
    WHEN 'pg_type' THEN
        IF EXISTS (SELECT FROM pg_catalog.pg_type WHERE oid = object AND typtype = 'm') THEN
            RETURN (SELECT pg_temp.of_type(refobjid) FROM pg_catalog.pg_depend
                WHERE classid = class AND objid = object AND refclassid = class AND deptype = 'i');
        END IF;
        RETURN pg_temp.of_type(object);
    WHEN 'pg_proc' THEN
        -- The constructor of a range type.
        SELECT pg_temp.of('pg_catalog.pg_type'::pg_catalog.regclass, refobjid, 0) INTO n FROM pg_catalog.pg_depend
            WHERE classid = class AND objid = object AND deptype = 'i' AND refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass;
        IF n IS NOT NULL THEN RETURN n; END IF;
        RETURN (SELECT CASE p.prokind WHEN 'a' THEN 'aggregate ' WHEN 'p' THEN 'procedure ' ELSE 'function ' END ||
            quote_ident(s.nspname) || '.' || quote_ident(p.proname) || '(' || pg_temp.types(p.proargtypes::oid[]) || ')'
            FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace s ON s.oid = p.pronamespace WHERE p.oid = object);
    WHEN 'pg_operator' THEN
        RETURN (SELECT 'operator ' || quote_ident(s.nspname) || '.' || o.oprname || '(' || pg_temp.types(ARRAY[o.oprleft, o.oprright]) || ')'
            FROM pg_catalog.pg_operator o JOIN pg_catalog.pg_namespace s ON s.oid = o.oprnamespace WHERE o.oid = object);
    WHEN 'pg_opclass' THEN
        RETURN (SELECT 'operator class ' || quote_ident(s.nspname) || '.' || quote_ident(o.opcname) || ' USING ' || quote_ident(m.amname)
            FROM pg_catalog.pg_opclass o JOIN pg_catalog.pg_namespace s ON s.oid = o.opcnamespace
            JOIN pg_catalog.pg_am m ON m.oid = o.opcmethod WHERE o.oid = object);
    WHEN 'pg_opfamily' THEN
        RETURN (SELECT 'operator family ' || quote_ident(s.nspname) || '.' || quote_ident(o.opfname) || ' USING ' || quote_ident(m.amname)
            FROM pg_catalog.pg_opfamily o JOIN pg_catalog.pg_namespace s ON s.oid = o.opfnamespace
            JOIN pg_catalog.pg_am m ON m.oid = o.opfmethod WHERE o.oid = object);
    WHEN 'pg_amop', 'pg_amproc' THEN
        RETURN (SELECT pg_temp.of(refclassid, refobjid, 0) FROM pg_catalog.pg_depend
            WHERE classid = class AND objid = object AND refclassid IN
                ('pg_catalog.pg_opclass'::pg_catalog.regclass, 'pg_catalog.pg_opfamily'::pg_catalog.regclass)
            ORDER BY refclassid LIMIT 1);
    WHEN 'pg_cast' THEN
        RETURN (SELECT 'cast (' || format_type(castsource, NULL) || ' AS ' || format_type(casttarget, NULL) || ')'
            FROM pg_catalog.pg_cast WHERE oid = object);
    WHEN 'pg_transform' THEN
        RETURN (SELECT 'transform for ' || format_type(trftype, NULL) || ' language ' || quote_ident(l.lanname)
            FROM pg_catalog.pg_transform t JOIN pg_catalog.pg_language l ON l.oid = t.trflang WHERE t.oid = object);
    WHEN 'pg_constraint' THEN
        RETURN (SELECT CASE
            WHEN c.contype = 't' THEN 'trigger ' || quote_ident(s.nspname) || '.' || quote_ident(r.relname) || '.' || quote_ident(c.conname)
            WHEN c.contype = 'n' AND c.conrelid <> 0 THEN pg_temp.of_class(c.conrelid, c.conkey[1])
            WHEN c.contype = 'n' THEN pg_temp.of_type(c.contypid)
            WHEN c.contypid <> 0 THEN replace(pg_temp.of_type(c.contypid), 'domain ', 'constraint ') || '.' || quote_ident(c.conname)
            ELSE 'constraint ' || quote_ident(s.nspname) || '.' || quote_ident(r.relname) || '.' || quote_ident(c.conname) END
            FROM pg_catalog.pg_constraint c LEFT JOIN pg_catalog.pg_class r ON r.oid = c.conrelid
            LEFT JOIN pg_catalog.pg_namespace s ON s.oid = r.relnamespace WHERE c.oid = object);
    WHEN 'pg_trigger' THEN
        RETURN (SELECT CASE WHEN t.tgisinternal AND t.tgconstraint <> 0
                THEN pg_temp.of('pg_catalog.pg_constraint'::pg_catalog.regclass, t.tgconstraint, 0)
                ELSE 'trigger ' || quote_ident(s.nspname) || '.' || quote_ident(r.relname) || '.' || quote_ident(t.tgname) END
            FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class r ON r.oid = t.tgrelid
            JOIN pg_catalog.pg_namespace s ON s.oid = r.relnamespace WHERE t.oid = object);
    WHEN 'pg_rewrite' THEN
        RETURN (SELECT CASE w.rulename WHEN '_RETURN' THEN pg_temp.of_class(w.ev_class, 0)
                ELSE 'rule ' || quote_ident(s.nspname) || '.' || quote_ident(r.relname) || '.' || quote_ident(w.rulename) END
            FROM pg_catalog.pg_rewrite w JOIN pg_catalog.pg_class r ON r.oid = w.ev_class
            JOIN pg_catalog.pg_namespace s ON s.oid = r.relnamespace WHERE w.oid = object);
    WHEN 'pg_policy' THEN
        RETURN (SELECT 'policy ' || quote_ident(s.nspname) || '.' || quote_ident(r.relname) || '.' || quote_ident(p.polname)
            FROM pg_catalog.pg_policy p JOIN pg_catalog.pg_class r ON r.oid = p.polrelid
            JOIN pg_catalog.pg_namespace s ON s.oid = r.relnamespace WHERE p.oid = object);
    WHEN 'pg_attrdef' THEN
        RETURN (SELECT pg_temp.of_class(adrelid, adnum) FROM pg_catalog.pg_attrdef WHERE oid = object);
    WHEN 'pg_user_mapping' THEN
        RETURN (SELECT 'user mapping for ' || CASE umuser WHEN 0 THEN 'PUBLIC' ELSE quote_ident(usename) END || ' on ' || quote_ident(srvname)
            FROM pg_catalog.pg_user_mappings WHERE umid = object);
    WHEN 'pg_namespace' THEN RETURN (SELECT 'schema ' || quote_ident(nspname) FROM pg_catalog.pg_namespace WHERE oid = object);
    WHEN 'pg_extension' THEN RETURN (SELECT 'extension ' || quote_ident(extname) FROM pg_catalog.pg_extension WHERE oid = object);
    WHEN 'pg_language' THEN RETURN (SELECT 'language ' || quote_ident(lanname) FROM pg_catalog.pg_language WHERE oid = object);
    WHEN 'pg_am' THEN RETURN (SELECT 'access method ' || quote_ident(amname) FROM pg_catalog.pg_am WHERE oid = object);
    WHEN 'pg_foreign_data_wrapper' THEN RETURN (SELECT 'foreign data wrapper ' || quote_ident(fdwname) FROM pg_catalog.pg_foreign_data_wrapper WHERE oid = object);
    WHEN 'pg_foreign_server' THEN RETURN (SELECT 'server ' || quote_ident(srvname) FROM pg_catalog.pg_foreign_server WHERE oid = object);
    WHEN 'pg_publication' THEN RETURN (SELECT 'publication ' || quote_ident(pubname) FROM pg_catalog.pg_publication WHERE oid = object);
    WHEN 'pg_publication_rel', 'pg_publication_namespace' THEN
        RETURN (SELECT pg_temp.of(refclassid, refobjid, 0) FROM pg_catalog.pg_depend
            WHERE classid = class AND objid = object AND refclassid = 'pg_catalog.pg_publication'::pg_catalog.regclass LIMIT 1);
    WHEN 'pg_event_trigger' THEN RETURN (SELECT 'event trigger ' || quote_ident(evtname) FROM pg_catalog.pg_event_trigger WHERE oid = object);
    WHEN 'pg_collation', 'pg_conversion', 'pg_statistic_ext', 'pg_ts_parser', 'pg_ts_dict', 'pg_ts_template', 'pg_ts_config' THEN
        EXECUTE format(
            'SELECT %L || quote_ident(s.nspname) || ''.'' || quote_ident(o.%I) FROM pg_catalog.%I o
                JOIN pg_catalog.pg_namespace s ON s.oid = o.%I WHERE o.oid = $1',
            CASE k WHEN 'pg_collation' THEN 'collation ' WHEN 'pg_conversion' THEN 'conversion '
                WHEN 'pg_statistic_ext' THEN 'statistics ' WHEN 'pg_ts_parser' THEN 'text search parser '
                WHEN 'pg_ts_dict' THEN 'text search dictionary ' WHEN 'pg_ts_template' THEN 'text search template '
                ELSE 'text search configuration ' END,
            CASE k WHEN 'pg_collation' THEN 'collname' WHEN 'pg_conversion' THEN 'conname'
                WHEN 'pg_statistic_ext' THEN 'stxname' WHEN 'pg_ts_parser' THEN 'prsname'
                WHEN 'pg_ts_dict' THEN 'dictname' WHEN 'pg_ts_template' THEN 'tmplname' ELSE 'cfgname' END,
            k,
            CASE k WHEN 'pg_collation' THEN 'collnamespace' WHEN 'pg_conversion' THEN 'connamespace'
                WHEN 'pg_statistic_ext' THEN 'stxnamespace' WHEN 'pg_ts_parser' THEN 'prsnamespace'
                WHEN 'pg_ts_dict' THEN 'dictnamespace' WHEN 'pg_ts_template' THEN 'tmplnamespace' ELSE 'cfgnamespace' END)
            INTO n USING object;
        RETURN n;
    ELSE RETURN NULL;
    END CASE;
END $$;

-- Toast tables, internal objects of the system and what initdb made have no lines.
SELECT DISTINCT a || E'\t' || b FROM (
    SELECT pg_temp.of(classid, objid, objsubid) AS a, pg_temp.of(refclassid, refobjid, refobjsubid) AS b
    FROM pg_catalog.pg_depend
    WHERE deptype <> 'p' AND deptype <> 'e' AND objid >= 16384
) AS pairs WHERE a <> b ORDER BY 1;
