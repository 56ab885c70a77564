CREATE TYPE y AS (a integer, b text);
CREATE TABLE t OF y;
CREATE TABLE u (a integer DEFAULT 3, b text);
CREATE TABLE w (a integer, b character varying);
