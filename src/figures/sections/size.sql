-- How large the database is
SELECT json_build_object('figure', 'size', 'bytes', pg_database_size(current_database()));
