CREATE COLLATION public.sorted (provider = libc, lc_collate = 'C', lc_ctype = 'POSIX');
CREATE COLLATION public.german (provider = icu, deterministic = false, locale = 'de-u-co-phonebk', rules = '&a < g');
