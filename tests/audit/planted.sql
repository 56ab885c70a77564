-- One instance of what each rule looks for. `finds CODE OBJECT` says which, and where; every rule is on.
-- The clean twin is clean.sql.

CREATE SCHEMA shop;
CREATE EXTENSION unaccent WITH SCHEMA shop;

-- What the instances refer to.
CREATE TABLE shop.accounts (id bigint PRIMARY KEY, uid uuid NOT NULL UNIQUE);
COMMENT ON TABLE shop.accounts IS 'Who may log in';
CREATE FUNCTION shop.stamp() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;

-- Tables

-- finds table-without-primary-key table shop.keyless
CREATE TABLE shop.keyless (at timestamptz NOT NULL);
COMMENT ON TABLE shop.keyless IS 'x';
-- finds table-not-durable table shop.volatile_rows
CREATE UNLOGGED TABLE shop.volatile_rows (id bigint PRIMARY KEY);
COMMENT ON TABLE shop.volatile_rows IS 'x';
-- finds table-autovacuum-off table shop.unswept
CREATE TABLE shop.unswept (id bigint PRIMARY KEY) WITH (autovacuum_enabled=false);
COMMENT ON TABLE shop.unswept IS 'x';
-- finds table-leftover table shop.accounts_backup_20240131
CREATE TABLE shop.accounts_backup_20240131 (id bigint PRIMARY KEY);
COMMENT ON TABLE shop.accounts_backup_20240131 IS 'x';
-- finds partition-without-default table shop.by_country
CREATE TABLE shop.by_country (country text NOT NULL PRIMARY KEY) PARTITION BY LIST (country);
COMMENT ON TABLE shop.by_country IS 'x';
CREATE TABLE shop.by_country_de PARTITION OF shop.by_country FOR VALUES IN ('de');
-- finds partition-lacks table shop.child_c
CREATE TABLE shop.parent (id bigint PRIMARY KEY, size integer);
CREATE TABLE shop.child_a (PRIMARY KEY (id)) INHERITS (shop.parent);
CREATE TABLE shop.child_b (PRIMARY KEY (id)) INHERITS (shop.parent);
CREATE TABLE shop.child_c (PRIMARY KEY (id)) INHERITS (shop.parent);
CREATE INDEX child_a_x ON shop.child_a (size);
CREATE INDEX child_b_x ON shop.child_b (size);
COMMENT ON TABLE shop.parent IS 'x';
COMMENT ON TABLE shop.child_a IS 'x';
COMMENT ON TABLE shop.child_b IS 'x';
COMMENT ON TABLE shop.child_c IS 'x';
-- finds index-not-attached index shop.measured_y
CREATE TABLE shop.measured (reading integer NOT NULL PRIMARY KEY, depth integer) PARTITION BY RANGE (reading);
COMMENT ON TABLE shop.measured IS 'x';
CREATE TABLE shop.measured_1 PARTITION OF shop.measured FOR VALUES FROM (1) TO (2);
CREATE TABLE shop.measured_rest PARTITION OF shop.measured DEFAULT;
CREATE INDEX measured_y ON ONLY shop.measured (depth);
CREATE INDEX measured_1_y ON shop.measured_1 (depth);
ALTER INDEX shop.measured_y ATTACH PARTITION shop.measured_1_y;
-- finds published-without-identity table shop.published
CREATE TABLE shop.published (id bigint PRIMARY KEY);
ALTER TABLE shop.published REPLICA IDENTITY NOTHING;
COMMENT ON TABLE shop.published IS 'x';
CREATE PUBLICATION news FOR TABLE shop.published;
-- finds sequence-unused sequence shop.lonely
CREATE SEQUENCE shop.lonely;
-- finds comment-missing table shop.silent
CREATE TABLE shop.silent (id bigint PRIMARY KEY);

-- Columns

-- finds column-timestamp-without-zone column shop.typed.told
-- finds column-json column shop.typed.doc
-- finds column-char column shop.typed.filled
-- finds column-money column shop.typed.due
-- finds column-timetz column shop.typed.opens
-- finds column-float-amount column shop.typed.unit_price
-- finds column-internal-type column shop.typed.internal
-- finds column-nullable-boolean column shop.typed.flag
-- finds column-default-frozen column shop.typed.created_at
-- finds upgrade-reg-column column shop.typed.handler
CREATE TABLE shop.typed (
    id bigint PRIMARY KEY,
    told timestamp,
    doc json,
    filled char(20),
    due money,
    opens timetz,
    unit_price double precision,
    internal name,
    flag boolean,
    created_at timestamptz DEFAULT '2021-03-04 12:33:11.123456+00'::timestamptz,
    handler regproc
);
COMMENT ON TABLE shop.typed IS 'x';
-- finds column-integer-key column shop.numbered.id
CREATE TABLE shop.numbered (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
COMMENT ON TABLE shop.numbered IS 'x';
-- finds column-serial column shop.counted.id
-- finds sequence-smaller-than-column sequence shop.counted_id_seq
CREATE SEQUENCE shop.counted_id_seq AS integer;
CREATE TABLE shop.counted (id bigint DEFAULT nextval('shop.counted_id_seq') PRIMARY KEY);
ALTER SEQUENCE shop.counted_id_seq OWNED BY shop.counted.id;
COMMENT ON TABLE shop.counted IS 'x';
-- finds sequence-cycles sequence shop.round_id_seq
CREATE TABLE shop.round (id bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME shop.round_id_seq CYCLE) PRIMARY KEY);
COMMENT ON TABLE shop.round IS 'x';
-- finds column-types-by-name column shop.code_c.vat_code
CREATE TABLE shop.code_a (id bigint PRIMARY KEY, vat_code text);
CREATE TABLE shop.code_b (id bigint PRIMARY KEY, vat_code text);
CREATE TABLE shop.code_c (id bigint PRIMARY KEY, vat_code integer);
COMMENT ON TABLE shop.code_a IS 'x';
COMMENT ON TABLE shop.code_b IS 'x';
COMMENT ON TABLE shop.code_c IS 'x';
-- finds soft-delete-without-index column shop.erased.deleted_at
CREATE TABLE shop.erased (id bigint PRIMARY KEY, deleted_at timestamptz);
COMMENT ON TABLE shop.erased IS 'x';

-- Foreign keys

-- finds foreign-key-without-index constraint shop.ref_slow.ref_slow_account_id_fkey
CREATE TABLE shop.ref_slow (id bigint PRIMARY KEY, account_id bigint);
ALTER TABLE shop.ref_slow ADD FOREIGN KEY (account_id) REFERENCES shop.accounts (id);
COMMENT ON TABLE shop.ref_slow IS 'x';
-- finds foreign-key-types-differ constraint shop.ref_small.ref_small_account_fkey
CREATE TABLE shop.ref_small (id bigint PRIMARY KEY, account integer);
CREATE INDEX ref_small_account ON shop.ref_small (account);
ALTER TABLE shop.ref_small ADD FOREIGN KEY (account) REFERENCES shop.accounts (id);
COMMENT ON TABLE shop.ref_small IS 'x';
-- finds foreign-key-set-null-not-null constraint shop.ref_null.ref_null_account_id_fkey
CREATE TABLE shop.ref_null (id bigint PRIMARY KEY, account_id bigint NOT NULL);
CREATE INDEX ref_null_account ON shop.ref_null (account_id);
ALTER TABLE shop.ref_null ADD FOREIGN KEY (account_id) REFERENCES shop.accounts (id) ON DELETE SET NULL;
COMMENT ON TABLE shop.ref_null IS 'x';
-- finds foreign-key-duplicate constraint shop.ref_twice.ref_twice_again
CREATE TABLE shop.ref_twice (id bigint PRIMARY KEY, account_id bigint);
CREATE INDEX ref_twice_account ON shop.ref_twice (account_id);
ALTER TABLE shop.ref_twice ADD CONSTRAINT ref_twice_account_id_fkey FOREIGN KEY (account_id) REFERENCES shop.accounts (id);
ALTER TABLE shop.ref_twice ADD CONSTRAINT ref_twice_again FOREIGN KEY (account_id) REFERENCES shop.accounts (id);
COMMENT ON TABLE shop.ref_twice IS 'x';
-- finds reference-without-foreign-key column shop.ref_none.account_id
CREATE TABLE shop.ref_none (id bigint PRIMARY KEY, account_id bigint);
COMMENT ON TABLE shop.ref_none IS 'x';

-- Indexes and constraints

-- finds index-duplicate index shop.indexed_b
-- finds index-redundant index shop.indexed_id
-- finds index-left-prefix index shop.indexed_y
-- finds unique-index-no-constraint index shop.indexed_u
CREATE TABLE shop.indexed (id bigint PRIMARY KEY, x text, y text, z text, u text NOT NULL);
CREATE INDEX indexed_a ON shop.indexed (x);
CREATE INDEX indexed_b ON shop.indexed (x);
CREATE INDEX indexed_id ON shop.indexed (id);
CREATE INDEX indexed_y ON shop.indexed (y);
CREATE INDEX indexed_yz ON shop.indexed (y, z);
CREATE UNIQUE INDEX indexed_u ON shop.indexed (u);
COMMENT ON TABLE shop.indexed IS 'x';
-- finds unique-over-nullable constraint shop.keyed.keyed_once
CREATE TABLE shop.keyed (id bigint PRIMARY KEY, x text NOT NULL, y text, CONSTRAINT keyed_once UNIQUE (x, y));
COMMENT ON TABLE shop.keyed IS 'x';
-- finds constraint-not-valid constraint shop.checked.unproven
-- finds constraint-not-enforced constraint shop.checked.unheeded
-- finds check-duplicate constraint shop.checked.twice
CREATE TABLE shop.checked (
    id bigint PRIMARY KEY,
    amount_of integer,
    CONSTRAINT once CHECK (amount_of > 0),
    CONSTRAINT twice CHECK (amount_of > 0),
    CONSTRAINT unheeded CHECK (amount_of < 7) NOT ENFORCED
);
ALTER TABLE shop.checked ADD CONSTRAINT unproven CHECK (amount_of < 9) NOT VALID;
COMMENT ON TABLE shop.checked IS 'x';

-- Types

-- finds enum-unused enum shop.mood
CREATE TYPE shop.mood AS ENUM ('sad', 'ok');
-- finds text-beside-enum column shop.staff.role
CREATE TYPE shop.staff_role AS ENUM ('admin', 'clerk');
CREATE TABLE shop.staff (id bigint PRIMARY KEY, role varchar(20), since shop.staff_role);
COMMENT ON TABLE shop.staff IS 'x';
-- finds domain-unused domain shop.positive
CREATE DOMAIN shop.positive AS integer CHECK (VALUE > 0);

-- Rights

-- finds row-security-without-policies table shop.locked
CREATE TABLE shop.locked (id bigint PRIMARY KEY);
ALTER TABLE shop.locked ENABLE ROW LEVEL SECURITY;
ALTER TABLE shop.locked FORCE ROW LEVEL SECURITY;
COMMENT ON TABLE shop.locked IS 'x';
-- finds policies-without-row-security table shop.open
CREATE TABLE shop.open (id bigint PRIMARY KEY, tenant text);
CREATE POLICY own ON shop.open USING (tenant = CURRENT_USER);
COMMENT ON TABLE shop.open IS 'x';
-- finds row-security-not-forced table shop.unforced
CREATE TABLE shop.unforced (id bigint PRIMARY KEY, tenant text);
ALTER TABLE shop.unforced ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON shop.unforced USING (tenant = CURRENT_USER);
COMMENT ON TABLE shop.unforced IS 'x';
-- finds policy-always-true policy shop.generous.everything
-- finds view-passes-row-security view shop.passing
CREATE TABLE shop.generous (id bigint PRIMARY KEY, tenant text);
ALTER TABLE shop.generous ENABLE ROW LEVEL SECURITY;
ALTER TABLE shop.generous FORCE ROW LEVEL SECURITY;
CREATE POLICY everything ON shop.generous FOR UPDATE USING (true);
COMMENT ON TABLE shop.generous IS 'x';
CREATE VIEW shop.passing AS SELECT id FROM shop.generous;
COMMENT ON VIEW shop.passing IS 'x';
-- finds definer-without-search-path function shop.as_owner()
CREATE FUNCTION shop.as_owner() RETURNS integer LANGUAGE sql SECURITY DEFINER AS $$SELECT 1$$;
REVOKE ALL ON FUNCTION shop.as_owner() FROM PUBLIC;
-- finds definer-for-public function shop.for_all()
CREATE FUNCTION shop.for_all() RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$SELECT 1$$;
CREATE TABLE shop.calling (id bigint PRIMARY KEY, first_n integer DEFAULT shop.as_owner(), second_n integer DEFAULT shop.for_all());
COMMENT ON TABLE shop.calling IS 'x';
-- finds grant-to-public table shop.public_rows
CREATE TABLE shop.public_rows (id bigint PRIMARY KEY);
GRANT SELECT ON shop.public_rows TO PUBLIC;
COMMENT ON TABLE shop.public_rows IS 'x';
-- finds public-may-create schema lobby
CREATE SCHEMA lobby;
GRANT CREATE ON SCHEMA lobby TO PUBLIC;
-- finds default-privileges-for-public default privileges for app in shop on tables
ALTER DEFAULT PRIVILEGES FOR ROLE app IN SCHEMA shop GRANT SELECT ON TABLES TO PUBLIC;
-- finds owner-differs table shop.by_hand
CREATE TABLE shop.by_hand (id bigint PRIMARY KEY);
COMMENT ON TABLE shop.by_hand IS 'x';
ALTER TABLE shop.by_hand OWNER TO bob;
ALTER TABLE shop.accounts OWNER TO app;
ALTER TABLE shop.staff OWNER TO app;

-- Functions and triggers

-- finds trigger-disabled trigger shop.stamped.off
-- finds trigger-duplicate trigger shop.stamped.two
CREATE TABLE shop.stamped (id bigint PRIMARY KEY);
CREATE TRIGGER off BEFORE UPDATE ON shop.stamped FOR EACH ROW EXECUTE FUNCTION shop.stamp();
ALTER TABLE shop.stamped DISABLE TRIGGER off;
CREATE TRIGGER one BEFORE INSERT ON shop.stamped FOR EACH ROW EXECUTE FUNCTION shop.stamp();
CREATE TRIGGER two BEFORE INSERT ON shop.stamped FOR EACH ROW EXECUTE FUNCTION shop.stamp();
COMMENT ON TABLE shop.stamped IS 'x';
-- finds rule-on-table rule shop.ruled.nothing_goes
CREATE TABLE shop.ruled (id bigint PRIMARY KEY);
CREATE RULE nothing_goes AS ON DELETE TO shop.ruled DO INSTEAD NOTHING;
COMMENT ON TABLE shop.ruled IS 'x';
-- finds function-unused function shop.nobody_calls()
CREATE FUNCTION shop.nobody_calls() RETURNS integer LANGUAGE sql AS $$SELECT 1$$;
-- finds function-needs-search-path function shop.plain(text)
CREATE FUNCTION shop.plain(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$SELECT unaccent($1)$$;
CREATE TABLE shop.searched (id bigint PRIMARY KEY, x text);
CREATE INDEX searched_plain ON shop.searched (shop.plain(x));
COMMENT ON TABLE shop.searched IS 'x';

-- Names

-- finds name-needs-quotes table shop.named
-- finds name-is-keyword table shop.named
-- finds name-cut constraint shop.named.a_name_of_sixty_three_bytes_which_is_as_long_as_one_can_be_here
-- finds names-differ-by-case column shop.named."dash-ed"
CREATE TABLE shop.named (
    id bigint PRIMARY KEY,
    "Dash-ed" text,
    "dash-ed" text,
    "order" integer,
    CONSTRAINT a_name_of_sixty_three_bytes_which_is_as_long_as_one_can_be_here CHECK ("order" > 0)
);
COMMENT ON TABLE shop.named IS 'x';
-- finds object-deprecated column shop.going.theme
CREATE TABLE shop.going (id bigint PRIMARY KEY, theme text);
COMMENT ON TABLE shop.going IS 'x';
COMMENT ON COLUMN shop.going.theme IS 'Deprecated since 2024: use settings';

-- Upgrades and migrations

-- finds upgrade-with-oids table shop.with_oids
CREATE TABLE shop.with_oids (id bigint PRIMARY KEY) WITH (oids=true);
COMMENT ON TABLE shop.with_oids IS 'x';
CREATE TABLE public.alembic_version (version_num varchar(32) PRIMARY KEY);
COMMENT ON TABLE public.alembic_version IS 'x';
