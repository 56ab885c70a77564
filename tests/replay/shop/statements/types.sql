-- form: ENUM
ALTER TYPE app.status ADD VALUE 'late';
ALTER TYPE app.status ADD VALUE 'late' BEFORE 'active';
ALTER TYPE app.status ADD VALUE 'late' AFTER 'new';
ALTER TYPE app.status ADD VALUE 'new';
ALTER TYPE app.status ADD VALUE IF NOT EXISTS 'new';
ALTER TYPE app.status ADD VALUE 'late' AFTER 'missing';
ALTER TYPE app.status RENAME VALUE 'new' TO 'fresh';
ALTER TYPE app.status RENAME VALUE 'missing' TO 'fresh';
ALTER TYPE app.status RENAME VALUE 'new' TO 'gone';
ALTER TYPE app.missing ADD VALUE 'x';
ALTER TYPE app.address ADD VALUE 'x';

-- form: ATTRIBUTES
ALTER TYPE app.address ADD ATTRIBUTE zip text;
ALTER TYPE app.address ADD ATTRIBUTE city text;
ALTER TYPE app.address DROP ATTRIBUTE city;
ALTER TYPE app.address DROP ATTRIBUTE missing;
ALTER TYPE app.address DROP ATTRIBUTE IF EXISTS missing;
ALTER TYPE app.address ALTER ATTRIBUTE city TYPE text;
ALTER TYPE app.unused_pair ALTER ATTRIBUTE b TYPE integer;
ALTER TYPE app.unused_pair ALTER ATTRIBUTE missing TYPE integer;
ALTER TYPE app.address RENAME ATTRIBUTE city TO town;
ALTER TYPE app.address RENAME ATTRIBUTE missing TO town;
ALTER TYPE app.address RENAME ATTRIBUTE city TO street;

-- form: RENAME TYPE
ALTER TYPE app.status RENAME TO state;
ALTER TYPE app.address RENAME TO place;
ALTER TYPE app.span RENAME TO stretch;
ALTER TYPE app.missing RENAME TO x;
ALTER TYPE app.status RENAME TO address;
ALTER DOMAIN app.positive RENAME TO natural_number;
ALTER TYPE app.positive RENAME TO natural_number;
ALTER DOMAIN app.status RENAME TO x;
ALTER TYPE app.users RENAME TO x;

-- form: DOMAIN
ALTER DOMAIN app.positive SET DEFAULT 1;
ALTER DOMAIN app.label DROP DEFAULT;
ALTER DOMAIN app.positive SET NOT NULL;
ALTER DOMAIN app.label DROP NOT NULL;
ALTER DOMAIN app.positive ADD CONSTRAINT small CHECK (VALUE < 100);
ALTER DOMAIN app.positive ADD CONSTRAINT small CHECK (VALUE < 100) NOT VALID;
ALTER DOMAIN app.positive ADD CHECK (VALUE < 100);
ALTER DOMAIN app.positive ADD CONSTRAINT positive_check CHECK (VALUE < 100);
ALTER DOMAIN app.positive DROP CONSTRAINT positive_check;
ALTER DOMAIN app.positive DROP CONSTRAINT missing;
ALTER DOMAIN app.positive DROP CONSTRAINT IF EXISTS missing;
ALTER DOMAIN app.positive VALIDATE CONSTRAINT positive_check;
ALTER DOMAIN app.missing SET DEFAULT 1;
ALTER DOMAIN app.status SET DEFAULT 1;

-- form: CREATE TYPE
CREATE TYPE app.new AS ENUM ('x');
CREATE TYPE app.status AS ENUM ('x');
CREATE TYPE app.new AS (a integer, b app.status);
CREATE TYPE app.users AS (a integer);
CREATE DOMAIN app.new AS text CONSTRAINT c CHECK (VALUE <> ''::text);
CREATE DOMAIN app.positive AS text;
CREATE TYPE app.new AS RANGE (subtype = text);

-- form: DROP TYPE
DROP TYPE app.unused_status;
DROP TYPE app.status;
DROP TYPE app.status CASCADE;
DROP TYPE app.address;
DROP TYPE app.unused_pair;
DROP TYPE app.missing;
DROP TYPE IF EXISTS app.missing;
DROP TYPE app.positive;
DROP DOMAIN app.positive;
DROP DOMAIN app.positive CASCADE;
DROP DOMAIN app.label;
DROP DOMAIN app.status;
DROP TYPE app.span;
DROP TYPE app.users;
