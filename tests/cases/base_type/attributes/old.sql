CREATE TYPE public.blob;
CREATE FUNCTION public.blob_in(cstring) RETURNS public.blob
    LANGUAGE internal IMMUTABLE STRICT
    AS $$textin$$;
CREATE FUNCTION public.blob_out(public.blob) RETURNS cstring
    LANGUAGE internal IMMUTABLE STRICT
    AS $$textout$$;
CREATE TYPE public.blob (
    INTERNALLENGTH = variable,
    INPUT = public.blob_in,
    OUTPUT = public.blob_out,
    ALIGNMENT = int4,
    STORAGE = plain
);
