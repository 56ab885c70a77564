CREATE OPERATOR public.=== (
    FUNCTION = int4eq,
    LEFTARG = integer,
    RIGHTARG = integer,
    COMMUTATOR = OPERATOR(public.===),
    MERGES,
    HASHES,
    RESTRICT = eqsel,
    JOIN = eqjoinsel
);
CREATE OPERATOR public.@# (
    FUNCTION = int4um,
    RIGHTARG = integer
);
COMMENT ON OPERATOR public.@# (NONE, integer) IS 'minus';
