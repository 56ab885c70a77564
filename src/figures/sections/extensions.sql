-- Extensions with their versions
SELECT json_build_object('figure', 'extension', 'name', e.extname, 'version', e.extversion)
FROM pg_extension e
ORDER BY e.extname;
