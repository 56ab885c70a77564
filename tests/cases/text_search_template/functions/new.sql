CREATE TEXT SEARCH TEMPLATE public.plain (
    INIT = dsimple_init,
    LEXIZE = dsimple_lexize );
