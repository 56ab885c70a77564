BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TYPE status AS ENUM ('new', 'done');

CREATE TABLE account (
	id SERIAL NOT NULL, 
	name VARCHAR(50) NOT NULL, 
	kind VARCHAR(8) NOT NULL, 
	state status DEFAULT 'new' NOT NULL, 
	created TIMESTAMP WITHOUT TIME ZONE DEFAULT now(), 
	at TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL, 
	utc TIMESTAMP WITHOUT TIME ZONE DEFAULT (now() at time zone 'utc'), 
	price NUMERIC(10, 2) DEFAULT '0.00', 
	f FLOAT DEFAULT '1.5', 
	r REAL, 
	n BIGINT DEFAULT '0' NOT NULL, 
	flag BOOLEAN DEFAULT 'f' NOT NULL, 
	data JSON, 
	tags VARCHAR[] DEFAULT '{}', 
	ids INTEGER[], 
	raw BYTEA, 
	gap INTERVAL, 
	u UUID DEFAULT gen_random_uuid() NOT NULL, 
	total INTEGER GENERATED ALWAYS AS (id + 1) STORED, 
	PRIMARY KEY (id), 
	CONSTRAINT ck_kind CHECK (kind IN ('a', 'b', 'c')), 
	UNIQUE (name), 
	CHECK (n >= 0 AND n < 100)
);

CREATE INDEX ix_account_name ON account (name);
CREATE UNIQUE INDEX ix_u ON account (lower(name)) WHERE kind = 'a';
COMMENT ON TABLE account IS 'who';
COMMENT ON COLUMN account.name IS 'how it''s called';

CREATE TABLE item (
	id BIGSERIAL NOT NULL, 
	account_id INTEGER, 
	parent_id BIGINT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE SET NULL, 
	FOREIGN KEY(parent_id) REFERENCES item (id)
);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

-- Running upgrade a1 -> b2

ALTER TABLE item ADD COLUMN qty INTEGER DEFAULT '1' NOT NULL;
ALTER TABLE account ALTER COLUMN name TYPE VARCHAR(80);
ALTER TABLE account ALTER COLUMN kind DROP NOT NULL;
ALTER TABLE account RENAME r TO ratio;
ALTER TABLE item RENAME TO items;
DROP INDEX ix_account_name;
UPDATE alembic_version SET version_num='b2' WHERE alembic_version.version_num = 'a1';

COMMIT;
