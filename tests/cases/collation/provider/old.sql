CREATE COLLATION public.sorted (provider = libc, locale = 'C');
CREATE COLLATION public.german (provider = icu, locale = 'de');
