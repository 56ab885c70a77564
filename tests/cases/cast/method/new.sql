CREATE TYPE public.mood AS ENUM (
    'sad',
    'happy'
);
CREATE FUNCTION public.mood_to_int(public.mood) RETURNS integer
    LANGUAGE sql IMMUTABLE
    AS $_$SELECT length($1::text)$_$;
CREATE CAST (public.mood AS integer) WITH FUNCTION public.mood_to_int(public.mood) AS ASSIGNMENT;
COMMENT ON CAST (public.mood AS integer) IS 'length';
CREATE CAST (public.mood AS text) WITH INOUT AS IMPLICIT;
