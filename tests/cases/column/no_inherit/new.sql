CREATE TABLE p (a integer NOT NULL, b text DEFAULT 'x');
CREATE TABLE k (a integer NOT NULL, b text DEFAULT 'x', c integer);
CREATE TABLE l (a integer NOT NULL, b text, c integer) INHERITS (p);
ALTER TABLE ONLY l ALTER COLUMN b SET DEFAULT NULL;
