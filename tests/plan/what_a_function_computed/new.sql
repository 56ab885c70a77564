CREATE FUNCTION n(t text) RETURNS text LANGUAGE sql IMMUTABLE AS $$SELECT upper(t)$$;
CREATE TABLE t (a text, g text GENERATED ALWAYS AS (public.n(a)) STORED, CONSTRAINT c CHECK (public.n(a) <> 'x'));
CREATE INDEX i ON t (public.n(a));
