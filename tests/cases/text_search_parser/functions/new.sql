CREATE TEXT SEARCH PARSER public.words (
    START = prsd_start,
    GETTOKEN = prsd_nexttoken,
    END = prsd_end,
    HEADLINE = prsd_headline,
    LEXTYPES = prsd_lextype );
COMMENT ON TEXT SEARCH PARSER public.words IS 'with headlines';
