CREATE OPERATOR FAMILY public.reverse USING btree;
CREATE OPERATOR CLASS public.reverse
    DEFAULT FOR TYPE integer USING btree FAMILY public.reverse AS
    OPERATOR 1 >(integer,integer) ,
    OPERATOR 2 >=(integer,integer) ,
    OPERATOR 3 =(integer,integer) ,
    FUNCTION 1 (integer, integer) public.reverse_cmp(integer,integer);
