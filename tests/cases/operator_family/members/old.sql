CREATE OPERATOR FAMILY public.mixed USING btree;
ALTER OPERATOR FAMILY public.mixed USING btree ADD
    OPERATOR 1 <(integer,bigint) ,
    FUNCTION 1 (integer, bigint) btint48cmp(integer,bigint);
