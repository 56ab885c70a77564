CREATE TYPE y AS (a integer, b text);
CREATE TABLE t (a integer, b text);
CREATE TABLE u OF y (a DEFAULT 3);
CREATE TABLE w OF y;
