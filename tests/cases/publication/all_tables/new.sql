CREATE PUBLICATION everything FOR ALL TABLES WITH (publish = 'insert, update, delete, truncate', publish_generated_columns = stored);
