SELECT pg_catalog.set_config('search_path', '', false);

CREATE PROCEDURE public.p(IN a integer)
    LANGUAGE sql SECURITY DEFINER
    BEGIN ATOMIC
 SELECT CASE WHEN (a > 1) THEN 1 ELSE 2 END;
END;
CREATE PROCEDURE public.p(IN a integer, INOUT b text)
    LANGUAGE sql
    AS $$SELECT 'x'$$;
