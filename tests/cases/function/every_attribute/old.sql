SELECT pg_catalog.set_config('search_path', '', false);

CREATE FUNCTION public.f(a integer, b text DEFAULT 'x'::text) RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN a;
END
$$;
ALTER FUNCTION public.f(a integer, b text) OWNER TO app;
CREATE FUNCTION public.g(integer) RETURNS integer
    LANGUAGE sql
    AS $_$SELECT $1$_$;
