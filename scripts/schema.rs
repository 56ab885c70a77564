//! Schemas as pg_dump writes them, of any size, the same on every machine: for benches and tests.

use std::fmt::Write;

/// What is done to a schema between two dumps of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Altered {
    Nothing,
    /// One table.
    One,
    /// Every hundredth table.
    Hundredth,
    /// Every table.
    All,
}

impl Altered {
    fn has(self, table: usize) -> bool {
        match self {
            Self::Nothing => false,
            Self::One => table == 0,
            Self::Hundredth => table.is_multiple_of(100),
            Self::All => true,
        }
    }
}

const TABLES_IN_SCHEMA: usize = 250;

const NOUNS: [&str; 16] = [
    "account", "invoice", "payment", "order", "item", "customer", "address", "session", "event",
    "message", "product", "price", "stock", "ticket", "report", "device",
];
/// Names of columns, and their types.
const COLUMNS: [(&str, &str); 16] = [
    ("name", "character varying(255)"),
    ("status", "text"),
    ("amount", "numeric(12,2)"),
    ("created_at", "timestamp with time zone"),
    ("updated_at", "timestamp without time zone"),
    ("email", "text"),
    ("note", "text"),
    ("quantity", "integer"),
    ("currency", "character(3)"),
    ("external_id", "uuid"),
    ("position", "integer"),
    ("is_active", "boolean"),
    ("payload", "jsonb"),
    ("starts_on", "date"),
    ("rate", "double precision"),
    ("kind", "smallint"),
];

fn column(place: usize) -> (&'static str, &'static str) {
    COLUMNS.get(place % COLUMNS.len()).copied().unwrap_or_default()
}

/// xorshift64.
struct Random(u64);

impl Random {
    /// Each table has one of its own, so that a change of one leaves the others.
    fn of(table: usize) -> Self {
        Self((table as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound.max(1) as u64).unwrap_or_default()
    }
}

/// The parts of a dump, in the order pg_dump writes them.
#[derive(Default)]
struct Dump {
    schemas: String,
    tables: String,
    defaults: String,
    keys: String,
    indexes: String,
    triggers: String,
    references: String,
    objects: usize,
}

/// A dump of at least so many objects (tables, columns, constraints, indexes, sequences, triggers).
pub fn dump(objects: usize, altered: Altered) -> String {
    let mut dump = Dump::default();
    let mut table = 0;
    while dump.objects < objects {
        dump.table(table, altered.has(table));
        table += 1;
    }
    let Dump { schemas, tables, defaults, keys, indexes, triggers, references, .. } = dump;
    let parts = [
        HEAD,
        &schemas,
        FUNCTION,
        &tables,
        &defaults,
        &keys,
        &indexes,
        &triggers,
        &references,
        TAIL,
    ];
    parts.concat()
}

const HEAD: &str = "--
-- PostgreSQL database dump
--

-- Dumped from database version 16.4
-- Dumped by pg_dump version 16.4

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

";

const FUNCTION: &str = "--
-- Name: touch(); Type: FUNCTION; Schema: s0; Owner: app
--

CREATE FUNCTION s0.touch() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.updated := now();
    RETURN NEW;
END;
$$;


ALTER FUNCTION s0.touch() OWNER TO app;

SET default_tablespace = '';

SET default_table_access_method = heap;

";

const TAIL: &str = "--
-- PostgreSQL database dump complete
--

";

fn entry(to: &mut String, name: &str, kind: &str, schema: &str, statements: &str) {
    // Writing into a String has no way to fail.
    let _ = write!(
        to,
        "--\n-- Name: {name}; Type: {kind}; Schema: {schema}; Owner: app\n--\n\n{statements}\n\n"
    );
}

fn name_of(table: usize) -> (String, String) {
    let noun = NOUNS.get(table % NOUNS.len()).copied().unwrap_or_default();
    (format!("s{}", table / TABLES_IN_SCHEMA), format!("{noun}_{table}"))
}

impl Dump {
    fn table(&mut self, number: usize, is_altered: bool) {
        let mut random = Random::of(number);
        let (schema, table) = name_of(number);
        if number.is_multiple_of(TABLES_IN_SCHEMA) {
            let made =
                format!("CREATE SCHEMA {schema};\n\n\nALTER SCHEMA {schema} OWNER TO app;\n");
            entry(&mut self.schemas, &schema, "SCHEMA", "-", &made);
        }
        let mut columns =
            vec!["    id bigint NOT NULL".to_owned(), "    parent_id bigint".to_owned()];
        let wanted = 3 + random.below(10);
        let first = random.below(COLUMNS.len());
        for place in first..first + wanted {
            let (name, of_type) = column(place);
            let rest = if random.below(4) == 1 { " NOT NULL" } else { "" };
            columns.push(format!("    {name} {of_type}{rest}"));
        }
        columns.push("    updated timestamp with time zone".to_owned());
        if is_altered {
            columns.push("    added_later text".to_owned());
        }
        let made = format!(
            "CREATE TABLE {schema}.{table} (\n{}\n);\n\n\nALTER TABLE {schema}.{table} OWNER TO app;\n",
            columns.join(",\n")
        );
        entry(&mut self.tables, &table, "TABLE", &schema, &made);
        // As many tables as without the change.
        self.objects += 1 + columns.len() - usize::from(is_altered);
        self.sequence(&schema, &table);
        self.constraints(number, &schema, &table, &mut random);
        self.index(&schema, &table, column(first), &mut random);
    }

    fn sequence(&mut self, schema: &str, table: &str) {
        let made = format!(
            "CREATE SEQUENCE {schema}.{table}_id_seq\n    START WITH 1\n    INCREMENT BY 1\n    NO MINVALUE\n    \
             NO MAXVALUE\n    CACHE 1;\n\n\nALTER SEQUENCE {schema}.{table}_id_seq OWNER TO app;\n"
        );
        entry(&mut self.tables, &format!("{table}_id_seq"), "SEQUENCE", schema, &made);
        let owned =
            format!("ALTER SEQUENCE {schema}.{table}_id_seq OWNED BY {schema}.{table}.id;\n");
        entry(&mut self.tables, &format!("{table}_id_seq"), "SEQUENCE OWNED BY", schema, &owned);
        let default = format!(
            "ALTER TABLE ONLY {schema}.{table} ALTER COLUMN id SET DEFAULT \
             nextval('{schema}.{table}_id_seq'::regclass);\n"
        );
        entry(&mut self.defaults, &format!("{table} id"), "DEFAULT", schema, &default);
        self.objects += 1;
    }

    fn constraints(&mut self, number: usize, schema: &str, table: &str, random: &mut Random) {
        let key = format!(
            "ALTER TABLE ONLY {schema}.{table}\n    ADD CONSTRAINT {table}_pkey PRIMARY KEY (id);\n"
        );
        entry(&mut self.keys, &format!("{table} {table}_pkey"), "CONSTRAINT", schema, &key);
        let (to_schema, to) = name_of(random.below(number + 1));
        let reference = format!(
            "ALTER TABLE ONLY {schema}.{table}\n    ADD CONSTRAINT {table}_parent_id_fkey FOREIGN KEY \
             (parent_id) REFERENCES {to_schema}.{to}(id) ON DELETE CASCADE;\n"
        );
        let name = format!("{table} {table}_parent_id_fkey");
        entry(&mut self.references, &name, "FK CONSTRAINT", schema, &reference);
        let trigger = format!(
            "CREATE TRIGGER {table}_touch BEFORE UPDATE ON {schema}.{table} FOR EACH ROW EXECUTE \
             FUNCTION s0.touch();\n"
        );
        entry(&mut self.triggers, &format!("{table} {table}_touch"), "TRIGGER", schema, &trigger);
        self.objects += 3;
    }

    fn index(
        &mut self,
        schema: &str,
        table: &str,
        (column, of_type): (&str, &str),
        random: &mut Random,
    ) {
        let mut indexes = vec![("parent_id_idx", "parent_id".to_owned())];
        if of_type == "text" && random.below(2) == 0 {
            indexes.push(("lower_idx", format!("lower({column})")));
        }
        for (ending, key) in indexes {
            let made =
                format!("CREATE INDEX {table}_{ending} ON {schema}.{table} USING btree ({key});\n");
            entry(&mut self.indexes, &format!("{table}_{ending}"), "INDEX", schema, &made);
            self.objects += 1;
        }
    }
}
