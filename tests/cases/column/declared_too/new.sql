CREATE TABLE p (a integer NOT NULL, b text DEFAULT 'x');
CREATE TABLE k (b text DEFAULT 'x', c integer) INHERITS (p);
