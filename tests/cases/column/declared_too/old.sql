CREATE TABLE p (a integer NOT NULL, b text DEFAULT 'x');
CREATE TABLE k (c integer) INHERITS (p);
