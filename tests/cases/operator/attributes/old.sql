CREATE OPERATOR public.=== (
    FUNCTION = int4eq,
    LEFTARG = integer,
    RIGHTARG = integer,
    COMMUTATOR = OPERATOR(public.===)
);
CREATE OPERATOR public.@# (
    FUNCTION = int4abs,
    RIGHTARG = integer
);
