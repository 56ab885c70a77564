CREATE TABLE p (a integer NOT NULL, b text DEFAULT 'x');
CREATE TABLE k (c integer) INHERITS (p);
COMMENT ON COLUMN k.a IS 'said';
CREATE TABLE l (a integer NOT NULL, b text, c integer);
