SELECT pg_catalog.set_config('search_path', '', false);

CREATE FUNCTION public.f(a integer, c text DEFAULT 'y'::text) RETURNS integer
    LANGUAGE plpgsql STABLE STRICT SECURITY DEFINER COST 10 PARALLEL SAFE
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    RETURN a + 1;
END
$$;
ALTER FUNCTION public.f(a integer, c text) OWNER TO owner2;
REVOKE ALL ON FUNCTION public.f(a integer, c text) FROM PUBLIC;
CREATE FUNCTION public.g(integer) RETURNS SETOF integer
    LANGUAGE sql ROWS 10
    RETURN $1;
CREATE FUNCTION public.g(text, OUT a integer) RETURNS integer
    LANGUAGE sql
    AS $_$SELECT 1$_$;
