CREATE TEXT SEARCH DICTIONARY public.stem (
    TEMPLATE = pg_catalog.snowball,
    language = 'german', stopwords = 'german' );
