CREATE OPERATOR FAMILY public.mixed USING btree;
ALTER OPERATOR FAMILY public.mixed USING btree ADD
    OPERATOR 1 <(integer,bigint) ,
    OPERATOR 2 <=(integer,bigint);
COMMENT ON OPERATOR FAMILY public.mixed USING btree IS 'integers';
