CREATE TEXT SEARCH DICTIONARY public.stem (
    TEMPLATE = pg_catalog.snowball,
    language = 'english' );
