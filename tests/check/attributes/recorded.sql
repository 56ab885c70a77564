-- What pg_dump 18 writes of the sides of the rows beside this file.

-- of: CREATE TABLE a (x integer);
CREATE TABLE public.a (
    x integer
);

-- of: CREATE TABLE a (x int4);
CREATE TABLE public.a (
    x integer
);

-- of: CREATE TABLE a (x bigint);
CREATE TABLE public.a (
    x bigint
);

-- of: CREATE TABLE a (x int8);
CREATE TABLE public.a (
    x bigint
);

-- of: CREATE TABLE a (x double precision);
CREATE TABLE public.a (
    x double precision
);

-- of: CREATE TABLE a (x float8);
CREATE TABLE public.a (
    x double precision
);

-- of: CREATE TABLE a (x real);
CREATE TABLE public.a (
    x real
);

-- of: CREATE TABLE a (x float(24));
CREATE TABLE public.a (
    x real
);

-- of: CREATE TABLE a (x float(25));
CREATE TABLE public.a (
    x double precision
);

-- of: CREATE TABLE a (x float);
CREATE TABLE public.a (
    x double precision
);

-- of: CREATE TABLE a (x numeric(5,2));
CREATE TABLE public.a (
    x numeric(5,2)
);

-- of: CREATE TABLE a (x dec(5,2));
CREATE TABLE public.a (
    x numeric(5,2)
);

-- of: CREATE TABLE a (x boolean);
CREATE TABLE public.a (
    x boolean
);

-- of: CREATE TABLE a (x bool);
CREATE TABLE public.a (
    x boolean
);

-- of: CREATE TABLE a (x timestamp with time zone);
CREATE TABLE public.a (
    x timestamp with time zone
);

-- of: CREATE TABLE a (x timestamptz);
CREATE TABLE public.a (
    x timestamp with time zone
);

-- of: CREATE TABLE a (x timestamp(6) without time zone);
CREATE TABLE public.a (
    x timestamp(6) without time zone
);

-- of: CREATE TABLE a (x timestamp);
CREATE TABLE public.a (
    x timestamp without time zone
);

-- of: CREATE TABLE a (x bit varying(4));
CREATE TABLE public.a (
    x bit varying(4)
);

-- of: CREATE TABLE a (x varbit(4));
CREATE TABLE public.a (
    x bit varying(4)
);

-- of: CREATE TABLE a (x character(1));
CREATE TABLE public.a (
    x character(1)
);

-- of: CREATE TABLE a (x char);
CREATE TABLE public.a (
    x character(1)
);

-- of: CREATE TABLE a (x bpchar(1));
CREATE TABLE public.a (
    x character(1)
);

-- of: CREATE TABLE a (x varchar(5));
CREATE TABLE public.a (
    x character varying(5)
);

-- of: CREATE TABLE a (x national character varying(5));
CREATE TABLE public.a (
    x character varying(5)
);

-- of: CREATE TABLE a (x integer[]);
CREATE TABLE public.a (
    x integer[]
);

-- of: CREATE TABLE a (x integer array);
CREATE TABLE public.a (
    x integer[]
);

-- of: CREATE TABLE a (x integer[3]);
CREATE TABLE public.a (
    x integer[]
);

-- of: CREATE TABLE a (x integer[][]);
CREATE TABLE public.a (
    x integer[]
);

-- of: CREATE TABLE a (x smallint);
CREATE TABLE public.a (
    x smallint
);

-- of: CREATE TABLE a (x jsonb);
CREATE TABLE public.a (
    x jsonb
);

-- of: CREATE TABLE a (x json);
CREATE TABLE public.a (
    x json
);

-- of: CREATE TABLE a (x timetz);
CREATE TABLE public.a (
    x time with time zone
);

-- of: CREATE TABLE a (x time);
CREATE TABLE public.a (
    x time without time zone
);

-- of: CREATE TABLE a (x date);
CREATE TABLE public.a (
    x date
);

-- of: CREATE TABLE a (x bytea);
CREATE TABLE public.a (
    x bytea
);

-- of: CREATE TABLE a (x text);
CREATE TABLE public.a (
    x text
);

-- of: CREATE TABLE a (x uuid);
CREATE TABLE public.a (
    x uuid
);

-- of: CREATE TABLE a (x char(5));
CREATE TABLE public.a (
    x character(5)
);

-- of: CREATE TABLE a (x char(4));
CREATE TABLE public.a (
    x character(4)
);

-- of: CREATE TABLE a (x bit(5));
CREATE TABLE public.a (
    x bit(5)
);

-- of: CREATE TABLE a (x bit(4));
CREATE TABLE public.a (
    x bit(4)
);

-- of: CREATE TABLE a (x varchar(4));
CREATE TABLE public.a (
    x character varying(4)
);

-- of: CREATE TABLE a (x "char");
CREATE TABLE public.a (
    x "char"
);

-- of: CREATE TABLE a (x bpchar);
CREATE TABLE public.a (
    x bpchar
);

-- of: CREATE TABLE a (x bit varying);
CREATE TABLE public.a (
    x bit varying
);

-- of: CREATE TABLE a (x bit);
CREATE TABLE public.a (
    x bit(1)
);

-- of: CREATE TABLE a (x numeric(10,3));
CREATE TABLE public.a (
    x numeric(10,3)
);

-- of: CREATE TABLE a (x numeric(10,2));
CREATE TABLE public.a (
    x numeric(10,2)
);

-- of: CREATE TABLE a (x numeric(10));
CREATE TABLE public.a (
    x numeric(10,0)
);

-- of: CREATE TABLE a (x numeric(10,0));
CREATE TABLE public.a (
    x numeric(10,0)
);

-- of: CREATE TABLE a (x numeric(12,2));
CREATE TABLE public.a (
    x numeric(12,2)
);

-- of: CREATE TABLE a (x numeric);
CREATE TABLE public.a (
    x numeric
);

-- of: CREATE TABLE a (x varchar(200));
CREATE TABLE public.a (
    x character varying(200)
);

-- of: CREATE TABLE a (x varchar(100));
CREATE TABLE public.a (
    x character varying(100)
);

-- of: CREATE TABLE a (x varchar);
CREATE TABLE public.a (
    x character varying
);

-- of: CREATE TABLE a (x varchar(10));
CREATE TABLE public.a (
    x character varying(10)
);

-- of: CREATE TABLE a (x varbit(8));
CREATE TABLE public.a (
    x bit varying(8)
);

-- of: CREATE TABLE a (x varbit);
CREATE TABLE public.a (
    x bit varying
);

-- of: CREATE TABLE a (x timestamptz(3));
CREATE TABLE public.a (
    x timestamp(3) with time zone
);

-- of: CREATE TABLE a (x timestamp(3));
CREATE TABLE public.a (
    x timestamp(3) without time zone
);

-- of: CREATE TABLE a (x timestamp(0));
CREATE TABLE public.a (
    x timestamp(0) without time zone
);

-- of: CREATE TABLE a (x time(0));
CREATE TABLE public.a (
    x time(0) without time zone
);

-- of: CREATE TABLE a (x varchar(20)[]);
CREATE TABLE public.a (
    x character varying(20)[]
);

-- of: CREATE TABLE a (x varchar(10)[]);
CREATE TABLE public.a (
    x character varying(10)[]
);

-- of: CREATE TABLE a (x char(5)[]);
CREATE TABLE public.a (
    x character(5)[]
);

-- of: CREATE TABLE a (x char(4)[]);
CREATE TABLE public.a (
    x character(4)[]
);

-- of: CREATE TABLE a (x interval);
CREATE TABLE public.a (
    x interval
);

-- of: CREATE TABLE a (x interval year to month);
CREATE TABLE public.a (
    x interval year to month
);

-- of: CREATE TABLE a (x interval hour);
CREATE TABLE public.a (
    x interval hour
);

-- of: CREATE TABLE a (x interval day);
CREATE TABLE public.a (
    x interval day
);

-- of: CREATE TABLE a (x interval(6));
CREATE TABLE public.a (
    x interval(6)
);

-- of: CREATE TABLE a (x interval(3));
CREATE TABLE public.a (
    x interval(3)
);

-- of: CREATE TABLE a (x money);
CREATE TABLE public.a (
    x money
);

-- of: CREATE TABLE a (x name);
CREATE TABLE public.a (
    x name
);

-- of: CREATE TABLE a (x oid);
CREATE TABLE public.a (
    x oid
);

-- of: CREATE TABLE a (x cidr);
CREATE TABLE public.a (
    x cidr
);

-- of: CREATE TABLE a (x inet);
CREATE TABLE public.a (
    x inet
);

-- of: CREATE TABLE a (x int8range);
CREATE TABLE public.a (
    x int8range
);

-- of: CREATE TABLE a (x int4range);
CREATE TABLE public.a (
    x int4range
);

-- of: CREATE TABLE a (x int4multirange);
CREATE TABLE public.a (
    x int4multirange
);

-- of: CREATE SCHEMA s; CREATE TYPE s.e AS ENUM ('a'); CREATE TYPE e AS ENUM ('a'); CREATE DOMAIN d AS integer; CREATE TABLE a (x s.e);
CREATE SCHEMA s;
CREATE DOMAIN public.d AS integer;
CREATE TYPE public.e AS ENUM (
    'a'
);
CREATE TYPE s.e AS ENUM (
    'a'
);
CREATE TABLE public.a (
    x s.e
);

-- of: CREATE SCHEMA s; CREATE TYPE s.e AS ENUM ('a'); CREATE TYPE e AS ENUM ('a'); CREATE DOMAIN d AS integer; CREATE TABLE a (x e);
CREATE SCHEMA s;
CREATE DOMAIN public.d AS integer;
CREATE TYPE public.e AS ENUM (
    'a'
);
CREATE TYPE s.e AS ENUM (
    'a'
);
CREATE TABLE public.a (
    x public.e
);

-- of: CREATE SCHEMA s; CREATE TYPE s.e AS ENUM ('a'); CREATE TYPE e AS ENUM ('a'); CREATE DOMAIN d AS integer; CREATE TABLE a (x public.e);
CREATE SCHEMA s;
CREATE DOMAIN public.d AS integer;
CREATE TYPE public.e AS ENUM (
    'a'
);
CREATE TYPE s.e AS ENUM (
    'a'
);
CREATE TABLE public.a (
    x public.e
);

-- of: CREATE SCHEMA s; CREATE TYPE s.e AS ENUM ('a'); CREATE TYPE e AS ENUM ('a'); CREATE DOMAIN d AS integer; CREATE TABLE a (x integer);
CREATE SCHEMA s;
CREATE DOMAIN public.d AS integer;
CREATE TYPE public.e AS ENUM (
    'a'
);
CREATE TYPE s.e AS ENUM (
    'a'
);
CREATE TABLE public.a (
    x integer
);

-- of: CREATE SCHEMA s; CREATE TYPE s.e AS ENUM ('a'); CREATE TYPE e AS ENUM ('a'); CREATE DOMAIN d AS integer; CREATE TABLE a (x d);
CREATE SCHEMA s;
CREATE DOMAIN public.d AS integer;
CREATE TYPE public.e AS ENUM (
    'a'
);
CREATE TYPE s.e AS ENUM (
    'a'
);
CREATE TABLE public.a (
    x public.d
);

-- of: CREATE SCHEMA s; CREATE TYPE s.e AS ENUM ('a'); CREATE TYPE e AS ENUM ('a'); CREATE DOMAIN d AS integer; CREATE TABLE a (x text);
CREATE SCHEMA s;
CREATE DOMAIN public.d AS integer;
CREATE TYPE public.e AS ENUM (
    'a'
);
CREATE TYPE s.e AS ENUM (
    'a'
);
CREATE TABLE public.a (
    x text
);

-- of: CREATE TABLE a (x integer );
CREATE TABLE public.a (
    x integer
);

-- of: CREATE TABLE a (x integer NOT NULL);
CREATE TABLE public.a (
    x integer NOT NULL
);

-- of: CREATE TABLE a (x integer NULL);
CREATE TABLE public.a (
    x integer
);

-- of: CREATE TABLE a (x integer PRIMARY KEY);
CREATE TABLE public.a (
    x integer NOT NULL
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_pkey PRIMARY KEY (x);

-- of: CREATE TABLE a (x integer NOT NULL DEFAULT 1);
CREATE TABLE public.a (
    x integer DEFAULT 1 NOT NULL
);

-- of: CREATE TABLE a (x integer); ALTER TABLE a ALTER x DROP NOT NULL;
CREATE TABLE public.a (
    x integer
);

-- of: CREATE TABLE a (x integer); ALTER TABLE a ALTER x SET NOT NULL;
CREATE TABLE public.a (
    x integer NOT NULL
);

-- of: CREATE TABLE a (x integer); ALTER TABLE a ALTER x TYPE integer;
CREATE TABLE public.a (
    x integer
);

-- of: CREATE TABLE a (x integer); ALTER TABLE a ADD CONSTRAINT n NOT NULL x NOT VALID;
CREATE TABLE public.a (
    x integer
);
ALTER TABLE public.a
    ADD CONSTRAINT n NOT NULL x NOT VALID;

-- of: CREATE TABLE a (x integer); ALTER TABLE a ADD CONSTRAINT n NOT NULL x;
CREATE TABLE public.a (
    x integer CONSTRAINT n NOT NULL
);

-- of: CREATE TABLE a (x integer); ALTER TABLE a ADD CONSTRAINT mine NOT NULL x;
CREATE TABLE public.a (
    x integer CONSTRAINT mine NOT NULL
);

-- of: CREATE TABLE a (x integer); ALTER TABLE a ADD CONSTRAINT yours NOT NULL x;
CREATE TABLE public.a (
    x integer CONSTRAINT yours NOT NULL
);

-- of: CREATE TABLE a (x integer); ALTER TABLE a ADD CONSTRAINT n NOT NULL x NO INHERIT;
CREATE TABLE public.a (
    x integer CONSTRAINT n NOT NULL NO INHERIT
);

-- of: CREATE TABLE a (x integer DEFAULT 1);
CREATE TABLE public.a (
    x integer DEFAULT 1
);

-- of: CREATE TABLE a (x integer DEFAULT 2);
CREATE TABLE public.a (
    x integer DEFAULT 2
);

-- of: CREATE TABLE a (x integer DEFAULT NULL);
CREATE TABLE public.a (
    x integer
);

-- of: CREATE TABLE a (x integer DEFAULT '1');
CREATE TABLE public.a (
    x integer DEFAULT 1
);

-- of: CREATE TABLE a (x integer DEFAULT (+1));
CREATE TABLE public.a (
    x integer DEFAULT (+ 1)
);

-- of: CREATE TABLE a (x integer DEFAULT +1);
CREATE TABLE public.a (
    x integer DEFAULT (+ 1)
);

-- of: CREATE TABLE a (x integer DEFAULT '-1'::integer);
CREATE TABLE public.a (
    x integer DEFAULT '-1'::integer
);

-- of: CREATE TABLE a (x integer DEFAULT -1);
CREATE TABLE public.a (
    x integer DEFAULT '-1'::integer
);

-- of: CREATE TABLE a (x integer DEFAULT (1 + 0));
CREATE TABLE public.a (
    x integer DEFAULT (1 + 0)
);

-- of: CREATE TABLE a (x integer DEFAULT 1); ALTER TABLE a ALTER x TYPE integer;
CREATE TABLE public.a (
    x integer DEFAULT 1
);

-- of: CREATE TABLE a (x integer DEFAULT 1); ALTER TABLE a ALTER x DROP DEFAULT;
CREATE TABLE public.a (
    x integer
);

-- of: CREATE TABLE a (x float8 DEFAULT '1'::double precision);
CREATE TABLE public.a (
    x double precision DEFAULT '1'::double precision
);

-- of: CREATE TABLE a (x float8 DEFAULT '1');
CREATE TABLE public.a (
    x double precision DEFAULT '1'::double precision
);

-- of: CREATE TABLE a (x float8 DEFAULT 1);
CREATE TABLE public.a (
    x double precision DEFAULT 1
);

-- of: CREATE TABLE a (x float8 DEFAULT '1.5');
CREATE TABLE public.a (
    x double precision DEFAULT '1.5'::double precision
);

-- of: CREATE TABLE a (x float8 DEFAULT 1.5);
CREATE TABLE public.a (
    x double precision DEFAULT 1.5
);

-- of: CREATE TABLE a (x float8 DEFAULT 0);
CREATE TABLE public.a (
    x double precision DEFAULT 0
);

-- of: CREATE TABLE a (x float8 DEFAULT 0.0);
CREATE TABLE public.a (
    x double precision DEFAULT 0.0
);

-- of: CREATE TABLE a (x float8 DEFAULT 1::float8);
CREATE TABLE public.a (
    x double precision DEFAULT (1)::double precision
);

-- of: CREATE TABLE a (x float8 DEFAULT '1000'::double precision);
CREATE TABLE public.a (
    x double precision DEFAULT '1000'::double precision
);

-- of: CREATE TABLE a (x float8 DEFAULT '1e3');
CREATE TABLE public.a (
    x double precision DEFAULT '1000'::double precision
);

-- of: CREATE TABLE a (x numeric(10,2) DEFAULT '0');
CREATE TABLE public.a (
    x numeric(10,2) DEFAULT '0'::numeric
);

-- of: CREATE TABLE a (x numeric(10,2) DEFAULT 0);
CREATE TABLE public.a (
    x numeric(10,2) DEFAULT 0
);

-- of: CREATE TABLE a (x numeric(10,2) DEFAULT '0.00');
CREATE TABLE public.a (
    x numeric(10,2) DEFAULT 0.00
);

-- of: CREATE TABLE a (x numeric(10,2) DEFAULT 0.00);
CREATE TABLE public.a (
    x numeric(10,2) DEFAULT 0.00
);

-- of: CREATE TABLE a (x numeric(10,2) DEFAULT 0.0);
CREATE TABLE public.a (
    x numeric(10,2) DEFAULT 0.0
);

-- of: CREATE TABLE a (x numeric(10,2) DEFAULT 0.01);
CREATE TABLE public.a (
    x numeric(10,2) DEFAULT 0.01
);

-- of: CREATE TABLE a (x numeric(10,2) DEFAULT 1);
CREATE TABLE public.a (
    x numeric(10,2) DEFAULT 1
);

-- of: CREATE TABLE a (x numeric(10,2) DEFAULT 1::numeric(10,2));
CREATE TABLE public.a (
    x numeric(10,2) DEFAULT (1)::numeric(10,2)
);

-- of: CREATE TABLE a (x bigint DEFAULT '0');
CREATE TABLE public.a (
    x bigint DEFAULT '0'::bigint
);

-- of: CREATE TABLE a (x bigint DEFAULT 0);
CREATE TABLE public.a (
    x bigint DEFAULT 0
);

-- of: CREATE TABLE a (x bigint DEFAULT '0'::bigint);
CREATE TABLE public.a (
    x bigint DEFAULT '0'::bigint
);

-- of: CREATE TABLE a (x bigint DEFAULT 0::bigint);
CREATE TABLE public.a (
    x bigint DEFAULT (0)::bigint
);

-- of: CREATE TABLE a (x bigint DEFAULT 1);
CREATE TABLE public.a (
    x bigint DEFAULT 1
);

-- of: CREATE TABLE a (x boolean DEFAULT true);
CREATE TABLE public.a (
    x boolean DEFAULT true
);

-- of: CREATE TABLE a (x boolean DEFAULT 't');
CREATE TABLE public.a (
    x boolean DEFAULT true
);

-- of: CREATE TABLE a (x boolean DEFAULT false);
CREATE TABLE public.a (
    x boolean DEFAULT false
);

-- of: CREATE TABLE a (x boolean DEFAULT 'no');
CREATE TABLE public.a (
    x boolean DEFAULT false
);

-- of: CREATE TABLE a (x varchar(20) DEFAULT 'x'::text);
CREATE TABLE public.a (
    x character varying(20) DEFAULT 'x'::text
);

-- of: CREATE TABLE a (x varchar(20) DEFAULT 'x');
CREATE TABLE public.a (
    x character varying(20) DEFAULT 'x'::character varying
);

-- of: CREATE TABLE a (x varchar(20) DEFAULT 'x'::varchar);
CREATE TABLE public.a (
    x character varying(20) DEFAULT 'x'::character varying
);

-- of: CREATE TABLE a (x varchar(20) DEFAULT 'x'::varchar(20));
CREATE TABLE public.a (
    x character varying(20) DEFAULT 'x'::character varying(20)
);

-- of: CREATE TABLE a (x varchar(20) DEFAULT 'y');
CREATE TABLE public.a (
    x character varying(20) DEFAULT 'y'::character varying
);

-- of: CREATE TABLE a (x varchar(20) DEFAULT ' ');
CREATE TABLE public.a (
    x character varying(20) DEFAULT ' '::character varying
);

-- of: CREATE TABLE a (x varchar(20) DEFAULT '');
CREATE TABLE public.a (
    x character varying(20) DEFAULT ''::character varying
);

-- of: CREATE TABLE a (x varchar(20) );
CREATE TABLE public.a (
    x character varying(20)
);

-- of: CREATE TABLE a (x varchar(20) DEFAULT NULL);
CREATE TABLE public.a (
    x character varying(20) DEFAULT NULL::character varying
);

-- of: CREATE TABLE a (x varchar(20) DEFAULT 'null');
CREATE TABLE public.a (
    x character varying(20) DEFAULT 'null'::character varying
);

-- of: CREATE TABLE a (x text DEFAULT 'x'::varchar);
CREATE TABLE public.a (
    x text DEFAULT 'x'::character varying
);

-- of: CREATE TABLE a (x text DEFAULT 'x');
CREATE TABLE public.a (
    x text DEFAULT 'x'::text
);

-- of: CREATE TABLE a (x text DEFAULT E'x');
CREATE TABLE public.a (
    x text DEFAULT 'x'::text
);

-- of: CREATE TABLE a (x text DEFAULT lower('X'));
CREATE TABLE public.a (
    x text DEFAULT lower('X'::text)
);

-- of: CREATE TABLE a (x text DEFAULT upper('X'));
CREATE TABLE public.a (
    x text DEFAULT upper('X'::text)
);

-- of: CREATE TABLE a (x text DEFAULT 'a' || 'c');
CREATE TABLE public.a (
    x text DEFAULT ('a'::text || 'c'::text)
);

-- of: CREATE TABLE a (x text DEFAULT 'a' || 'b');
CREATE TABLE public.a (
    x text DEFAULT ('a'::text || 'b'::text)
);

-- of: CREATE TABLE a (x text DEFAULT CURRENT_USER);
CREATE TABLE public.a (
    x text DEFAULT CURRENT_USER
);

-- of: CREATE TABLE a (x text DEFAULT current_user);
CREATE TABLE public.a (
    x text DEFAULT CURRENT_USER
);

-- of: CREATE TABLE a (x text DEFAULT session_user);
CREATE TABLE public.a (
    x text DEFAULT SESSION_USER
);

-- of: CREATE TABLE a (x char(5) DEFAULT 'x'::char(5));
CREATE TABLE public.a (
    x character(5) DEFAULT 'x'::character(5)
);

-- of: CREATE TABLE a (x char(5) DEFAULT 'x');
CREATE TABLE public.a (
    x character(5) DEFAULT 'x'::bpchar
);

-- of: CREATE TABLE a (x char(5) DEFAULT 'y');
CREATE TABLE public.a (
    x character(5) DEFAULT 'y'::bpchar
);

-- of: CREATE TABLE a (x text[] DEFAULT '{}');
CREATE TABLE public.a (
    x text[] DEFAULT '{}'::text[]
);

-- of: CREATE TABLE a (x text[] DEFAULT ARRAY[]::text[]);
CREATE TABLE public.a (
    x text[] DEFAULT ARRAY[]::text[]
);

-- of: CREATE TABLE a (x text[] DEFAULT '{}'::text[]);
CREATE TABLE public.a (
    x text[] DEFAULT '{}'::text[]
);

-- of: CREATE TABLE a (x text[] DEFAULT ARRAY['a'::text, 'b'::text]);
CREATE TABLE public.a (
    x text[] DEFAULT ARRAY['a'::text, 'b'::text]
);

-- of: CREATE TABLE a (x text[] DEFAULT array['a','b']);
CREATE TABLE public.a (
    x text[] DEFAULT ARRAY['a'::text, 'b'::text]
);

-- of: CREATE TABLE a (x text[] DEFAULT ARRAY['a','b']);
CREATE TABLE public.a (
    x text[] DEFAULT ARRAY['a'::text, 'b'::text]
);

-- of: CREATE TABLE a (x text[] DEFAULT '{a,b}');
CREATE TABLE public.a (
    x text[] DEFAULT '{a,b}'::text[]
);

-- of: CREATE TABLE a (x text[] DEFAULT '{a, b}');
CREATE TABLE public.a (
    x text[] DEFAULT '{a,b}'::text[]
);

-- of: CREATE TABLE a (x text[] DEFAULT '{b}');
CREATE TABLE public.a (
    x text[] DEFAULT '{b}'::text[]
);

-- of: CREATE TABLE a (x text[] DEFAULT '{a}');
CREATE TABLE public.a (
    x text[] DEFAULT '{a}'::text[]
);

-- of: CREATE TABLE a (x text[] DEFAULT '{NULL}');
CREATE TABLE public.a (
    x text[] DEFAULT '{NULL}'::text[]
);

-- of: CREATE TABLE a (x integer[] DEFAULT '{}');
CREATE TABLE public.a (
    x integer[] DEFAULT '{}'::integer[]
);

-- of: CREATE TABLE a (x integer[] DEFAULT ARRAY[]::integer[]);
CREATE TABLE public.a (
    x integer[] DEFAULT ARRAY[]::integer[]
);

-- of: CREATE TABLE a (x integer[] DEFAULT ARRAY[1,2]);
CREATE TABLE public.a (
    x integer[] DEFAULT ARRAY[1, 2]
);

-- of: CREATE TABLE a (x integer[] DEFAULT '{1,2}');
CREATE TABLE public.a (
    x integer[] DEFAULT '{1,2}'::integer[]
);

-- of: CREATE TABLE a (x integer[] DEFAULT '{2,1}');
CREATE TABLE public.a (
    x integer[] DEFAULT '{2,1}'::integer[]
);

-- of: CREATE TABLE a (x varchar(5)[] DEFAULT '{}');
CREATE TABLE public.a (
    x character varying(5)[] DEFAULT '{}'::character varying[]
);

-- of: CREATE TABLE a (x varchar(5)[] DEFAULT ARRAY[]::varchar[]);
CREATE TABLE public.a (
    x character varying(5)[] DEFAULT ARRAY[]::character varying[]
);

-- of: CREATE TABLE a (x jsonb DEFAULT '{}'::jsonb);
CREATE TABLE public.a (
    x jsonb DEFAULT '{}'::jsonb
);

-- of: CREATE TABLE a (x jsonb DEFAULT '{}');
CREATE TABLE public.a (
    x jsonb DEFAULT '{}'::jsonb
);

-- of: CREATE TABLE a (x jsonb DEFAULT '{"a": 2, "b": 1}'::jsonb);
CREATE TABLE public.a (
    x jsonb DEFAULT '{"a": 2, "b": 1}'::jsonb
);

-- of: CREATE TABLE a (x jsonb DEFAULT '{"b":1,"a":2}');
CREATE TABLE public.a (
    x jsonb DEFAULT '{"a": 2, "b": 1}'::jsonb
);

-- of: CREATE TABLE a (x jsonb DEFAULT '[]');
CREATE TABLE public.a (
    x jsonb DEFAULT '[]'::jsonb
);

-- of: CREATE TABLE a (x jsonb DEFAULT '{}'::json);
CREATE TABLE public.a (
    x jsonb DEFAULT '{}'::json
);

-- of: CREATE TABLE a (x json DEFAULT '{"a": 1}');
CREATE TABLE public.a (
    x json DEFAULT '{"a": 1}'::json
);

-- of: CREATE TABLE a (x json DEFAULT '{"a":1}');
CREATE TABLE public.a (
    x json DEFAULT '{"a":1}'::json
);

-- of: CREATE TABLE a (x timestamptz DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE public.a (
    x timestamp with time zone DEFAULT CURRENT_TIMESTAMP
);

-- of: CREATE TABLE a (x timestamptz DEFAULT now());
CREATE TABLE public.a (
    x timestamp with time zone DEFAULT now()
);

-- of: CREATE TABLE a (x timestamptz DEFAULT transaction_timestamp());
CREATE TABLE public.a (
    x timestamp with time zone DEFAULT transaction_timestamp()
);

-- of: CREATE TABLE a (x timestamptz DEFAULT ('now'::text)::timestamptz);
CREATE TABLE public.a (
    x timestamp with time zone DEFAULT ('now'::text)::timestamp with time zone
);

-- of: CREATE TABLE a (x timestamptz DEFAULT clock_timestamp());
CREATE TABLE public.a (
    x timestamp with time zone DEFAULT clock_timestamp()
);

-- of: CREATE TABLE a (x timestamptz DEFAULT statement_timestamp());
CREATE TABLE public.a (
    x timestamp with time zone DEFAULT statement_timestamp()
);

-- of: CREATE TABLE a (x timestamptz DEFAULT (now() + interval '1 day'));
CREATE TABLE public.a (
    x timestamp with time zone DEFAULT (now() + '1 day'::interval)
);

-- of: CREATE TABLE a (x timestamptz DEFAULT (now() + '1 day'::interval));
CREATE TABLE public.a (
    x timestamp with time zone DEFAULT (now() + '1 day'::interval)
);

-- of: CREATE TABLE a (x timestamptz DEFAULT now() + '1 day');
CREATE TABLE public.a (
    x timestamp with time zone DEFAULT (now() + '1 day'::interval)
);

-- of: CREATE TABLE a (x timestamptz DEFAULT '-infinity');
CREATE TABLE public.a (
    x timestamp with time zone DEFAULT '-infinity'::timestamp with time zone
);

-- of: CREATE TABLE a (x timestamptz DEFAULT 'infinity');
CREATE TABLE public.a (
    x timestamp with time zone DEFAULT 'infinity'::timestamp with time zone
);

-- of: CREATE TABLE a (x timestamp DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE public.a (
    x timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);

-- of: CREATE TABLE a (x timestamp DEFAULT now());
CREATE TABLE public.a (
    x timestamp without time zone DEFAULT now()
);

-- of: CREATE TABLE a (x timestamp DEFAULT (now() AT TIME ZONE 'utc'));
CREATE TABLE public.a (
    x timestamp without time zone DEFAULT (now() AT TIME ZONE 'utc'::text)
);

-- of: CREATE TABLE a (x timestamp DEFAULT timezone('utc', now()));
CREATE TABLE public.a (
    x timestamp without time zone DEFAULT timezone('utc'::text, now())
);

-- of: CREATE TABLE a (x timestamp DEFAULT (now() at time zone 'utc'));
CREATE TABLE public.a (
    x timestamp without time zone DEFAULT (now() AT TIME ZONE 'utc'::text)
);

-- of: CREATE TABLE a (x timestamp DEFAULT LOCALTIMESTAMP);
CREATE TABLE public.a (
    x timestamp without time zone DEFAULT LOCALTIMESTAMP
);

-- of: CREATE TABLE a (x timestamp DEFAULT '2020-01-01 00:00:00'::timestamp);
CREATE TABLE public.a (
    x timestamp without time zone DEFAULT '2020-01-01 00:00:00'::timestamp without time zone
);

-- of: CREATE TABLE a (x timestamp DEFAULT '2020-01-01');
CREATE TABLE public.a (
    x timestamp without time zone DEFAULT '2020-01-01 00:00:00'::timestamp without time zone
);

-- of: CREATE TABLE a (x date DEFAULT current_date);
CREATE TABLE public.a (
    x date DEFAULT CURRENT_DATE
);

-- of: CREATE TABLE a (x date DEFAULT CURRENT_DATE);
CREATE TABLE public.a (
    x date DEFAULT CURRENT_DATE
);

-- of: CREATE TABLE a (x date DEFAULT '2020-01-02'::date);
CREATE TABLE public.a (
    x date DEFAULT '2020-01-02'::date
);

-- of: CREATE TABLE a (x date DEFAULT '2020-1-2');
CREATE TABLE public.a (
    x date DEFAULT '2020-01-02'::date
);

-- of: CREATE TABLE a (x date DEFAULT '2020-01-03');
CREATE TABLE public.a (
    x date DEFAULT '2020-01-03'::date
);

-- of: CREATE TABLE a (x date DEFAULT '2020-01-02');
CREATE TABLE public.a (
    x date DEFAULT '2020-01-02'::date
);

-- of: CREATE TABLE a (x date DEFAULT now());
CREATE TABLE public.a (
    x date DEFAULT now()
);

-- of: CREATE TABLE a (x interval DEFAULT '36:00:00');
CREATE TABLE public.a (
    x interval DEFAULT '36:00:00'::interval
);

-- of: CREATE TABLE a (x interval DEFAULT '36 hours');
CREATE TABLE public.a (
    x interval DEFAULT '36:00:00'::interval
);

-- of: CREATE TABLE a (x interval DEFAULT '24 hours');
CREATE TABLE public.a (
    x interval DEFAULT '24:00:00'::interval
);

-- of: CREATE TABLE a (x interval DEFAULT '1 day');
CREATE TABLE public.a (
    x interval DEFAULT '1 day'::interval
);

-- of: CREATE TABLE a (x interval DEFAULT interval '1 day');
CREATE TABLE public.a (
    x interval DEFAULT '1 day'::interval
);

-- of: CREATE TABLE a (x uuid );
CREATE TABLE public.a (
    x uuid
);

-- of: CREATE TABLE a (x uuid DEFAULT gen_random_uuid());
CREATE TABLE public.a (
    x uuid DEFAULT gen_random_uuid()
);

-- of: CREATE TABLE a (x uuid DEFAULT 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid);
CREATE TABLE public.a (
    x uuid DEFAULT 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid
);

-- of: CREATE TABLE a (x uuid DEFAULT 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11');
CREATE TABLE public.a (
    x uuid DEFAULT 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid
);

-- of: CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE a (x e DEFAULT 'a'::e);
CREATE TYPE public.e AS ENUM (
    'a',
    'b'
);
CREATE TABLE public.a (
    x public.e DEFAULT 'a'::public.e
);

-- of: CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE a (x e DEFAULT 'a');
CREATE TYPE public.e AS ENUM (
    'a',
    'b'
);
CREATE TABLE public.a (
    x public.e DEFAULT 'a'::public.e
);

-- of: CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE a (x e DEFAULT 'b');
CREATE TYPE public.e AS ENUM (
    'a',
    'b'
);
CREATE TABLE public.a (
    x public.e DEFAULT 'b'::public.e
);

-- of: CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE a (x e DEFAULT 'a'::public.e);
CREATE TYPE public.e AS ENUM (
    'a',
    'b'
);
CREATE TABLE public.a (
    x public.e DEFAULT 'a'::public.e
);

-- of: CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE a (x e[] DEFAULT ARRAY[]::e[]);
CREATE TYPE public.e AS ENUM (
    'a',
    'b'
);
CREATE TABLE public.a (
    x public.e[] DEFAULT ARRAY[]::public.e[]
);

-- of: CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE a (x e[] DEFAULT '{}');
CREATE TYPE public.e AS ENUM (
    'a',
    'b'
);
CREATE TABLE public.a (
    x public.e[] DEFAULT '{}'::public.e[]
);

-- of: CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE a (x e[] DEFAULT ARRAY['a']::e[]);
CREATE TYPE public.e AS ENUM (
    'a',
    'b'
);
CREATE TABLE public.a (
    x public.e[] DEFAULT ARRAY['a'::public.e]
);

-- of: CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE a (x e[] DEFAULT '{a}');
CREATE TYPE public.e AS ENUM (
    'a',
    'b'
);
CREATE TABLE public.a (
    x public.e[] DEFAULT '{a}'::public.e[]
);

-- of: CREATE TABLE a (x inet DEFAULT '10.0.0.1');
CREATE TABLE public.a (
    x inet DEFAULT '10.0.0.1'::inet
);

-- of: CREATE TABLE a (x inet DEFAULT '10.0.0.1/32');
CREATE TABLE public.a (
    x inet DEFAULT '10.0.0.1'::inet
);

-- of: CREATE TABLE a (x bytea DEFAULT '\x');
CREATE TABLE public.a (
    x bytea DEFAULT '\x'::bytea
);

-- of: CREATE TABLE a (x bytea DEFAULT '');
CREATE TABLE public.a (
    x bytea DEFAULT '\x'::bytea
);

-- of: CREATE TABLE a (x bytea DEFAULT '\xab');
CREATE TABLE public.a (
    x bytea DEFAULT '\xab'::bytea
);

-- of: CREATE TABLE a (x bytea DEFAULT '\xAB');
CREATE TABLE public.a (
    x bytea DEFAULT '\xab'::bytea
);

-- of: CREATE TABLE a (x bit(3) DEFAULT B'101');
CREATE TABLE public.a (
    x bit(3) DEFAULT '101'::"bit"
);

-- of: CREATE TABLE a (x bit(3) DEFAULT '101');
CREATE TABLE public.a (
    x bit(3) DEFAULT '101'::"bit"
);

-- of: CREATE TABLE a (x bit(3) DEFAULT B'111');
CREATE TABLE public.a (
    x bit(3) DEFAULT '111'::"bit"
);

-- of: CREATE TABLE a (y integer, x integer GENERATED ALWAYS AS (y) STORED);
CREATE TABLE public.a (
    y integer,
    x integer GENERATED ALWAYS AS (y) STORED
);

-- of: CREATE TABLE a (y integer, x integer );
CREATE TABLE public.a (
    y integer,
    x integer
);

-- of: CREATE TABLE a (y integer, x integer GENERATED ALWAYS AS (y + 1) STORED);
CREATE TABLE public.a (
    y integer,
    x integer GENERATED ALWAYS AS ((y + 1)) STORED
);

-- of: CREATE TABLE a (y integer, x integer GENERATED ALWAYS AS (y) VIRTUAL);
CREATE TABLE public.a (
    y integer,
    x integer GENERATED ALWAYS AS (y)
);

-- of: CREATE TABLE a (y integer, x integer GENERATED ALWAYS AS ((y * 2)) STORED);
CREATE TABLE public.a (
    y integer,
    x integer GENERATED ALWAYS AS ((y * 2)) STORED
);

-- of: CREATE TABLE a (y integer, x integer GENERATED ALWAYS AS (y*2) STORED);
CREATE TABLE public.a (
    y integer,
    x integer GENERATED ALWAYS AS ((y * 2)) STORED
);

-- of: CREATE TABLE a (y integer, x integer GENERATED ALWAYS AS (1) STORED);
CREATE TABLE public.a (
    y integer,
    x integer GENERATED ALWAYS AS (1) STORED
);

-- of: CREATE TABLE a (y integer, x integer DEFAULT 1);
CREATE TABLE public.a (
    y integer,
    x integer DEFAULT 1
);

-- of: CREATE TABLE a (x serial4);
CREATE TABLE public.a (
    x integer NOT NULL
);
CREATE SEQUENCE public.a_x_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.a_x_seq OWNED BY public.a.x;
ALTER TABLE ONLY public.a ALTER COLUMN x SET DEFAULT nextval('public.a_x_seq'::regclass);

-- of: CREATE TABLE a (x serial);
CREATE TABLE public.a (
    x integer NOT NULL
);
CREATE SEQUENCE public.a_x_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.a_x_seq OWNED BY public.a.x;
ALTER TABLE ONLY public.a ALTER COLUMN x SET DEFAULT nextval('public.a_x_seq'::regclass);

-- of: CREATE TABLE a (x bigserial);
CREATE TABLE public.a (
    x bigint NOT NULL
);
CREATE SEQUENCE public.a_x_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.a_x_seq OWNED BY public.a.x;
ALTER TABLE ONLY public.a ALTER COLUMN x SET DEFAULT nextval('public.a_x_seq'::regclass);

-- of: CREATE TABLE a (x smallserial);
CREATE TABLE public.a (
    x smallint NOT NULL
);
CREATE SEQUENCE public.a_x_seq
    AS smallint
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.a_x_seq OWNED BY public.a.x;
ALTER TABLE ONLY public.a ALTER COLUMN x SET DEFAULT nextval('public.a_x_seq'::regclass);

-- of: CREATE TABLE a (x integer GENERATED BY DEFAULT AS IDENTITY);
CREATE TABLE public.a (
    x integer NOT NULL
);
ALTER TABLE public.a ALTER COLUMN x ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.a_x_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- of: CREATE TABLE a (x integer GENERATED ALWAYS AS IDENTITY);
CREATE TABLE public.a (
    x integer NOT NULL
);
ALTER TABLE public.a ALTER COLUMN x ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.a_x_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- of: CREATE TABLE a (x integer GENERATED BY DEFAULT AS IDENTITY (START WITH 100));
CREATE TABLE public.a (
    x integer NOT NULL
);
ALTER TABLE public.a ALTER COLUMN x ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.a_x_seq
    START WITH 100
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- of: CREATE TABLE a (x integer GENERATED BY DEFAULT AS IDENTITY (INCREMENT BY 10));
CREATE TABLE public.a (
    x integer NOT NULL
);
ALTER TABLE public.a ALTER COLUMN x ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.a_x_seq
    START WITH 1
    INCREMENT BY 10
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- of: CREATE TABLE a (x integer GENERATED BY DEFAULT AS IDENTITY (MINVALUE 5 START 5));
CREATE TABLE public.a (
    x integer NOT NULL
);
ALTER TABLE public.a ALTER COLUMN x ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.a_x_seq
    START WITH 5
    INCREMENT BY 1
    MINVALUE 5
    NO MAXVALUE
    CACHE 1
);

-- of: CREATE TABLE a (x integer GENERATED BY DEFAULT AS IDENTITY (MAXVALUE 5));
CREATE TABLE public.a (
    x integer NOT NULL
);
ALTER TABLE public.a ALTER COLUMN x ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.a_x_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    MAXVALUE 5
    CACHE 1
);

-- of: CREATE TABLE a (x integer GENERATED BY DEFAULT AS IDENTITY (CYCLE));
CREATE TABLE public.a (
    x integer NOT NULL
);
ALTER TABLE public.a ALTER COLUMN x ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.a_x_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
    CYCLE
);

-- of: CREATE TABLE a (x integer GENERATED BY DEFAULT AS IDENTITY (CACHE 20));
CREATE TABLE public.a (
    x integer NOT NULL
);
ALTER TABLE public.a ALTER COLUMN x ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.a_x_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 20
);

-- of: CREATE TABLE a (x integer GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME mine));
CREATE TABLE public.a (
    x integer NOT NULL
);
ALTER TABLE public.a ALTER COLUMN x ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mine
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- of: CREATE TABLE a (x integer GENERATED BY DEFAULT AS IDENTITY (INCREMENT 2));
CREATE TABLE public.a (
    x integer NOT NULL
);
ALTER TABLE public.a ALTER COLUMN x ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.a_x_seq
    START WITH 1
    INCREMENT BY 2
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- of: CREATE TABLE a (x integer GENERATED BY DEFAULT AS IDENTITY (INCREMENT 1));
CREATE TABLE public.a (
    x integer NOT NULL
);
ALTER TABLE public.a ALTER COLUMN x ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.a_x_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- of: CREATE TABLE a (x integer GENERATED BY DEFAULT AS IDENTITY (NO CYCLE));
CREATE TABLE public.a (
    x integer NOT NULL
);
ALTER TABLE public.a ALTER COLUMN x ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.a_x_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- of: CREATE TABLE a (x integer GENERATED BY DEFAULT AS IDENTITY (START 200));
CREATE TABLE public.a (
    x integer NOT NULL
);
ALTER TABLE public.a ALTER COLUMN x ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.a_x_seq
    START WITH 200
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- of: CREATE TABLE a (x integer GENERATED BY DEFAULT AS IDENTITY (START 100));
CREATE TABLE public.a (
    x integer NOT NULL
);
ALTER TABLE public.a ALTER COLUMN x ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.a_x_seq
    START WITH 100
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- of: CREATE TABLE a (x text );
CREATE TABLE public.a (
    x text
);

-- of: CREATE TABLE a (x text COLLATE "C");
CREATE TABLE public.a (
    x text COLLATE pg_catalog."C"
);

-- of: CREATE TABLE a (x text COLLATE "POSIX");
CREATE TABLE public.a (
    x text COLLATE pg_catalog."POSIX"
);

-- of: CREATE TABLE a (x text COLLATE "default");
CREATE TABLE public.a (
    x text
);

-- of: CREATE TABLE a (x text COLLATE pg_catalog."C");
CREATE TABLE public.a (
    x text COLLATE pg_catalog."C"
);

-- of: CREATE TABLE a (x text STORAGE MAIN);
CREATE TABLE public.a (
    x text
);
ALTER TABLE ONLY public.a ALTER COLUMN x SET STORAGE MAIN;

-- of: CREATE TABLE a (x text STORAGE EXTERNAL);
CREATE TABLE public.a (
    x text
);
ALTER TABLE ONLY public.a ALTER COLUMN x SET STORAGE EXTERNAL;

-- of: CREATE TABLE a (x text STORAGE EXTENDED);
CREATE TABLE public.a (
    x text
);

-- of: CREATE TABLE a (x text STORAGE PLAIN);
CREATE TABLE public.a (
    x text
);
ALTER TABLE ONLY public.a ALTER COLUMN x SET STORAGE PLAIN;

-- of: CREATE TABLE a (x text COMPRESSION pglz);
CREATE TABLE public.a (
    x text
);
ALTER TABLE ONLY public.a ALTER COLUMN x SET COMPRESSION pglz;

-- of: CREATE TABLE a (x text); ALTER TABLE a ALTER x TYPE text;
CREATE TABLE public.a (
    x text
);

-- of: CREATE TABLE a (x text); ALTER TABLE a ALTER x SET STORAGE EXTERNAL;
CREATE TABLE public.a (
    x text
);
ALTER TABLE ONLY public.a ALTER COLUMN x SET STORAGE EXTERNAL;

-- of: CREATE TABLE a (x text); ALTER TABLE a ALTER x SET STORAGE MAIN;
CREATE TABLE public.a (
    x text
);
ALTER TABLE ONLY public.a ALTER COLUMN x SET STORAGE MAIN;

-- of: CREATE TABLE a (x text); ALTER TABLE a ALTER x SET STORAGE EXTENDED;
CREATE TABLE public.a (
    x text
);

-- of: CREATE TABLE a (x text); ALTER TABLE a ALTER x SET STORAGE DEFAULT;
CREATE TABLE public.a (
    x text
);

-- of: CREATE TABLE a (x text); ALTER TABLE a ALTER x SET STATISTICS 500;
CREATE TABLE public.a (
    x text
);
ALTER TABLE ONLY public.a ALTER COLUMN x SET STATISTICS 500;

-- of: CREATE TABLE a (x text); ALTER TABLE a ALTER x SET STATISTICS 100;
CREATE TABLE public.a (
    x text
);
ALTER TABLE ONLY public.a ALTER COLUMN x SET STATISTICS 100;

-- of: CREATE TABLE a (x text); ALTER TABLE a ALTER x SET (n_distinct = 5);
CREATE TABLE public.a (
    x text
);
ALTER TABLE ONLY public.a ALTER COLUMN x SET (n_distinct=5);

-- of: CREATE TABLE a (x text); ALTER TABLE a ALTER x SET (n_distinct = 6);
CREATE TABLE public.a (
    x text
);
ALTER TABLE ONLY public.a ALTER COLUMN x SET (n_distinct=6);

-- of: CREATE TABLE a (x integer, y integer);
CREATE TABLE public.a (
    x integer,
    y integer
);

-- of: CREATE TABLE a (x integer, z integer NOT NULL);
CREATE TABLE public.a (
    x integer,
    z integer NOT NULL
);

-- of: CREATE TABLE a (x integer, z integer);
CREATE TABLE public.a (
    x integer,
    z integer
);

-- of: CREATE TABLE a (x integer, z integer, y integer);
CREATE TABLE public.a (
    x integer,
    z integer,
    y integer
);

-- of: CREATE TABLE a (x integer, y integer, z integer);
CREATE TABLE public.a (
    x integer,
    y integer,
    z integer
);

-- of: CREATE TABLE a (x integer, y integer); 
CREATE TABLE public.a (
    x integer,
    y integer
);

-- of: CREATE TABLE a (x integer, y integer); ALTER TABLE a DROP COLUMN y;
CREATE TABLE public.a (
    x integer
);

-- of: CREATE TABLE a (x integer, y integer); ALTER TABLE a RENAME COLUMN y TO z;
CREATE TABLE public.a (
    x integer,
    z integer
);

-- of: CREATE TABLE a (x integer, y integer); ALTER TABLE a RENAME y TO w;
CREATE TABLE public.a (
    x integer,
    w integer
);

-- of: CREATE TABLE a (x integer, y integer); ALTER TABLE a RENAME y TO z;
CREATE TABLE public.a (
    x integer,
    z integer
);

-- of: CREATE TABLE a (x integer NOT NULL, y integer NOT NULL );
CREATE TABLE public.a (
    x integer NOT NULL,
    y integer NOT NULL
);

-- of: CREATE TABLE a (x integer NOT NULL, y integer NOT NULL , PRIMARY KEY (x));
CREATE TABLE public.a (
    x integer NOT NULL,
    y integer NOT NULL
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_pkey PRIMARY KEY (x);

-- of: CREATE TABLE a (x integer NOT NULL, y integer NOT NULL , PRIMARY KEY (y));
CREATE TABLE public.a (
    x integer NOT NULL,
    y integer NOT NULL
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_pkey PRIMARY KEY (y);

-- of: CREATE TABLE a (x integer NOT NULL, y integer NOT NULL , PRIMARY KEY (x, y));
CREATE TABLE public.a (
    x integer NOT NULL,
    y integer NOT NULL
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_pkey PRIMARY KEY (x, y);

-- of: CREATE TABLE a (x integer NOT NULL, y integer NOT NULL , PRIMARY KEY (y, x));
CREATE TABLE public.a (
    x integer NOT NULL,
    y integer NOT NULL
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_pkey PRIMARY KEY (y, x);

-- of: CREATE TABLE a (x integer NOT NULL, y integer NOT NULL , UNIQUE (x));
CREATE TABLE public.a (
    x integer NOT NULL,
    y integer NOT NULL
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_key UNIQUE (x);

-- of: CREATE TABLE a (x integer NOT NULL, y integer NOT NULL , CONSTRAINT l PRIMARY KEY (x));
CREATE TABLE public.a (
    x integer NOT NULL,
    y integer NOT NULL
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT l PRIMARY KEY (x);

-- of: CREATE TABLE a (x integer NOT NULL, y integer NOT NULL , CONSTRAINT k PRIMARY KEY (x));
CREATE TABLE public.a (
    x integer NOT NULL,
    y integer NOT NULL
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT k PRIMARY KEY (x);

-- of: CREATE TABLE a (x integer NOT NULL, y integer NOT NULL , PRIMARY KEY (x) DEFERRABLE);
CREATE TABLE public.a (
    x integer NOT NULL,
    y integer NOT NULL
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_pkey PRIMARY KEY (x) DEFERRABLE;

-- of: CREATE TABLE a (x integer NOT NULL, y integer NOT NULL , PRIMARY KEY (x) INCLUDE (y));
CREATE TABLE public.a (
    x integer NOT NULL,
    y integer NOT NULL
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_pkey PRIMARY KEY (x) INCLUDE (y);

-- of: CREATE TABLE a (x integer NOT NULL, y integer NOT NULL , PRIMARY KEY (x) WITH (fillfactor=70));
CREATE TABLE public.a (
    x integer NOT NULL,
    y integer NOT NULL
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_pkey PRIMARY KEY (x) WITH (fillfactor='70');

-- of: CREATE TABLE a (x text NOT NULL, y text, z text );
CREATE TABLE public.a (
    x text NOT NULL,
    y text,
    z text
);

-- of: CREATE TABLE a (x text NOT NULL, y text, z text , UNIQUE (x));
CREATE TABLE public.a (
    x text NOT NULL,
    y text,
    z text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_key UNIQUE (x);

-- of: CREATE TABLE a (x text NOT NULL, y text, z text , UNIQUE (y));
CREATE TABLE public.a (
    x text NOT NULL,
    y text,
    z text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_y_key UNIQUE (y);

-- of: CREATE TABLE a (x text NOT NULL, y text, z text , UNIQUE (y, x));
CREATE TABLE public.a (
    x text NOT NULL,
    y text,
    z text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_y_x_key UNIQUE (y, x);

-- of: CREATE TABLE a (x text NOT NULL, y text, z text , UNIQUE (x, y));
CREATE TABLE public.a (
    x text NOT NULL,
    y text,
    z text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_y_key UNIQUE (x, y);

-- of: CREATE TABLE a (x text NOT NULL, y text, z text , UNIQUE (x) INCLUDE (z));
CREATE TABLE public.a (
    x text NOT NULL,
    y text,
    z text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_z_key UNIQUE (x) INCLUDE (z);

-- of: CREATE TABLE a (x text NOT NULL, y text, z text , UNIQUE (x) DEFERRABLE);
CREATE TABLE public.a (
    x text NOT NULL,
    y text,
    z text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_key UNIQUE (x) DEFERRABLE;

-- of: CREATE TABLE a (x text NOT NULL, y text, z text , UNIQUE (x) DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE public.a (
    x text NOT NULL,
    y text,
    z text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_key UNIQUE (x) DEFERRABLE INITIALLY DEFERRED;

-- of: CREATE TABLE a (x text NOT NULL, y text, z text , UNIQUE (x) NOT DEFERRABLE);
CREATE TABLE public.a (
    x text NOT NULL,
    y text,
    z text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_key UNIQUE (x);

-- of: CREATE TABLE a (x text NOT NULL, y text, z text , UNIQUE NULLS NOT DISTINCT (x));
CREATE TABLE public.a (
    x text NOT NULL,
    y text,
    z text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_key UNIQUE NULLS NOT DISTINCT (x);

-- of: CREATE TABLE a (x text NOT NULL, y text, z text , UNIQUE NULLS DISTINCT (x));
CREATE TABLE public.a (
    x text NOT NULL,
    y text,
    z text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_key UNIQUE (x);

-- of: CREATE TABLE a (x text NOT NULL, y text, z text , CONSTRAINT k UNIQUE (x));
CREATE TABLE public.a (
    x text NOT NULL,
    y text,
    z text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT k UNIQUE (x);

-- of: CREATE TABLE a (x text NOT NULL, y text, z text , CONSTRAINT l UNIQUE (x));
CREATE TABLE public.a (
    x text NOT NULL,
    y text,
    z text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT l UNIQUE (x);

-- of: CREATE TABLE a (x text NOT NULL, y text, z text , PRIMARY KEY (x));
CREATE TABLE public.a (
    x text NOT NULL,
    y text,
    z text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_pkey PRIMARY KEY (x);

-- of: CREATE TABLE a (x text NOT NULL, y text, z text , UNIQUE (x) WITH (fillfactor=70));
CREATE TABLE public.a (
    x text NOT NULL,
    y text,
    z text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_key UNIQUE (x) WITH (fillfactor='70');

-- of: CREATE TABLE a (x text NOT NULL, y text); CREATE UNIQUE INDEX ON a (x);
CREATE TABLE public.a (
    x text NOT NULL,
    y text
);
CREATE UNIQUE INDEX a_x_idx ON public.a USING btree (x);

-- of: CREATE TABLE a (x text NOT NULL, y text); ALTER TABLE a ADD UNIQUE (x);
CREATE TABLE public.a (
    x text NOT NULL,
    y text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_key UNIQUE (x);

-- of: CREATE TABLE a (x text NOT NULL, y text); CREATE UNIQUE INDEX k ON a (x);
CREATE TABLE public.a (
    x text NOT NULL,
    y text
);
CREATE UNIQUE INDEX k ON public.a USING btree (x);

-- of: CREATE TABLE a (x text NOT NULL, y text); ALTER TABLE a ADD CONSTRAINT k UNIQUE (x);
CREATE TABLE public.a (
    x text NOT NULL,
    y text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT k UNIQUE (x);

-- of: CREATE TABLE a (x text NOT NULL, y text); CREATE UNIQUE INDEX ON a (x COLLATE "C");
CREATE TABLE public.a (
    x text NOT NULL,
    y text
);
CREATE UNIQUE INDEX a_x_idx ON public.a USING btree (x COLLATE "C");

-- of: CREATE TABLE a (x text NOT NULL, y text); CREATE UNIQUE INDEX ON a (x) WHERE y IS NULL;
CREATE TABLE public.a (
    x text NOT NULL,
    y text
);
CREATE UNIQUE INDEX a_x_idx ON public.a USING btree (x) WHERE (y IS NULL);

-- of: CREATE TABLE a (x text NOT NULL, y text); CREATE UNIQUE INDEX ON a (lower(x));
CREATE TABLE public.a (
    x text NOT NULL,
    y text
);
CREATE UNIQUE INDEX a_lower_idx ON public.a USING btree (lower(x));

-- of: CREATE TABLE a (x text NOT NULL, y text); CREATE INDEX ON a (x);
CREATE TABLE public.a (
    x text NOT NULL,
    y text
);
CREATE INDEX a_x_idx ON public.a USING btree (x);

-- of: CREATE TABLE a (x text NOT NULL, y text); CREATE UNIQUE INDEX k ON a (x); ALTER TABLE a ADD CONSTRAINT k UNIQUE USING INDEX k;
CREATE TABLE public.a (
    x text NOT NULL,
    y text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT k UNIQUE (x);

-- of: CREATE TABLE a (x text NOT NULL, y text); ALTER TABLE a ADD CONSTRAINT k PRIMARY KEY (x);
CREATE TABLE public.a (
    x text NOT NULL,
    y text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT k PRIMARY KEY (x);

-- of: CREATE TABLE a (x text NOT NULL, y text); CREATE UNIQUE INDEX i ON a (x); ALTER TABLE a ADD CONSTRAINT k PRIMARY KEY USING INDEX i;
CREATE TABLE public.a (
    x text NOT NULL,
    y text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT k PRIMARY KEY (x);

-- of: CREATE TABLE a (x text NOT NULL, y text); ALTER TABLE a ADD CONSTRAINT k UNIQUE (x)
CREATE TABLE public.a (
    x text NOT NULL,
    y text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT k UNIQUE (x);

-- of: CREATE TABLE a (x text NOT NULL, y text); ALTER TABLE a ADD CONSTRAINT k UNIQUE (x); ALTER TABLE a DROP CONSTRAINT k;
CREATE TABLE public.a (
    x text NOT NULL,
    y text
);

-- of: CREATE TABLE a (x text NOT NULL, y text); ALTER TABLE a ADD CONSTRAINT l UNIQUE (x);
CREATE TABLE public.a (
    x text NOT NULL,
    y text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT l UNIQUE (x);

-- of: CREATE TABLE a (x text NOT NULL, y text); ALTER TABLE a ADD CONSTRAINT k UNIQUE (x); ALTER TABLE a RENAME CONSTRAINT k TO l;
CREATE TABLE public.a (
    x text NOT NULL,
    y text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT l UNIQUE (x);

-- of: CREATE TABLE a (x text COLLATE "C", y text , UNIQUE (y));
CREATE TABLE public.a (
    x text COLLATE pg_catalog."C",
    y text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_y_key UNIQUE (y);

-- of: CREATE TABLE a (x text COLLATE "C", y text , UNIQUE (x));
CREATE TABLE public.a (
    x text COLLATE pg_catalog."C",
    y text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_key UNIQUE (x);

-- of: CREATE TABLE a (x text); ALTER TABLE a ADD UNIQUE (x);
CREATE TABLE public.a (
    x text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_key UNIQUE (x);

-- of: CREATE TABLE a (x text); CREATE UNIQUE INDEX ON a (x);
CREATE TABLE public.a (
    x text
);
CREATE UNIQUE INDEX a_x_idx ON public.a USING btree (x);

-- of: CREATE TABLE a (x text COLLATE "C" UNIQUE);
CREATE TABLE public.a (
    x text COLLATE pg_catalog."C"
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_key UNIQUE (x);

-- of: CREATE TABLE a (x text UNIQUE);
CREATE TABLE public.a (
    x text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_key UNIQUE (x);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) );
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9)
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (x > 0));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_x_check CHECK ((x > 0))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (x >= 0));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_x_check CHECK ((x >= 0))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (y > 0));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_y_check CHECK ((y > 0))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CONSTRAINT k CHECK (x > 0));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT k CHECK ((x > 0))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CONSTRAINT l CHECK (x > 0));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT l CHECK ((x > 0))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (x > 0) NO INHERIT);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_x_check CHECK ((x > 0)) NO INHERIT
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (x > 0) NOT ENFORCED);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9)
);
ALTER TABLE public.a
    ADD CONSTRAINT a_x_check CHECK ((x > 0)) NOT ENFORCED;

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (t = 'a' OR t = 'b'));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_t_check CHECK (((t = 'a'::text) OR (t = 'b'::text)))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (t IN ('a', 'b')));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_t_check CHECK ((t = ANY (ARRAY['a'::text, 'b'::text])))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (v = 'a' OR v = 'b'));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_v_check CHECK ((((v)::text = 'a'::text) OR ((v)::text = 'b'::text)))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (v IN ('a', 'b')));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_v_check CHECK (((v)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (t = ANY (ARRAY['a', 'b'])));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_t_check CHECK ((t = ANY (ARRAY['a'::text, 'b'::text])))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (t IN ('b', 'a')));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_t_check CHECK ((t = ANY (ARRAY['b'::text, 'a'::text])))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (t IN ('a', 'b', 'c')));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_t_check CHECK ((t = ANY (ARRAY['a'::text, 'b'::text, 'c'::text])))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (t NOT IN ('a', 'b')));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_t_check CHECK ((t <> ALL (ARRAY['a'::text, 'b'::text])))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (t <> 'a' AND t <> 'b'));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_t_check CHECK (((t <> 'a'::text) AND (t <> 'b'::text)))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (x = 1 OR x = 2));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_x_check CHECK (((x = 1) OR (x = 2)))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (x IN (1, 2)));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_x_check CHECK ((x = ANY (ARRAY[1, 2])))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (x >= 1 AND x <= 5));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_x_check CHECK (((x >= 1) AND (x <= 5)))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (x BETWEEN 1 AND 5));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_x_check CHECK (((x >= 1) AND (x <= 5)))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (x > 1 AND x < 5));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_x_check CHECK (((x > 1) AND (x < 5)))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (t <> ''::text));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_t_check CHECK ((t <> ''::text))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (t != ''));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_t_check CHECK ((t <> ''::text))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK ((length(t) > 3)));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_t_check CHECK ((length(t) > 3))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (length(t) > 3));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_t_check CHECK ((length(t) > 3))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (char_length(t) <= 3));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_t_check CHECK ((char_length(t) <= 3))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (octet_length(t) > 3));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_t_check CHECK ((octet_length(t) > 3))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (t ~~ 'a%'::text));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_t_check CHECK ((t ~~ 'a%'::text))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (t LIKE 'a%'));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_t_check CHECK ((t ~~ 'a%'::text))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (t ILIKE 'a%'));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_t_check CHECK ((t ~~* 'a%'::text))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (x > 0 OR y > 0));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_check CHECK (((x > 0) OR (y > 0)))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (x > 0 AND y > 0));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_check CHECK (((x > 0) AND (y > 0)))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (NOT x IS NULL));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_x_check CHECK ((NOT (x IS NULL)))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (x IS NOT NULL));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_x_check CHECK ((x IS NOT NULL))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (x IS NULL));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_x_check CHECK ((x IS NULL))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (x = 1));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_x_check CHECK ((x = 1))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (x::text = '1'));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_x_check CHECK (((x)::text = '1'::text))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (t ~* '^a'));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_t_check CHECK ((t ~* '^a'::text))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (t ~ '^a'));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_t_check CHECK ((t ~ '^a'::text))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (coalesce(x, 1) > 0));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_x_check CHECK ((COALESCE(x, 1) > 0))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (coalesce(x, 0) > 0));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_x_check CHECK ((COALESCE(x, 0) > 0))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (x - y > 1));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_check CHECK (((x - y) > 1))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (x + y > 1));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_check CHECK (((x + y) > 1))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (x > 0 AND y > 0 AND x < 9));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_check CHECK (((x > 0) AND (y > 0) AND (x < 9)))
);

-- of: CREATE TABLE a (x integer, y integer, t text, v varchar(9) , CHECK (x > 0 AND (y > 0 AND x < 9)));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    v character varying(9),
    CONSTRAINT a_check CHECK (((x > 0) AND ((y > 0) AND (x < 9))))
);

-- of: CREATE TABLE a (x integer); ALTER TABLE a ADD CONSTRAINT k CHECK (x > 0) NOT VALID;
CREATE TABLE public.a (
    x integer
);
ALTER TABLE public.a
    ADD CONSTRAINT k CHECK ((x > 0)) NOT VALID;

-- of: CREATE TABLE a (x integer); ALTER TABLE a ADD CONSTRAINT k CHECK (x > 0);
CREATE TABLE public.a (
    x integer,
    CONSTRAINT k CHECK ((x > 0))
);

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer );
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer , FOREIGN KEY (x) REFERENCES b);
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.b(id);

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer , FOREIGN KEY (x) REFERENCES b (id));
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.b(id);

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer , FOREIGN KEY (x) REFERENCES c);
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.c(id);

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer , FOREIGN KEY (x) REFERENCES b (u));
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.b(u);

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer , FOREIGN KEY (y) REFERENCES b);
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_y_fkey FOREIGN KEY (y) REFERENCES public.b(id);

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer , FOREIGN KEY (y, x) REFERENCES b (v, u));
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_y_x_fkey FOREIGN KEY (y, x) REFERENCES public.b(v, u);

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer , FOREIGN KEY (x, y) REFERENCES b (u, v));
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_y_fkey FOREIGN KEY (x, y) REFERENCES public.b(u, v);

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer , FOREIGN KEY (y, x) REFERENCES b (u, v));
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_y_x_fkey FOREIGN KEY (y, x) REFERENCES public.b(u, v);

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer , FOREIGN KEY (x) REFERENCES b ON DELETE CASCADE);
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.b(id) ON DELETE CASCADE;

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer , FOREIGN KEY (x) REFERENCES b ON DELETE SET NULL);
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.b(id) ON DELETE SET NULL;

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer , FOREIGN KEY (x) REFERENCES b ON DELETE SET DEFAULT);
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.b(id) ON DELETE SET DEFAULT;

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer , FOREIGN KEY (x) REFERENCES b ON UPDATE CASCADE);
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.b(id) ON UPDATE CASCADE;

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer , FOREIGN KEY (x) REFERENCES b ON DELETE RESTRICT);
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.b(id) ON DELETE RESTRICT;

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer , FOREIGN KEY (x) REFERENCES b ON DELETE NO ACTION);
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.b(id);

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer , FOREIGN KEY (x) REFERENCES b ON UPDATE NO ACTION);
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.b(id);

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer , FOREIGN KEY (x, y) REFERENCES b (u, v) ON DELETE SET NULL (x));
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_y_fkey FOREIGN KEY (x, y) REFERENCES public.b(u, v) ON DELETE SET NULL (x);

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer , FOREIGN KEY (x, y) REFERENCES b (u, v) ON DELETE SET NULL);
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_y_fkey FOREIGN KEY (x, y) REFERENCES public.b(u, v) ON DELETE SET NULL;

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer , FOREIGN KEY (x) REFERENCES b DEFERRABLE);
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.b(id) DEFERRABLE;

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer , FOREIGN KEY (x) REFERENCES b NOT DEFERRABLE);
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.b(id);

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer , FOREIGN KEY (x) REFERENCES b DEFERRABLE INITIALLY IMMEDIATE);
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.b(id) DEFERRABLE;

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer , FOREIGN KEY (x) REFERENCES b INITIALLY DEFERRED);
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.b(id) DEFERRABLE INITIALLY DEFERRED;

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer , FOREIGN KEY (x, y) REFERENCES b (u, v) MATCH FULL);
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_y_fkey FOREIGN KEY (x, y) REFERENCES public.b(u, v) MATCH FULL;

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer , FOREIGN KEY (x) REFERENCES b NOT ENFORCED);
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.b(id) NOT ENFORCED;

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer , CONSTRAINT l FOREIGN KEY (x) REFERENCES b);
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT l FOREIGN KEY (x) REFERENCES public.b(id);

-- of: CREATE TABLE b (id integer PRIMARY KEY, u integer UNIQUE, v integer, UNIQUE (u, v)); CREATE TABLE c (id integer PRIMARY KEY); CREATE TABLE a (x integer, y integer , CONSTRAINT k FOREIGN KEY (x) REFERENCES b);
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    id integer NOT NULL,
    u integer,
    v integer
);
CREATE TABLE public.c (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_key UNIQUE (u);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_u_v_key UNIQUE (u, v);
ALTER TABLE ONLY public.c
    ADD CONSTRAINT c_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT k FOREIGN KEY (x) REFERENCES public.b(id);

-- of: CREATE TABLE b (id integer PRIMARY KEY); CREATE TABLE a (x integer , FOREIGN KEY (x) REFERENCES b);
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.b (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.b(id);

-- of: CREATE TABLE b (id integer PRIMARY KEY); CREATE TABLE a (x integer REFERENCES b);
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.b (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.b(id);

-- of: CREATE TABLE b (id integer PRIMARY KEY); CREATE TABLE a (x integer REFERENCES b ON DELETE CASCADE);
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.b (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.b(id) ON DELETE CASCADE;

-- of: CREATE TABLE b (id integer PRIMARY KEY); CREATE TABLE a (x integer REFERENCES b ON DELETE NO ACTION);
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.b (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.b(id);

-- of: CREATE TABLE b (id integer PRIMARY KEY); CREATE TABLE a (x integer REFERENCES b DEFERRABLE);
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.b (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.b(id) DEFERRABLE;

-- of: CREATE TABLE b (id integer PRIMARY KEY); CREATE TABLE a (x integer REFERENCES b NOT DEFERRABLE);
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.b (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.b(id);

-- of: CREATE TABLE b (id integer PRIMARY KEY); CREATE TABLE a (x integer); ALTER TABLE a ADD FOREIGN KEY (x) REFERENCES b NOT VALID;
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.b (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.b(id) NOT VALID;

-- of: CREATE TABLE b (id integer PRIMARY KEY); CREATE TABLE a (x integer); ALTER TABLE a ADD FOREIGN KEY (x) REFERENCES b;
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.b (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.b(id);

-- of: CREATE TABLE b (id integer PRIMARY KEY); CREATE TABLE a (x integer); ALTER TABLE a ADD FOREIGN KEY (x) REFERENCES b ON DELETE CASCADE;
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.b (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.b(id) ON DELETE CASCADE;

-- of: CREATE TABLE b (id integer PRIMARY KEY); CREATE TABLE a (x integer); ALTER TABLE a ADD FOREIGN KEY (x) REFERENCES b ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.b (
    id integer NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES public.b(id);

-- of: CREATE TABLE a (x int4range, y int4range );
CREATE TABLE public.a (
    x int4range,
    y int4range
);

-- of: CREATE TABLE a (x int4range, y int4range , EXCLUDE USING gist (x WITH &&));
CREATE TABLE public.a (
    x int4range,
    y int4range
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_excl EXCLUDE USING gist (x WITH &&);

-- of: CREATE TABLE a (x int4range, y int4range , EXCLUDE USING gist (y WITH &&));
CREATE TABLE public.a (
    x int4range,
    y int4range
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_y_excl EXCLUDE USING gist (y WITH &&);

-- of: CREATE TABLE a (x int4range, y int4range , EXCLUDE USING gist (x WITH =));
CREATE TABLE public.a (
    x int4range,
    y int4range
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_excl EXCLUDE USING gist (x WITH =);

-- of: CREATE TABLE a (x int4range, y int4range , EXCLUDE USING gist (x WITH &&) WHERE (NOT isempty(y)));
CREATE TABLE public.a (
    x int4range,
    y int4range
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_excl EXCLUDE USING gist (x WITH &&) WHERE ((NOT isempty(y)));

-- of: CREATE TABLE a (x int4range, y int4range , EXCLUDE USING spgist (x WITH =));
CREATE TABLE public.a (
    x int4range,
    y int4range
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_excl EXCLUDE USING spgist (x WITH =);

-- of: CREATE TABLE a (x int4range, y int4range , EXCLUDE USING gist (x WITH &&) DEFERRABLE);
CREATE TABLE public.a (
    x int4range,
    y int4range
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_excl EXCLUDE USING gist (x WITH &&) DEFERRABLE;

-- of: CREATE TABLE a (x int4range, y int4range , CONSTRAINT k EXCLUDE USING gist (x WITH &&));
CREATE TABLE public.a (
    x int4range,
    y int4range
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT k EXCLUDE USING gist (x WITH &&);

-- of: CREATE TABLE a (x int4range, y daterange , UNIQUE (x, y WITHOUT OVERLAPS));
CREATE TABLE public.a (
    x int4range,
    y daterange
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_y_key UNIQUE (x, y WITHOUT OVERLAPS);

-- of: CREATE TABLE a (x int4range, y daterange , UNIQUE (x, y));
CREATE TABLE public.a (
    x int4range,
    y daterange
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_y_key UNIQUE (x, y);

-- of: CREATE TABLE b (x int4range, y daterange, PRIMARY KEY (x, y WITHOUT OVERLAPS)); CREATE TABLE a (x int4range, y daterange );
CREATE TABLE public.a (
    x int4range,
    y daterange
);
CREATE TABLE public.b (
    x int4range NOT NULL,
    y daterange NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (x, y WITHOUT OVERLAPS);

-- of: CREATE TABLE b (x int4range, y daterange, PRIMARY KEY (x, y WITHOUT OVERLAPS)); CREATE TABLE a (x int4range, y daterange , FOREIGN KEY (x, PERIOD y) REFERENCES b (x, PERIOD y));
CREATE TABLE public.a (
    x int4range,
    y daterange
);
CREATE TABLE public.b (
    x int4range NOT NULL,
    y daterange NOT NULL
);
ALTER TABLE ONLY public.b
    ADD CONSTRAINT b_pkey PRIMARY KEY (x, y WITHOUT OVERLAPS);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_y_fkey FOREIGN KEY (x, PERIOD y) REFERENCES public.b(x, PERIOD y);

-- of: CREATE TABLE a (x text, y text COLLATE "C", UNIQUE (x, y));
CREATE TABLE public.a (
    x text,
    y text COLLATE pg_catalog."C"
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_y_key UNIQUE (x, y);

-- of: CREATE TABLE a (x text, y text, UNIQUE (x, y));
CREATE TABLE public.a (
    x text,
    y text
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_y_key UNIQUE (x, y);

-- of: CREATE TABLE a (x text COLLATE "C" PRIMARY KEY);
CREATE TABLE public.a (
    x text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_pkey PRIMARY KEY (x);

-- of: CREATE TABLE a (x text PRIMARY KEY);
CREATE TABLE public.a (
    x text NOT NULL
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_pkey PRIMARY KEY (x);

-- of: CREATE TABLE a (x text COLLATE pg_catalog."C" UNIQUE);
CREATE TABLE public.a (
    x text COLLATE pg_catalog."C"
);
ALTER TABLE ONLY public.a
    ADD CONSTRAINT a_x_key UNIQUE (x);

-- of: CREATE TABLE a (x text COLLATE "C"); CREATE UNIQUE INDEX ON a (x COLLATE "C");
CREATE TABLE public.a (
    x text COLLATE pg_catalog."C"
);
CREATE UNIQUE INDEX a_x_idx ON public.a USING btree (x);

-- of: CREATE TABLE a (x text COLLATE "C"); CREATE UNIQUE INDEX ON a (x);
CREATE TABLE public.a (
    x text COLLATE pg_catalog."C"
);
CREATE UNIQUE INDEX a_x_idx ON public.a USING btree (x);

-- of: CREATE TABLE a (x text COLLATE "C"); CREATE UNIQUE INDEX ON a (x COLLATE "default");
CREATE TABLE public.a (
    x text COLLATE pg_catalog."C"
);
CREATE UNIQUE INDEX a_x_idx ON public.a USING btree (x COLLATE "default");

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); 
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a (x);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_x_idx ON public.a USING btree (x);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a (y);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_y_idx ON public.a USING btree (y);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a (x, y);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_x_y_idx ON public.a USING btree (x, y);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a (y, x);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_y_x_idx ON public.a USING btree (y, x);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE UNIQUE INDEX ON a (x);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE UNIQUE INDEX a_x_idx ON public.a USING btree (x);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a USING hash (x);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_x_idx ON public.a USING hash (x);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a USING btree (x ASC NULLS LAST);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_x_idx ON public.a USING btree (x);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a (x) WHERE y > 0;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_x_idx ON public.a USING btree (x) WHERE (y > 0);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a (x) WHERE y >= 0;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_x_idx ON public.a USING btree (x) WHERE (y >= 0);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a (x) WHERE t = 'a' OR t = 'b';
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_x_idx ON public.a USING btree (x) WHERE ((t = 'a'::text) OR (t = 'b'::text));

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a (x) WHERE t IN ('a', 'b');
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_x_idx ON public.a USING btree (x) WHERE (t = ANY (ARRAY['a'::text, 'b'::text]));

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a (x) INCLUDE (y);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_x_y_idx ON public.a USING btree (x) INCLUDE (y);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a (x) INCLUDE (t);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_x_t_idx ON public.a USING btree (x) INCLUDE (t);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a (y) INCLUDE (x);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_y_x_idx ON public.a USING btree (y) INCLUDE (x);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a (x DESC);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_x_idx ON public.a USING btree (x DESC);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a (x, y DESC);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_x_y_idx ON public.a USING btree (x, y DESC);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a (x NULLS FIRST);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_x_idx ON public.a USING btree (x NULLS FIRST);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a (t COLLATE "C");
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_t_idx ON public.a USING btree (t COLLATE "C");

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a (t);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_t_idx ON public.a USING btree (t);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a (t text_pattern_ops);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_t_idx ON public.a USING btree (t text_pattern_ops);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a (t text_ops);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_t_idx ON public.a USING btree (t);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a USING gin (j jsonb_path_ops);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_j_idx ON public.a USING gin (j jsonb_path_ops);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a USING gin (j);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_j_idx ON public.a USING gin (j);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a (upper(t));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_upper_idx ON public.a USING btree (upper(t));

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a (lower(t));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_lower_idx ON public.a USING btree (lower(t));

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX mine ON a (x);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX mine ON public.a USING btree (x);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX yours ON a (x);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX yours ON public.a USING btree (x);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a (x) WITH (fillfactor = 70);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_x_idx ON public.a USING btree (x) WITH (fillfactor='70');

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX ON a (x) WITH (fillfactor = 80);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX a_x_idx ON public.a USING btree (x) WITH (fillfactor='80');

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE UNIQUE INDEX ON a (y, x);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE UNIQUE INDEX a_y_x_idx ON public.a USING btree (y, x);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE UNIQUE INDEX ON a (x, y);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE UNIQUE INDEX a_x_y_idx ON public.a USING btree (x, y);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE UNIQUE INDEX ON a (x, t);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE UNIQUE INDEX a_x_t_idx ON public.a USING btree (x, t);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE UNIQUE INDEX ON a (x) NULLS NOT DISTINCT;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE UNIQUE INDEX a_x_idx ON public.a USING btree (x) NULLS NOT DISTINCT;

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE UNIQUE INDEX ON a (x) WHERE y > 0;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE UNIQUE INDEX a_x_idx ON public.a USING btree (x) WHERE (y > 0);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE UNIQUE INDEX ON a (t);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE UNIQUE INDEX a_t_idx ON public.a USING btree (t);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE UNIQUE INDEX ON a (lower(t));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE UNIQUE INDEX a_lower_idx ON public.a USING btree (lower(t));

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX k ON a (x);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX k ON public.a USING btree (x);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX i ON a (x); ALTER INDEX i RENAME TO k;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX k ON public.a USING btree (x);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX i ON a (x);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX i ON public.a USING btree (x);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX i ON a (x); DROP INDEX i;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX i ON a (x); ALTER TABLE a CLUSTER ON i;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX i ON public.a USING btree (x);
ALTER TABLE public.a CLUSTER ON i;

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX i ON a ((x + 1));
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX i ON public.a USING btree (((x + 1)));

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX i ON a ((x + 1)); ALTER INDEX i ALTER COLUMN 1 SET STATISTICS 500;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX i ON public.a USING btree (((x + 1)));
ALTER INDEX public.i ALTER COLUMN 1 SET STATISTICS 500;

-- of: CREATE TABLE a (x integer, y integer, t text, j jsonb); CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON a (x);
CREATE TABLE public.a (
    x integer,
    y integer,
    t text,
    j jsonb
);
CREATE INDEX i ON public.a USING btree (x);

-- of: CREATE TABLE a (x text COLLATE "C"); CREATE INDEX ON a (x);
CREATE TABLE public.a (
    x text COLLATE pg_catalog."C"
);
CREATE INDEX a_x_idx ON public.a USING btree (x);

-- of: CREATE TABLE a (x text ); CREATE INDEX ON a (x);
CREATE TABLE public.a (
    x text
);
CREATE INDEX a_x_idx ON public.a USING btree (x);

-- of: CREATE TABLE a (x integer); 
CREATE TABLE public.a (
    x integer
);

-- of: CREATE TABLE a (x integer); CREATE TABLE b (x integer);
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.b (
    x integer
);

-- of: CREATE TABLE a (x integer); CREATE VIEW b AS SELECT x FROM a;
CREATE TABLE public.a (
    x integer
);
CREATE VIEW public.b AS
 SELECT x
   FROM public.a;

-- of: CREATE TABLE a (x integer); CREATE MATERIALIZED VIEW b AS SELECT x FROM a;
CREATE TABLE public.a (
    x integer
);
CREATE MATERIALIZED VIEW public.b AS
 SELECT x
   FROM public.a
  WITH NO DATA;

-- of: CREATE TABLE a (x integer); CREATE UNLOGGED TABLE b (x integer);
CREATE TABLE public.a (
    x integer
);
CREATE UNLOGGED TABLE public.b (
    x integer
);

-- of: CREATE TABLE a (x integer); CREATE TABLE b (x integer); ALTER TABLE b SET LOGGED;
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.b (
    x integer
);

-- of: CREATE TABLE a (x integer); CREATE TABLE b (x integer) PARTITION BY LIST (x);
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.b (
    x integer
)
PARTITION BY LIST (x);

-- of: CREATE TABLE a (x integer); CREATE TABLE b (x integer) PARTITION BY RANGE (x);
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.b (
    x integer
)
PARTITION BY RANGE (x);

-- of: CREATE TABLE a (x integer); CREATE TABLE b (x integer, y integer) PARTITION BY LIST (y);
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.b (
    x integer,
    y integer
)
PARTITION BY LIST (y);

-- of: CREATE TABLE a (x integer); CREATE TABLE b (x integer, y integer) PARTITION BY LIST (x);
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.b (
    x integer,
    y integer
)
PARTITION BY LIST (x);

-- of: CREATE TABLE a (x integer); CREATE TABLE b (x integer) WITH (fillfactor = 70);
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.b (
    x integer
)
WITH (fillfactor='70');

-- of: CREATE TABLE a (x integer); CREATE TABLE b (x integer) WITH (fillfactor = 80);
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.b (
    x integer
)
WITH (fillfactor='80');

-- of: CREATE TABLE a (x integer); CREATE TABLE b (x integer) WITH (autovacuum_enabled = false);
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.b (
    x integer
)
WITH (autovacuum_enabled='false');

-- of: CREATE TABLE a (x integer); CREATE TABLE b (x integer) WITH (autovacuum_enabled = true);
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.b (
    x integer
)
WITH (autovacuum_enabled='true');

-- of: CREATE TABLE a (x integer); CREATE TABLE b (x integer, y integer);
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.b (
    x integer,
    y integer
);

-- of: CREATE TABLE a (x integer); CREATE TABLE b (y integer) INHERITS (a);
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.b (
    y integer
)
INHERITS (public.a);

-- of: CREATE TABLE a (x integer); ALTER TABLE a ENABLE ROW LEVEL SECURITY;
CREATE TABLE public.a (
    x integer
);
ALTER TABLE public.a ENABLE ROW LEVEL SECURITY;

-- of: CREATE TABLE a (x integer); ALTER TABLE a DISABLE ROW LEVEL SECURITY;
CREATE TABLE public.a (
    x integer
);

-- of: CREATE TABLE a (x integer); ALTER TABLE a FORCE ROW LEVEL SECURITY;
CREATE TABLE public.a (
    x integer
);
ALTER TABLE ONLY public.a FORCE ROW LEVEL SECURITY;

-- of: CREATE TABLE a (x integer); ALTER TABLE a NO FORCE ROW LEVEL SECURITY;
CREATE TABLE public.a (
    x integer
);

-- of: CREATE TABLE a (x integer); ALTER TABLE a REPLICA IDENTITY FULL;
CREATE TABLE public.a (
    x integer
);
ALTER TABLE ONLY public.a REPLICA IDENTITY FULL;

-- of: CREATE TABLE a (x integer); ALTER TABLE a REPLICA IDENTITY NOTHING;
CREATE TABLE public.a (
    x integer
);
ALTER TABLE ONLY public.a REPLICA IDENTITY NOTHING;

-- of: CREATE TABLE a (x integer); ALTER TABLE a REPLICA IDENTITY DEFAULT;
CREATE TABLE public.a (
    x integer
);

-- of: CREATE TABLE a (x integer); COMMENT ON TABLE a IS 'x';
CREATE TABLE public.a (
    x integer
);
COMMENT ON TABLE public.a IS 'x';

-- of: CREATE TABLE a (x integer); COMMENT ON TABLE a IS 'y';
CREATE TABLE public.a (
    x integer
);
COMMENT ON TABLE public.a IS 'y';

-- of: CREATE TABLE a (x integer); COMMENT ON COLUMN a.x IS 'x';
CREATE TABLE public.a (
    x integer
);
COMMENT ON COLUMN public.a.x IS 'x';

-- of: CREATE TABLE a (x integer); COMMENT ON TABLE a IS NULL;
CREATE TABLE public.a (
    x integer
);

-- of: CREATE TABLE a (x integer); GRANT SELECT ON a TO PUBLIC;
CREATE TABLE public.a (
    x integer
);
GRANT SELECT ON TABLE public.a TO PUBLIC;

-- of: CREATE TABLE a (x integer); GRANT INSERT ON a TO PUBLIC;
CREATE TABLE public.a (
    x integer
);
GRANT INSERT ON TABLE public.a TO PUBLIC;

-- of: CREATE TABLE a (x integer); REVOKE ALL ON a FROM PUBLIC;
CREATE TABLE public.a (
    x integer
);

-- of: CREATE TABLE a (x integer); GRANT SELECT (x) ON a TO PUBLIC;
CREATE TABLE public.a (
    x integer
);
GRANT SELECT(x) ON TABLE public.a TO PUBLIC;

-- of: CREATE TABLE a (x integer); CREATE TABLE b (x integer); DROP TABLE b;
CREATE TABLE public.a (
    x integer
);

-- of: CREATE TABLE a (x integer); DROP TABLE IF EXISTS b;
CREATE TABLE public.a (
    x integer
);

-- of: CREATE TABLE a (x integer); DROP TABLE IF EXISTS b; CREATE TABLE b (x integer);
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.b (
    x integer
);

-- of: CREATE TABLE a (x integer); CREATE TABLE c (x integer);
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.c (
    x integer
);

-- of: CREATE TABLE a (x integer); CREATE TABLE b (x integer); ALTER TABLE b RENAME TO c;
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.c (
    x integer
);

-- of: CREATE TABLE a (x integer); CREATE SCHEMA s; CREATE TABLE s.b (x integer);
CREATE SCHEMA s;
CREATE TABLE public.a (
    x integer
);
CREATE TABLE s.b (
    x integer
);

-- of: CREATE TABLE a (x integer); CREATE SCHEMA s; CREATE TABLE b (x integer); ALTER TABLE b SET SCHEMA s;
CREATE SCHEMA s;
CREATE TABLE public.a (
    x integer
);
CREATE TABLE s.b (
    x integer
);

-- of: CREATE TABLE a (x integer); CREATE SCHEMA s; CREATE TABLE b (x integer);
CREATE SCHEMA s;
CREATE TABLE public.a (
    x integer
);
CREATE TABLE public.b (
    x integer
);

-- of: CREATE TABLE a (x integer, d date, t text) PARTITION BY LIST (x);
CREATE TABLE public.a (
    x integer,
    d date,
    t text
)
PARTITION BY LIST (x);

-- of: CREATE TABLE a (x integer, d date, t text) PARTITION BY LIST (x); CREATE TABLE p PARTITION OF a FOR VALUES IN (1);
CREATE TABLE public.a (
    x integer,
    d date,
    t text
)
PARTITION BY LIST (x);
CREATE TABLE public.p (
    x integer,
    d date,
    t text
);
ALTER TABLE ONLY public.a ATTACH PARTITION public.p FOR VALUES IN (1);

-- of: CREATE TABLE a (x integer, d date, t text) PARTITION BY LIST (x); CREATE TABLE p PARTITION OF a FOR VALUES IN (2);
CREATE TABLE public.a (
    x integer,
    d date,
    t text
)
PARTITION BY LIST (x);
CREATE TABLE public.p (
    x integer,
    d date,
    t text
);
ALTER TABLE ONLY public.a ATTACH PARTITION public.p FOR VALUES IN (2);

-- of: CREATE TABLE a (x integer, d date, t text) PARTITION BY LIST (x); CREATE TABLE p PARTITION OF a FOR VALUES IN (2, 1);
CREATE TABLE public.a (
    x integer,
    d date,
    t text
)
PARTITION BY LIST (x);
CREATE TABLE public.p (
    x integer,
    d date,
    t text
);
ALTER TABLE ONLY public.a ATTACH PARTITION public.p FOR VALUES IN (2, 1);

-- of: CREATE TABLE a (x integer, d date, t text) PARTITION BY LIST (x); CREATE TABLE p PARTITION OF a FOR VALUES IN (1, 2);
CREATE TABLE public.a (
    x integer,
    d date,
    t text
)
PARTITION BY LIST (x);
CREATE TABLE public.p (
    x integer,
    d date,
    t text
);
ALTER TABLE ONLY public.a ATTACH PARTITION public.p FOR VALUES IN (1, 2);

-- of: CREATE TABLE a (x integer, d date, t text) PARTITION BY LIST (x); CREATE TABLE p PARTITION OF a DEFAULT;
CREATE TABLE public.a (
    x integer,
    d date,
    t text
)
PARTITION BY LIST (x);
CREATE TABLE public.p (
    x integer,
    d date,
    t text
);
ALTER TABLE ONLY public.a ATTACH PARTITION public.p DEFAULT;

-- of: CREATE TABLE a (x integer, d date, t text) PARTITION BY RANGE (d); CREATE TABLE p PARTITION OF a FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE public.a (
    x integer,
    d date,
    t text
)
PARTITION BY RANGE (d);
CREATE TABLE public.p (
    x integer,
    d date,
    t text
);
ALTER TABLE ONLY public.a ATTACH PARTITION public.p FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');

-- of: CREATE TABLE a (x integer, d date, t text) PARTITION BY RANGE (d); CREATE TABLE p PARTITION OF a FOR VALUES FROM ('2020-1-1') TO ('2021-01-01');
CREATE TABLE public.a (
    x integer,
    d date,
    t text
)
PARTITION BY RANGE (d);
CREATE TABLE public.p (
    x integer,
    d date,
    t text
);
ALTER TABLE ONLY public.a ATTACH PARTITION public.p FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');

-- of: CREATE TABLE a (x integer, d date, t text) PARTITION BY RANGE (d); CREATE TABLE p PARTITION OF a FOR VALUES FROM ('2020-01-01') TO ('2022-01-01');
CREATE TABLE public.a (
    x integer,
    d date,
    t text
)
PARTITION BY RANGE (d);
CREATE TABLE public.p (
    x integer,
    d date,
    t text
);
ALTER TABLE ONLY public.a ATTACH PARTITION public.p FOR VALUES FROM ('2020-01-01') TO ('2022-01-01');

-- of: CREATE TABLE a (x integer, d date, t text) PARTITION BY RANGE (d); CREATE TABLE p PARTITION OF a FOR VALUES FROM (MINVALUE) TO ('2021-01-01');
CREATE TABLE public.a (
    x integer,
    d date,
    t text
)
PARTITION BY RANGE (d);
CREATE TABLE public.p (
    x integer,
    d date,
    t text
);
ALTER TABLE ONLY public.a ATTACH PARTITION public.p FOR VALUES FROM (MINVALUE) TO ('2021-01-01');

-- of: CREATE TABLE a (x integer, d date, t text) PARTITION BY HASH (x); CREATE TABLE p PARTITION OF a FOR VALUES WITH (modulus 4, remainder 1);
CREATE TABLE public.a (
    x integer,
    d date,
    t text
)
PARTITION BY HASH (x);
CREATE TABLE public.p (
    x integer,
    d date,
    t text
);
ALTER TABLE ONLY public.a ATTACH PARTITION public.p FOR VALUES WITH (modulus 4, remainder 1);

-- of: CREATE TABLE a (x integer, d date, t text) PARTITION BY HASH (x); CREATE TABLE p PARTITION OF a FOR VALUES WITH (modulus 4, remainder 0);
CREATE TABLE public.a (
    x integer,
    d date,
    t text
)
PARTITION BY HASH (x);
CREATE TABLE public.p (
    x integer,
    d date,
    t text
);
ALTER TABLE ONLY public.a ATTACH PARTITION public.p FOR VALUES WITH (modulus 4, remainder 0);

-- of: CREATE TABLE a (x integer, d date, t text) PARTITION BY LIST (x); CREATE TABLE p (x integer, d date, t text);
CREATE TABLE public.a (
    x integer,
    d date,
    t text
)
PARTITION BY LIST (x);
CREATE TABLE public.p (
    x integer,
    d date,
    t text
);

-- of: CREATE TABLE a (x integer, y integer); ALTER TABLE a ENABLE ROW LEVEL SECURITY; 
CREATE TABLE public.a (
    x integer,
    y integer
);
ALTER TABLE public.a ENABLE ROW LEVEL SECURITY;

-- of: CREATE TABLE a (x integer, y integer); ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON a USING (x > 0);
CREATE TABLE public.a (
    x integer,
    y integer
);
ALTER TABLE public.a ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON public.a USING ((x > 0));

-- of: CREATE TABLE a (x integer, y integer); ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON a USING (x > 1);
CREATE TABLE public.a (
    x integer,
    y integer
);
ALTER TABLE public.a ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON public.a USING ((x > 1));

-- of: CREATE TABLE a (x integer, y integer); ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON a;
CREATE TABLE public.a (
    x integer,
    y integer
);
ALTER TABLE public.a ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON public.a;

-- of: CREATE TABLE a (x integer, y integer); ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON a USING (x > 0) WITH CHECK (y > 0);
CREATE TABLE public.a (
    x integer,
    y integer
);
ALTER TABLE public.a ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON public.a USING ((x > 0)) WITH CHECK ((y > 0));

-- of: CREATE TABLE a (x integer, y integer); ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON a FOR SELECT USING (x > 0);
CREATE TABLE public.a (
    x integer,
    y integer
);
ALTER TABLE public.a ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON public.a FOR SELECT USING ((x > 0));

-- of: CREATE TABLE a (x integer, y integer); ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON a FOR ALL USING (x > 0);
CREATE TABLE public.a (
    x integer,
    y integer
);
ALTER TABLE public.a ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON public.a USING ((x > 0));

-- of: CREATE TABLE a (x integer, y integer); ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON a TO pg_monitor USING (x > 0);
CREATE TABLE public.a (
    x integer,
    y integer
);
ALTER TABLE public.a ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON public.a TO pg_monitor USING ((x > 0));

-- of: CREATE TABLE a (x integer, y integer); ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON a TO PUBLIC USING (x > 0);
CREATE TABLE public.a (
    x integer,
    y integer
);
ALTER TABLE public.a ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON public.a USING ((x > 0));

-- of: CREATE TABLE a (x integer, y integer); ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON a AS RESTRICTIVE USING (x > 0);
CREATE TABLE public.a (
    x integer,
    y integer
);
ALTER TABLE public.a ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON public.a AS RESTRICTIVE USING ((x > 0));

-- of: CREATE TABLE a (x integer, y integer); ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON a AS PERMISSIVE USING (x > 0);
CREATE TABLE public.a (
    x integer,
    y integer
);
ALTER TABLE public.a ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON public.a USING ((x > 0));

-- of: CREATE TABLE a (x integer, y integer); ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON a; DROP POLICY p ON a;
CREATE TABLE public.a (
    x integer,
    y integer
);
ALTER TABLE public.a ENABLE ROW LEVEL SECURITY;

-- of: CREATE TABLE a (x integer, y integer); ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY q ON a;
CREATE TABLE public.a (
    x integer,
    y integer
);
ALTER TABLE public.a ENABLE ROW LEVEL SECURITY;
CREATE POLICY q ON public.a;

-- of: CREATE TABLE a (x integer, y integer); ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON a; ALTER POLICY p ON a RENAME TO q;
CREATE TABLE public.a (
    x integer,
    y integer
);
ALTER TABLE public.a ENABLE ROW LEVEL SECURITY;
CREATE POLICY q ON public.a;

-- of: CREATE TABLE a (x integer, y integer); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; 
CREATE FUNCTION public.f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE FUNCTION public.g() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE TABLE public.a (
    x integer,
    y integer
);

-- of: CREATE TABLE a (x integer, y integer); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f();
CREATE FUNCTION public.f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE FUNCTION public.g() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TRIGGER t BEFORE INSERT ON public.a FOR EACH ROW EXECUTE FUNCTION public.f();

-- of: CREATE TABLE a (x integer, y integer); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE TRIGGER t AFTER INSERT ON a FOR EACH ROW EXECUTE FUNCTION f();
CREATE FUNCTION public.f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE FUNCTION public.g() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TRIGGER t AFTER INSERT ON public.a FOR EACH ROW EXECUTE FUNCTION public.f();

-- of: CREATE TABLE a (x integer, y integer); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE TRIGGER t BEFORE INSERT OR UPDATE ON a FOR EACH ROW EXECUTE FUNCTION f();
CREATE FUNCTION public.f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE FUNCTION public.g() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TRIGGER t BEFORE INSERT OR UPDATE ON public.a FOR EACH ROW EXECUTE FUNCTION public.f();

-- of: CREATE TABLE a (x integer, y integer); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE TRIGGER t BEFORE INSERT ON a FOR EACH STATEMENT EXECUTE FUNCTION f();
CREATE FUNCTION public.f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE FUNCTION public.g() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TRIGGER t BEFORE INSERT ON public.a FOR EACH STATEMENT EXECUTE FUNCTION public.f();

-- of: CREATE TABLE a (x integer, y integer); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION g();
CREATE FUNCTION public.f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE FUNCTION public.g() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TRIGGER t BEFORE INSERT ON public.a FOR EACH ROW EXECUTE FUNCTION public.g();

-- of: CREATE TABLE a (x integer, y integer); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f('x');
CREATE FUNCTION public.f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE FUNCTION public.g() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TRIGGER t BEFORE INSERT ON public.a FOR EACH ROW EXECUTE FUNCTION public.f('x');

-- of: CREATE TABLE a (x integer, y integer); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE TRIGGER t BEFORE UPDATE OF x ON a FOR EACH ROW EXECUTE FUNCTION f();
CREATE FUNCTION public.f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE FUNCTION public.g() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TRIGGER t BEFORE UPDATE OF x ON public.a FOR EACH ROW EXECUTE FUNCTION public.f();

-- of: CREATE TABLE a (x integer, y integer); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE TRIGGER t BEFORE UPDATE ON a FOR EACH ROW EXECUTE FUNCTION f();
CREATE FUNCTION public.f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE FUNCTION public.g() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TRIGGER t BEFORE UPDATE ON public.a FOR EACH ROW EXECUTE FUNCTION public.f();

-- of: CREATE TABLE a (x integer, y integer); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE TRIGGER t BEFORE UPDATE ON a FOR EACH ROW WHEN (new.x > 0) EXECUTE FUNCTION f();
CREATE FUNCTION public.f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE FUNCTION public.g() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TRIGGER t BEFORE UPDATE ON public.a FOR EACH ROW WHEN ((new.x > 0)) EXECUTE FUNCTION public.f();

-- of: CREATE TABLE a (x integer, y integer); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE TRIGGER t BEFORE UPDATE ON a FOR EACH ROW WHEN (OLD.x IS DISTINCT FROM NEW.x) EXECUTE FUNCTION f();
CREATE FUNCTION public.f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE FUNCTION public.g() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TRIGGER t BEFORE UPDATE ON public.a FOR EACH ROW WHEN ((old.x IS DISTINCT FROM new.x)) EXECUTE FUNCTION public.f();

-- of: CREATE TABLE a (x integer, y integer); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE TRIGGER t BEFORE UPDATE ON a FOR EACH ROW WHEN (old.x is distinct from new.x) EXECUTE PROCEDURE f();
CREATE FUNCTION public.f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE FUNCTION public.g() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TRIGGER t BEFORE UPDATE ON public.a FOR EACH ROW WHEN ((old.x IS DISTINCT FROM new.x)) EXECUTE FUNCTION public.f();

-- of: CREATE TABLE a (x integer, y integer); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE TRIGGER t AFTER UPDATE ON a REFERENCING OLD TABLE AS n EXECUTE FUNCTION f();
CREATE FUNCTION public.f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE FUNCTION public.g() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TRIGGER t AFTER UPDATE ON public.a REFERENCING OLD TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION public.f();

-- of: CREATE TABLE a (x integer, y integer); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE TRIGGER t AFTER UPDATE ON a REFERENCING NEW TABLE AS n EXECUTE FUNCTION f();
CREATE FUNCTION public.f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE FUNCTION public.g() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TRIGGER t AFTER UPDATE ON public.a REFERENCING NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION public.f();

-- of: CREATE TABLE a (x integer, y integer); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE CONSTRAINT TRIGGER t AFTER UPDATE ON a FOR EACH ROW EXECUTE FUNCTION f();
CREATE FUNCTION public.f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE FUNCTION public.g() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE CONSTRAINT TRIGGER t AFTER UPDATE ON public.a NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.f();

-- of: CREATE TABLE a (x integer, y integer); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE TRIGGER t AFTER UPDATE ON a FOR EACH ROW EXECUTE FUNCTION f();
CREATE FUNCTION public.f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE FUNCTION public.g() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TRIGGER t AFTER UPDATE ON public.a FOR EACH ROW EXECUTE FUNCTION public.f();

-- of: CREATE TABLE a (x integer, y integer); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE CONSTRAINT TRIGGER t AFTER UPDATE ON a DEFERRABLE FOR EACH ROW EXECUTE FUNCTION f();
CREATE FUNCTION public.f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE FUNCTION public.g() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE CONSTRAINT TRIGGER t AFTER UPDATE ON public.a DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.f();

-- of: CREATE TABLE a (x integer, y integer); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f(); ALTER TABLE a DISABLE TRIGGER t;
CREATE FUNCTION public.f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE FUNCTION public.g() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TRIGGER t BEFORE INSERT ON public.a FOR EACH ROW EXECUTE FUNCTION public.f();
ALTER TABLE public.a DISABLE TRIGGER t;

-- of: CREATE TABLE a (x integer, y integer); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f(); ALTER TABLE a ENABLE ALWAYS TRIGGER t;
CREATE FUNCTION public.f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE FUNCTION public.g() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TRIGGER t BEFORE INSERT ON public.a FOR EACH ROW EXECUTE FUNCTION public.f();
ALTER TABLE public.a ENABLE ALWAYS TRIGGER t;

-- of: CREATE TABLE a (x integer, y integer); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end'; CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f(); ALTER TABLE a ENABLE REPLICA TRIGGER t;
CREATE FUNCTION public.f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE FUNCTION public.g() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TRIGGER t BEFORE INSERT ON public.a FOR EACH ROW EXECUTE FUNCTION public.f();
ALTER TABLE public.a ENABLE REPLICA TRIGGER t;

-- of: CREATE TABLE a (x integer, y integer); CREATE TABLE b (x integer); 
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    x integer
);

-- of: CREATE TABLE a (x integer, y integer); CREATE TABLE b (x integer); CREATE RULE r AS ON INSERT TO a DO INSTEAD NOTHING;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    x integer
);
CREATE RULE r AS
    ON INSERT TO public.a DO INSTEAD NOTHING;

-- of: CREATE TABLE a (x integer, y integer); CREATE TABLE b (x integer); CREATE RULE r AS ON INSERT TO a DO ALSO NOTHING;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    x integer
);
CREATE RULE r AS
    ON INSERT TO public.a DO NOTHING;

-- of: CREATE TABLE a (x integer, y integer); CREATE TABLE b (x integer); CREATE RULE r AS ON UPDATE TO a DO INSTEAD NOTHING;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    x integer
);
CREATE RULE r AS
    ON UPDATE TO public.a DO INSTEAD NOTHING;

-- of: CREATE TABLE a (x integer, y integer); CREATE TABLE b (x integer); CREATE RULE r AS ON INSERT TO a WHERE new.x > 0 DO INSTEAD NOTHING;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    x integer
);
CREATE RULE r AS
    ON INSERT TO public.a
   WHERE (new.x > 0) DO INSTEAD NOTHING;

-- of: CREATE TABLE a (x integer, y integer); CREATE TABLE b (x integer); CREATE RULE r AS ON INSERT TO a DO ALSO INSERT INTO b (x) VALUES (new.x);
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    x integer
);
CREATE RULE r AS
    ON INSERT TO public.a DO  INSERT INTO public.b (x)
  VALUES (new.x);

-- of: CREATE TABLE a (x integer, y integer); CREATE TABLE b (x integer); CREATE RULE r AS ON INSERT TO a DO ALSO INSERT INTO b VALUES (new.x);
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    x integer
);
CREATE RULE r AS
    ON INSERT TO public.a DO  INSERT INTO public.b (x)
  VALUES (new.x);

-- of: CREATE TABLE a (x integer, y integer); CREATE TABLE b (x integer); CREATE RULE r AS ON INSERT TO a DO ALSO INSERT INTO b VALUES (new.y);
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    x integer
);
CREATE RULE r AS
    ON INSERT TO public.a DO  INSERT INTO public.b (x)
  VALUES (new.y);

-- of: CREATE TABLE a (x integer, y integer); CREATE TABLE b (x integer); CREATE RULE r AS ON INSERT TO a DO ALSO DELETE FROM b;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    x integer
);
CREATE RULE r AS
    ON INSERT TO public.a DO  DELETE FROM public.b;

-- of: CREATE TABLE a (x integer, y integer); CREATE TABLE b (x integer); CREATE RULE r AS ON DELETE TO a DO INSTEAD UPDATE b SET x = old.y;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    x integer
);
CREATE RULE r AS
    ON DELETE TO public.a DO INSTEAD  UPDATE public.b SET x = old.y;

-- of: CREATE TABLE a (x integer, y integer); CREATE TABLE b (x integer); CREATE RULE r AS ON DELETE TO a DO INSTEAD UPDATE b SET x = old.x;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    x integer
);
CREATE RULE r AS
    ON DELETE TO public.a DO INSTEAD  UPDATE public.b SET x = old.x;

-- of: CREATE TABLE a (x integer, y integer); CREATE TABLE b (x integer); CREATE RULE r AS ON DELETE TO a DO INSTEAD DELETE FROM b WHERE x = old.y;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    x integer
);
CREATE RULE r AS
    ON DELETE TO public.a DO INSTEAD  DELETE FROM public.b
  WHERE (b.x = old.y);

-- of: CREATE TABLE a (x integer, y integer); CREATE TABLE b (x integer); CREATE RULE r AS ON DELETE TO a DO INSTEAD DELETE FROM b WHERE x = old.x;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    x integer
);
CREATE RULE r AS
    ON DELETE TO public.a DO INSTEAD  DELETE FROM public.b
  WHERE (b.x = old.x);

-- of: CREATE TABLE a (x integer, y integer); CREATE TABLE b (x integer); CREATE RULE r AS ON INSERT TO a DO INSTEAD NOTHING; ALTER TABLE a DISABLE RULE r;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE TABLE public.b (
    x integer
);
CREATE RULE r AS
    ON INSERT TO public.a DO INSTEAD NOTHING;
ALTER TABLE public.a DISABLE RULE r;

-- of: CREATE TABLE a (x integer, y numeric, t varchar(9)); CREATE TABLE b (x bigint, y numeric, t text); CREATE RULE r AS ON UPDATE TO a DO ALSO INSERT INTO b VALUES (new.x, old.y + 1, 'b');
CREATE TABLE public.a (
    x integer,
    y numeric,
    t character varying(9)
);
CREATE TABLE public.b (
    x bigint,
    y numeric,
    t text
);
CREATE RULE r AS
    ON UPDATE TO public.a DO  INSERT INTO public.b (x, y, t)
  VALUES (new.x, (old.y + (1)::numeric), 'b'::text);

-- of: CREATE TABLE a (x integer, y numeric, t varchar(9)); CREATE TABLE b (x bigint, y numeric, t text); CREATE RULE r AS ON UPDATE TO a DO ALSO INSERT INTO b VALUES (new.x, old.y + 1, 'a');
CREATE TABLE public.a (
    x integer,
    y numeric,
    t character varying(9)
);
CREATE TABLE public.b (
    x bigint,
    y numeric,
    t text
);
CREATE RULE r AS
    ON UPDATE TO public.a DO  INSERT INTO public.b (x, y, t)
  VALUES (new.x, (old.y + (1)::numeric), 'a'::text);

-- of: CREATE TABLE a (x integer, y numeric, t varchar(9)); CREATE TABLE b (x bigint, y numeric, t text); CREATE RULE r AS ON UPDATE TO a DO ALSO INSERT INTO b (x) VALUES (1);
CREATE TABLE public.a (
    x integer,
    y numeric,
    t character varying(9)
);
CREATE TABLE public.b (
    x bigint,
    y numeric,
    t text
);
CREATE RULE r AS
    ON UPDATE TO public.a DO  INSERT INTO public.b (x)
  VALUES (1);

-- of: CREATE TABLE a (x integer, y numeric, t varchar(9)); CREATE TABLE b (x bigint, y numeric, t text); CREATE RULE r AS ON UPDATE TO a DO ALSO INSERT INTO b SELECT new.x, new.y, lower(new.t);
CREATE TABLE public.a (
    x integer,
    y numeric,
    t character varying(9)
);
CREATE TABLE public.b (
    x bigint,
    y numeric,
    t text
);
CREATE RULE r AS
    ON UPDATE TO public.a DO  INSERT INTO public.b (x, y, t)  SELECT new.x,
            new.y,
            lower((new.t)::text) AS lower;

-- of: CREATE TABLE a (x integer, y numeric, t varchar(9)); CREATE TABLE b (x bigint, y numeric, t text); CREATE RULE r AS ON UPDATE TO a DO ALSO UPDATE b SET t = new.t, y = b.y + 2 WHERE x = old.x AND b.t LIKE 'a%';
CREATE TABLE public.a (
    x integer,
    y numeric,
    t character varying(9)
);
CREATE TABLE public.b (
    x bigint,
    y numeric,
    t text
);
CREATE RULE r AS
    ON UPDATE TO public.a DO  UPDATE public.b SET t = new.t, y = (b.y + (2)::numeric)
  WHERE ((b.x = old.x) AND (b.t ~~ 'a%'::text));

-- of: CREATE TABLE a (x integer, y numeric, t varchar(9)); CREATE TABLE b (x bigint, y numeric, t text); CREATE RULE r AS ON UPDATE TO a DO ALSO UPDATE b SET t = new.t, y = b.y + 1 WHERE x = old.x AND b.t LIKE 'a%';
CREATE TABLE public.a (
    x integer,
    y numeric,
    t character varying(9)
);
CREATE TABLE public.b (
    x bigint,
    y numeric,
    t text
);
CREATE RULE r AS
    ON UPDATE TO public.a DO  UPDATE public.b SET t = new.t, y = (b.y + (1)::numeric)
  WHERE ((b.x = old.x) AND (b.t ~~ 'a%'::text));

-- of: CREATE TABLE a (x integer, y numeric, t varchar(9)); CREATE TABLE b (x bigint, y numeric, t text); CREATE RULE r AS ON DELETE TO a DO ALSO DELETE FROM b WHERE b.x = old.x;
CREATE TABLE public.a (
    x integer,
    y numeric,
    t character varying(9)
);
CREATE TABLE public.b (
    x bigint,
    y numeric,
    t text
);
CREATE RULE r AS
    ON DELETE TO public.a DO  DELETE FROM public.b
  WHERE (b.x = old.x);

-- of: CREATE TABLE a (x integer, y numeric, t varchar(9)); CREATE TABLE b (x bigint, y numeric, t text); CREATE RULE r AS ON DELETE TO a DO ALSO DELETE FROM b WHERE b.x = old.x AND t IN ('a', 'b');
CREATE TABLE public.a (
    x integer,
    y numeric,
    t character varying(9)
);
CREATE TABLE public.b (
    x bigint,
    y numeric,
    t text
);
CREATE RULE r AS
    ON DELETE TO public.a DO  DELETE FROM public.b
  WHERE ((b.x = old.x) AND (b.t = ANY (ARRAY['a'::text, 'b'::text])));

-- of: CREATE TABLE a (x integer, y numeric, t varchar(9)); CREATE TABLE b (x bigint, y numeric, t text); CREATE RULE r AS ON DELETE TO a DO ALSO NOTIFY came;
CREATE TABLE public.a (
    x integer,
    y numeric,
    t character varying(9)
);
CREATE TABLE public.b (
    x bigint,
    y numeric,
    t text
);
CREATE RULE r AS
    ON DELETE TO public.a DO
 NOTIFY came;

-- of: CREATE TABLE a (x integer, y numeric, t varchar(9)); CREATE TABLE b (x bigint, y numeric, t text); CREATE RULE r AS ON DELETE TO a DO ALSO NOTIFY gone;
CREATE TABLE public.a (
    x integer,
    y numeric,
    t character varying(9)
);
CREATE TABLE public.b (
    x bigint,
    y numeric,
    t text
);
CREATE RULE r AS
    ON DELETE TO public.a DO
 NOTIFY gone;

-- of: CREATE TABLE zz (); CREATE TYPE e AS ENUM ('a');
CREATE TYPE public.e AS ENUM (
    'a'
);
CREATE TABLE public.zz (
);

-- of: CREATE TABLE zz (); CREATE TYPE e AS ENUM ('a', 'b');
CREATE TYPE public.e AS ENUM (
    'a',
    'b'
);
CREATE TABLE public.zz (
);

-- of: CREATE TABLE zz (); CREATE TYPE e AS ENUM ('b', 'a');
CREATE TYPE public.e AS ENUM (
    'b',
    'a'
);
CREATE TABLE public.zz (
);

-- of: CREATE TABLE zz (); CREATE TYPE e AS ENUM ('a'); ALTER TYPE e ADD VALUE 'b';
CREATE TYPE public.e AS ENUM (
    'a',
    'b'
);
CREATE TABLE public.zz (
);

-- of: CREATE TABLE zz (); CREATE TYPE e AS ENUM ('b'); ALTER TYPE e ADD VALUE 'a' BEFORE 'b';
CREATE TYPE public.e AS ENUM (
    'a',
    'b'
);
CREATE TABLE public.zz (
);

-- of: CREATE TABLE zz (); CREATE TYPE e AS ENUM ('a', 'x'); ALTER TYPE e RENAME VALUE 'x' TO 'b';
CREATE TYPE public.e AS ENUM (
    'a',
    'b'
);
CREATE TABLE public.zz (
);

-- of: CREATE TABLE zz (); CREATE DOMAIN e AS text;
CREATE DOMAIN public.e AS text;
CREATE TABLE public.zz (
);

-- of: CREATE TABLE zz (); 
CREATE TABLE public.zz (
);

-- of: CREATE TABLE zz (); CREATE TYPE e AS ENUM ('a'); DROP TYPE e;
CREATE TABLE public.zz (
);

-- of: CREATE TABLE zz (); CREATE TYPE f AS ENUM ('a');
CREATE TYPE public.f AS ENUM (
    'a'
);
CREATE TABLE public.zz (
);

-- of: CREATE TABLE zz (); CREATE TYPE e AS ENUM ('a'); ALTER TYPE e RENAME TO f;
CREATE TYPE public.f AS ENUM (
    'a'
);
CREATE TABLE public.zz (
);

-- of: CREATE DOMAIN d AS bigint;
CREATE DOMAIN public.d AS bigint;

-- of: CREATE DOMAIN d AS integer;
CREATE DOMAIN public.d AS integer;

-- of: CREATE DOMAIN d AS varchar(6);
CREATE DOMAIN public.d AS character varying(6);

-- of: CREATE DOMAIN d AS varchar(5);
CREATE DOMAIN public.d AS character varying(5);

-- of: CREATE DOMAIN d AS numeric(6,2);
CREATE DOMAIN public.d AS numeric(6,2);

-- of: CREATE DOMAIN d AS numeric(5,2);
CREATE DOMAIN public.d AS numeric(5,2);

-- of: CREATE DOMAIN d AS integer NOT NULL;
CREATE DOMAIN public.d AS integer NOT NULL;

-- of: CREATE DOMAIN d AS integer NULL;
CREATE DOMAIN public.d AS integer;

-- of: CREATE DOMAIN d AS integer DEFAULT 1;
CREATE DOMAIN public.d AS integer DEFAULT 1;

-- of: CREATE DOMAIN d AS integer DEFAULT 2;
CREATE DOMAIN public.d AS integer DEFAULT 2;

-- of: CREATE DOMAIN d AS integer DEFAULT '1';
CREATE DOMAIN public.d AS integer DEFAULT 1;

-- of: CREATE DOMAIN d AS text;
CREATE DOMAIN public.d AS text;

-- of: CREATE DOMAIN d AS text COLLATE "C";
CREATE DOMAIN public.d AS text COLLATE pg_catalog."C";

-- of: CREATE DOMAIN d AS integer CHECK (VALUE > 0);
CREATE DOMAIN public.d AS integer
	CONSTRAINT d_check CHECK ((VALUE > 0));

-- of: CREATE DOMAIN d AS integer CHECK (VALUE > 1);
CREATE DOMAIN public.d AS integer
	CONSTRAINT d_check CHECK ((VALUE > 1));

-- of: CREATE DOMAIN d AS text CHECK (VALUE = 'a' OR VALUE = 'b');
CREATE DOMAIN public.d AS text
	CONSTRAINT d_check CHECK (((VALUE = 'a'::text) OR (VALUE = 'b'::text)));

-- of: CREATE DOMAIN d AS text CHECK (VALUE IN ('a', 'b'));
CREATE DOMAIN public.d AS text
	CONSTRAINT d_check CHECK ((VALUE = ANY (ARRAY['a'::text, 'b'::text])));

-- of: CREATE DOMAIN d AS integer CONSTRAINT mine CHECK (VALUE > 0);
CREATE DOMAIN public.d AS integer
	CONSTRAINT mine CHECK ((VALUE > 0));

-- of: CREATE TYPE c AS (x integer );
CREATE TYPE public.c AS (
	x integer
);

-- of: CREATE TYPE c AS (x integer , y integer);
CREATE TYPE public.c AS (
	x integer,
	y integer
);

-- of: CREATE TYPE c AS (x integer , y bigint);
CREATE TYPE public.c AS (
	x integer,
	y bigint
);

-- of: CREATE TYPE c AS (x integer , z integer);
CREATE TYPE public.c AS (
	x integer,
	z integer
);

-- of: CREATE TYPE c AS (x integer , z integer, y integer);
CREATE TYPE public.c AS (
	x integer,
	z integer,
	y integer
);

-- of: CREATE TYPE c AS (x integer , y integer, z integer);
CREATE TYPE public.c AS (
	x integer,
	y integer,
	z integer
);

-- of: CREATE TYPE c AS (x integer , y varchar(5));
CREATE TYPE public.c AS (
	x integer,
	y character varying(5)
);

-- of: CREATE TYPE c AS (x integer , y varchar(4));
CREATE TYPE public.c AS (
	x integer,
	y character varying(4)
);

-- of: CREATE TYPE c AS (x integer , y text);
CREATE TYPE public.c AS (
	x integer,
	y text
);

-- of: CREATE TYPE c AS (x integer , y text COLLATE "C");
CREATE TYPE public.c AS (
	x integer,
	y text COLLATE pg_catalog."C"
);

-- of: CREATE TYPE r AS RANGE (subtype = bigint);
CREATE TYPE public.r AS RANGE (
    subtype = bigint,
    multirange_type_name = public.r_multirange
);

-- of: CREATE TYPE r AS RANGE (subtype = integer);
CREATE TYPE public.r AS RANGE (
    subtype = integer,
    multirange_type_name = public.r_multirange
);

-- of: CREATE TYPE r AS RANGE (subtype = float8);
CREATE TYPE public.r AS RANGE (
    subtype = double precision,
    multirange_type_name = public.r_multirange
);

-- of: CREATE TYPE r AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TYPE public.r AS RANGE (
    subtype = double precision,
    multirange_type_name = public.r_multirange,
    subtype_diff = float8mi
);

-- of: CREATE TYPE r AS RANGE (subtype = text, collation = "POSIX");
CREATE TYPE public.r AS RANGE (
    subtype = text,
    multirange_type_name = public.r_multirange,
    collation = pg_catalog."POSIX"
);

-- of: CREATE TYPE r AS RANGE (subtype = text, collation = "C");
CREATE TYPE public.r AS RANGE (
    subtype = text,
    multirange_type_name = public.r_multirange,
    collation = pg_catalog."C"
);

-- of: CREATE SEQUENCE s ;
CREATE SEQUENCE public.s
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

-- of: CREATE SEQUENCE s START 5;
CREATE SEQUENCE public.s
    START WITH 5
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

-- of: CREATE SEQUENCE s START 6;
CREATE SEQUENCE public.s
    START WITH 6
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

-- of: CREATE SEQUENCE s INCREMENT 5;
CREATE SEQUENCE public.s
    START WITH 1
    INCREMENT BY 5
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

-- of: CREATE SEQUENCE s MINVALUE -5;
CREATE SEQUENCE public.s
    START WITH -5
    INCREMENT BY 1
    MINVALUE -5
    NO MAXVALUE
    CACHE 1;

-- of: CREATE SEQUENCE s MAXVALUE 500;
CREATE SEQUENCE public.s
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    MAXVALUE 500
    CACHE 1;

-- of: CREATE SEQUENCE s CACHE 5;
CREATE SEQUENCE public.s
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 5;

-- of: CREATE SEQUENCE s CYCLE;
CREATE SEQUENCE public.s
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
    CYCLE;

-- of: CREATE SEQUENCE s NO CYCLE;
CREATE SEQUENCE public.s
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

-- of: CREATE SEQUENCE s INCREMENT 2;
CREATE SEQUENCE public.s
    START WITH 1
    INCREMENT BY 2
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

-- of: CREATE SEQUENCE s INCREMENT 1;
CREATE SEQUENCE public.s
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

-- of: CREATE SEQUENCE s START 2;
CREATE SEQUENCE public.s
    START WITH 2
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

-- of: CREATE SEQUENCE s START 1;
CREATE SEQUENCE public.s
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

-- of: CREATE SEQUENCE s CACHE 2;
CREATE SEQUENCE public.s
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 2;

-- of: CREATE SEQUENCE s CACHE 1;
CREATE SEQUENCE public.s
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

-- of: CREATE SEQUENCE s NO MAXVALUE;
CREATE SEQUENCE public.s
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

-- of: CREATE SEQUENCE s MINVALUE -5 START 1;
CREATE SEQUENCE public.s
    START WITH 1
    INCREMENT BY 1
    MINVALUE -5
    NO MAXVALUE
    CACHE 1;

-- of: CREATE SEQUENCE s NO MINVALUE;
CREATE SEQUENCE public.s
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

-- of: CREATE SEQUENCE s AS integer;
CREATE SEQUENCE public.s
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

-- of: CREATE SEQUENCE s AS bigint;
CREATE SEQUENCE public.s
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

-- of: CREATE SEQUENCE s AS smallint;
CREATE SEQUENCE public.s
    AS smallint
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

-- of: CREATE TABLE a (x integer); CREATE SEQUENCE s ;
CREATE TABLE public.a (
    x integer
);
CREATE SEQUENCE public.s
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

-- of: CREATE TABLE a (x integer); CREATE SEQUENCE s OWNED BY a.x;
CREATE TABLE public.a (
    x integer
);
CREATE SEQUENCE public.s
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.s OWNED BY public.a.x;

-- of: CREATE TABLE zz (); CREATE EXTENSION citext;
CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public;
COMMENT ON EXTENSION citext IS 'data type for case-insensitive character strings';
CREATE TABLE public.zz (
);

-- of: CREATE TABLE zz (); CREATE SCHEMA s;
CREATE SCHEMA s;
CREATE TABLE public.zz (
);

-- of: CREATE TABLE zz (); CREATE SCHEMA s; CREATE EXTENSION citext SCHEMA s;
CREATE SCHEMA s;
CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA s;
COMMENT ON EXTENSION citext IS 'data type for case-insensitive character strings';
CREATE TABLE public.zz (
);

-- of: CREATE TABLE zz (); CREATE SCHEMA s; DROP SCHEMA s;
CREATE TABLE public.zz (
);

-- of: CREATE TABLE zz (); CREATE SCHEMA u;
CREATE SCHEMA u;
CREATE TABLE public.zz (
);

-- of: CREATE TABLE zz (); CREATE SCHEMA s; ALTER SCHEMA s RENAME TO u;
CREATE SCHEMA u;
CREATE TABLE public.zz (
);

-- of: CREATE TABLE a (x integer, y integer); CREATE STATISTICS st ON x, y FROM a;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE STATISTICS public.st ON x, y FROM public.a;

-- of: CREATE TABLE a (x integer, y integer); CREATE STATISTICS st (ndistinct) ON x, y FROM a;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE STATISTICS public.st (ndistinct) ON x, y FROM public.a;

-- of: CREATE TABLE a (x integer, y integer); CREATE STATISTICS st (dependencies) ON x, y FROM a;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE STATISTICS public.st (dependencies) ON x, y FROM public.a;

-- of: CREATE TABLE a (x integer, y integer); CREATE STATISTICS st ON x, (y + 1) FROM a;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE STATISTICS public.st ON x, (y + 1) FROM public.a;

-- of: CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql  AS 'select 1';
CREATE FUNCTION public.f(x integer) RETURNS integer
    LANGUAGE sql
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'select 1';
CREATE FUNCTION public.f(x integer) RETURNS integer
    LANGUAGE sql IMMUTABLE
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql STABLE AS 'select 1';
CREATE FUNCTION public.f(x integer) RETURNS integer
    LANGUAGE sql STABLE
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql VOLATILE AS 'select 1';
CREATE FUNCTION public.f(x integer) RETURNS integer
    LANGUAGE sql
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql STRICT AS 'select 1';
CREATE FUNCTION public.f(x integer) RETURNS integer
    LANGUAGE sql STRICT
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql RETURNS NULL ON NULL INPUT AS 'select 1';
CREATE FUNCTION public.f(x integer) RETURNS integer
    LANGUAGE sql STRICT
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql CALLED ON NULL INPUT AS 'select 1';
CREATE FUNCTION public.f(x integer) RETURNS integer
    LANGUAGE sql
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql SECURITY DEFINER AS 'select 1';
CREATE FUNCTION public.f(x integer) RETURNS integer
    LANGUAGE sql SECURITY DEFINER
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql SECURITY INVOKER AS 'select 1';
CREATE FUNCTION public.f(x integer) RETURNS integer
    LANGUAGE sql
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql LEAKPROOF AS 'select 1';
CREATE FUNCTION public.f(x integer) RETURNS integer
    LANGUAGE sql LEAKPROOF
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql NOT LEAKPROOF AS 'select 1';
CREATE FUNCTION public.f(x integer) RETURNS integer
    LANGUAGE sql
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql PARALLEL SAFE AS 'select 1';
CREATE FUNCTION public.f(x integer) RETURNS integer
    LANGUAGE sql PARALLEL SAFE
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql PARALLEL RESTRICTED AS 'select 1';
CREATE FUNCTION public.f(x integer) RETURNS integer
    LANGUAGE sql PARALLEL RESTRICTED
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql PARALLEL UNSAFE AS 'select 1';
CREATE FUNCTION public.f(x integer) RETURNS integer
    LANGUAGE sql
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql COST 5 AS 'select 1';
CREATE FUNCTION public.f(x integer) RETURNS integer
    LANGUAGE sql COST 5
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql COST 6 AS 'select 1';
CREATE FUNCTION public.f(x integer) RETURNS integer
    LANGUAGE sql COST 6
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql COST 100 AS 'select 1';
CREATE FUNCTION public.f(x integer) RETURNS integer
    LANGUAGE sql
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql SET search_path = public AS 'select 1';
CREATE FUNCTION public.f(x integer) RETURNS integer
    LANGUAGE sql
    SET search_path TO 'public'
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql SET search_path = pg_catalog AS 'select 1';
CREATE FUNCTION public.f(x integer) RETURNS integer
    LANGUAGE sql
    SET search_path TO 'pg_catalog'
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x bigint) RETURNS integer LANGUAGE sql AS 'select 1';
CREATE FUNCTION public.f(x bigint) RETURNS integer
    LANGUAGE sql
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql AS 'select 1';
CREATE FUNCTION public.f(x integer) RETURNS integer
    LANGUAGE sql
    AS $$select 1$$;

-- of: CREATE FUNCTION f(y integer) RETURNS integer LANGUAGE sql AS 'select 1';
CREATE FUNCTION public.f(y integer) RETURNS integer
    LANGUAGE sql
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer, y integer) RETURNS integer LANGUAGE sql AS 'select 1';
CREATE FUNCTION public.f(x integer, y integer) RETURNS integer
    LANGUAGE sql
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer DEFAULT 1) RETURNS integer LANGUAGE sql AS 'select 1';
CREATE FUNCTION public.f(x integer DEFAULT 1) RETURNS integer
    LANGUAGE sql
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer DEFAULT 2) RETURNS integer LANGUAGE sql AS 'select 1';
CREATE FUNCTION public.f(x integer DEFAULT 2) RETURNS integer
    LANGUAGE sql
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer = 1) RETURNS integer LANGUAGE sql AS 'select 1';
CREATE FUNCTION public.f(x integer DEFAULT 1) RETURNS integer
    LANGUAGE sql
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer DEFAULT '1') RETURNS integer LANGUAGE sql AS 'select 1';
CREATE FUNCTION public.f(x integer DEFAULT 1) RETURNS integer
    LANGUAGE sql
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer[]) RETURNS integer LANGUAGE sql AS 'select 1';
CREATE FUNCTION public.f(x integer[]) RETURNS integer
    LANGUAGE sql
    AS $$select 1$$;

-- of: CREATE FUNCTION f(VARIADIC x integer[]) RETURNS integer LANGUAGE sql AS 'select 1';
CREATE FUNCTION public.f(VARIADIC x integer[]) RETURNS integer
    LANGUAGE sql
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS bigint LANGUAGE sql AS 'select 1';
CREATE FUNCTION public.f(x integer) RETURNS bigint
    LANGUAGE sql
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS SETOF integer LANGUAGE sql AS 'select 1';
CREATE FUNCTION public.f(x integer) RETURNS SETOF integer
    LANGUAGE sql
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql AS 'select 2';
CREATE FUNCTION public.f(x integer) RETURNS integer
    LANGUAGE sql
    AS $$select 2$$;

-- of: CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE plpgsql AS 'begin return 1; end';
CREATE FUNCTION public.f(x integer) RETURNS integer
    LANGUAGE plpgsql
    AS $$begin return 1; end$$;

-- of: CREATE FUNCTION f(x integer) RETURNS SETOF integer LANGUAGE sql ROWS 5 AS 'select 1';
CREATE FUNCTION public.f(x integer) RETURNS SETOF integer
    LANGUAGE sql ROWS 5
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS TABLE (b integer) LANGUAGE sql AS 'select 1';
CREATE FUNCTION public.f(x integer) RETURNS TABLE(b integer)
    LANGUAGE sql
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS TABLE (a integer) LANGUAGE sql AS 'select 1';
CREATE FUNCTION public.f(x integer) RETURNS TABLE(a integer)
    LANGUAGE sql
    AS $$select 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql AS 'select x + 1';
CREATE FUNCTION public.f(x integer) RETURNS integer
    LANGUAGE sql
    AS $$select x + 1$$;

-- of: CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql RETURN x + 1;
CREATE FUNCTION public.f(x integer) RETURNS integer
    LANGUAGE sql
    RETURN (x + 1);

-- of: CREATE TABLE zz (); CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'select 1';
CREATE FUNCTION public.f() RETURNS integer
    LANGUAGE sql
    AS $$select 1$$;
CREATE TABLE public.zz (
);

-- of: CREATE TABLE zz (); CREATE PROCEDURE f() LANGUAGE sql AS 'select 1';
CREATE PROCEDURE public.f()
    LANGUAGE sql
    AS $$select 1$$;
CREATE TABLE public.zz (
);

-- of: CREATE TABLE zz (); CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'select 1'; DROP FUNCTION f;
CREATE TABLE public.zz (
);

-- of: CREATE TABLE zz (); CREATE FUNCTION g() RETURNS integer LANGUAGE sql AS 'select 1';
CREATE FUNCTION public.g() RETURNS integer
    LANGUAGE sql
    AS $$select 1$$;
CREATE TABLE public.zz (
);

-- of: CREATE TABLE zz (); CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'select 1'; ALTER FUNCTION f RENAME TO g;
CREATE FUNCTION public.g() RETURNS integer
    LANGUAGE sql
    AS $$select 1$$;
CREATE TABLE public.zz (
);

-- of: CREATE TABLE zz (); CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'select 2';
CREATE FUNCTION public.f() RETURNS integer
    LANGUAGE sql
    AS $$select 2$$;
CREATE TABLE public.zz (
);

-- of: CREATE TABLE zz (); CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'select 1'; CREATE OR REPLACE FUNCTION f() RETURNS integer LANGUAGE sql AS 'select 2';
CREATE FUNCTION public.f() RETURNS integer
    LANGUAGE sql
    AS $$select 2$$;
CREATE TABLE public.zz (
);

-- of: CREATE TABLE zz (); CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'select 1'; GRANT EXECUTE ON FUNCTION f() TO PUBLIC;
CREATE FUNCTION public.f() RETURNS integer
    LANGUAGE sql
    AS $$select 1$$;
CREATE TABLE public.zz (
);

-- of: CREATE TABLE zz (); CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'select 1'; REVOKE EXECUTE ON FUNCTION f() FROM PUBLIC;
CREATE FUNCTION public.f() RETURNS integer
    LANGUAGE sql
    AS $$select 1$$;
CREATE TABLE public.zz (
);
REVOKE ALL ON FUNCTION public.f() FROM PUBLIC;

-- of: CREATE PROCEDURE f(x integer) LANGUAGE sql  AS 'select 1';
CREATE PROCEDURE public.f(IN x integer)
    LANGUAGE sql
    AS $$select 1$$;

-- of: CREATE PROCEDURE f(x integer) LANGUAGE sql SECURITY DEFINER AS 'select 1';
CREATE PROCEDURE public.f(IN x integer)
    LANGUAGE sql SECURITY DEFINER
    AS $$select 1$$;

-- of: CREATE PROCEDURE f(x integer) LANGUAGE sql SECURITY INVOKER AS 'select 1';
CREATE PROCEDURE public.f(IN x integer)
    LANGUAGE sql
    AS $$select 1$$;

-- of: CREATE AGGREGATE g(integer) (sfunc = int4mul, stype = integer);
CREATE AGGREGATE public.g(integer) (
    SFUNC = int4mul,
    STYPE = integer
);

-- of: CREATE AGGREGATE g(integer) (sfunc = int4pl, stype = integer);
CREATE AGGREGATE public.g(integer) (
    SFUNC = int4pl,
    STYPE = integer
);

-- of: CREATE AGGREGATE g(integer) (sfunc = int4pl, stype = integer, initcond = '0');
CREATE AGGREGATE public.g(integer) (
    SFUNC = int4pl,
    STYPE = integer,
    INITCOND = '0'
);

-- of: CREATE TABLE a (x integer, y integer, t text); CREATE VIEW v AS SELECT y FROM a ;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text
);
CREATE VIEW public.v AS
 SELECT y
   FROM public.a;

-- of: CREATE TABLE a (x integer, y integer, t text); CREATE VIEW v AS SELECT x FROM a ;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text
);
CREATE VIEW public.v AS
 SELECT x
   FROM public.a;

-- of: CREATE TABLE a (x integer, y integer, t text); CREATE VIEW v AS SELECT x FROM a WHERE x > 0 ;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text
);
CREATE VIEW public.v AS
 SELECT x
   FROM public.a
  WHERE (x > 0);

-- of: CREATE TABLE a (x integer, y integer, t text); CREATE VIEW v AS SELECT x AS z FROM a ;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text
);
CREATE VIEW public.v AS
 SELECT x AS z
   FROM public.a;

-- of: CREATE TABLE a (x integer, y integer, t text); CREATE VIEW v AS SELECT x, y FROM a ;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text
);
CREATE VIEW public.v AS
 SELECT x,
    y
   FROM public.a;

-- of: CREATE TABLE a (x integer, y integer, t text); CREATE VIEW v AS SELECT DISTINCT x FROM a ;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text
);
CREATE VIEW public.v AS
 SELECT DISTINCT x
   FROM public.a;

-- of: CREATE TABLE a (x integer, y integer, t text); CREATE VIEW v AS SELECT x FROM a ORDER BY x ;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text
);
CREATE VIEW public.v AS
 SELECT x
   FROM public.a
  ORDER BY x;

-- of: CREATE TABLE a (x integer, y integer, t text); CREATE VIEW v AS SELECT x FROM a LIMIT 5 ;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text
);
CREATE VIEW public.v AS
 SELECT x
   FROM public.a
 LIMIT 5;

-- of: CREATE TABLE a (x integer, y integer, t text); CREATE VIEW v (z) AS SELECT x FROM a ;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text
);
CREATE VIEW public.v AS
 SELECT x AS z
   FROM public.a;

-- of: CREATE TABLE a (x integer, y integer, t text); CREATE VIEW v AS SELECT x, y, t FROM a ;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text
);
CREATE VIEW public.v AS
 SELECT x,
    y,
    t
   FROM public.a;

-- of: CREATE TABLE a (x integer, y integer, t text); CREATE VIEW v AS SELECT * FROM a ;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text
);
CREATE VIEW public.v AS
 SELECT x,
    y,
    t
   FROM public.a;

-- of: CREATE TABLE a (x integer, y integer, t text); CREATE VIEW v AS SELECT x FROM a WITH CHECK OPTION ;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text
);
CREATE VIEW public.v AS
 SELECT x
   FROM public.a
  WITH CASCADED CHECK OPTION;

-- of: CREATE TABLE a (x integer, y integer, t text); CREATE VIEW v AS SELECT x FROM a WITH CASCADED CHECK OPTION ;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text
);
CREATE VIEW public.v AS
 SELECT x
   FROM public.a
  WITH CASCADED CHECK OPTION;

-- of: CREATE TABLE a (x integer, y integer, t text); CREATE VIEW v AS SELECT x FROM a WITH LOCAL CHECK OPTION ;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text
);
CREATE VIEW public.v AS
 SELECT x
   FROM public.a
  WITH LOCAL CHECK OPTION;

-- of: CREATE TABLE a (x integer, y integer, t text); CREATE VIEW v WITH (security_barrier) AS SELECT x FROM a ;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text
);
CREATE VIEW public.v WITH (security_barrier='true') AS
 SELECT x
   FROM public.a;

-- of: CREATE TABLE a (x integer, y integer, t text); CREATE VIEW v WITH (security_invoker) AS SELECT x FROM a ;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text
);
CREATE VIEW public.v WITH (security_invoker='true') AS
 SELECT x
   FROM public.a;

-- of: CREATE TABLE a (x integer, y integer, t text); CREATE VIEW v WITH (security_barrier = true) AS SELECT x FROM a ;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text
);
CREATE VIEW public.v WITH (security_barrier='true') AS
 SELECT x
   FROM public.a;

-- of: CREATE TABLE a (x integer, y integer, t text); CREATE VIEW v AS SELECT count(x) FROM a ;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text
);
CREATE VIEW public.v AS
 SELECT count(x) AS count
   FROM public.a;

-- of: CREATE TABLE a (x integer, y integer, t text); CREATE VIEW v AS SELECT count(*) FROM a ;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text
);
CREATE VIEW public.v AS
 SELECT count(*) AS count
   FROM public.a;

-- of: CREATE TABLE a (x integer, y integer, t text); CREATE VIEW v AS SELECT a.x FROM a LEFT JOIN a b ON a.x = b.x ;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text
);
CREATE VIEW public.v AS
 SELECT a.x
   FROM (public.a
     LEFT JOIN public.a b ON ((a.x = b.x)));

-- of: CREATE TABLE a (x integer, y integer, t text); CREATE VIEW v AS SELECT a.x FROM a JOIN a b ON a.x = b.x ;
CREATE TABLE public.a (
    x integer,
    y integer,
    t text
);
CREATE VIEW public.v AS
 SELECT a.x
   FROM (public.a
     JOIN public.a b ON ((a.x = b.x)));

-- of: CREATE TABLE a (x integer, y integer); CREATE MATERIALIZED VIEW v AS SELECT y FROM a ;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE MATERIALIZED VIEW public.v AS
 SELECT y
   FROM public.a
  WITH NO DATA;

-- of: CREATE TABLE a (x integer, y integer); CREATE MATERIALIZED VIEW v AS SELECT x FROM a ;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE MATERIALIZED VIEW public.v AS
 SELECT x
   FROM public.a
  WITH NO DATA;

-- of: CREATE TABLE a (x integer, y integer); CREATE MATERIALIZED VIEW v AS SELECT x FROM a WITH NO DATA ;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE MATERIALIZED VIEW public.v AS
 SELECT x
   FROM public.a
  WITH NO DATA;

-- of: CREATE TABLE a (x integer, y integer); CREATE MATERIALIZED VIEW v WITH (fillfactor = 70) AS SELECT x FROM a ;
CREATE TABLE public.a (
    x integer,
    y integer
);
CREATE MATERIALIZED VIEW public.v
WITH (fillfactor='70') AS
 SELECT x
   FROM public.a
  WITH NO DATA;

-- of: CREATE TABLE a (x integer); CREATE MATERIALIZED VIEW v AS SELECT x FROM a;
CREATE TABLE public.a (
    x integer
);
CREATE MATERIALIZED VIEW public.v AS
 SELECT x
   FROM public.a
  WITH NO DATA;

-- of: CREATE TABLE a (x integer); CREATE VIEW v AS SELECT x FROM a;
CREATE TABLE public.a (
    x integer
);
CREATE VIEW public.v AS
 SELECT x
   FROM public.a;

-- of: CREATE TABLE a (x integer); CREATE VIEW v AS SELECT x FROM a; DROP VIEW v;
CREATE TABLE public.a (
    x integer
);

-- of: CREATE TABLE a (x integer); CREATE VIEW v AS SELECT x + 0 AS x FROM a;
CREATE TABLE public.a (
    x integer
);
CREATE VIEW public.v AS
 SELECT (x + 0) AS x
   FROM public.a;

-- of: CREATE TABLE a (x integer); CREATE VIEW v AS SELECT x FROM a; CREATE OR REPLACE VIEW v AS SELECT x + 0 AS x FROM a;
CREATE TABLE public.a (
    x integer
);
CREATE VIEW public.v AS
 SELECT (x + 0) AS x
   FROM public.a;

-- of: CREATE TABLE a (x integer); CREATE VIEW w AS SELECT x FROM a;
CREATE TABLE public.a (
    x integer
);
CREATE VIEW public.w AS
 SELECT x
   FROM public.a;

-- of: CREATE TABLE a (x integer); CREATE VIEW v AS SELECT x FROM a; ALTER VIEW v RENAME TO w;
CREATE TABLE public.a (
    x integer
);
CREATE VIEW public.w AS
 SELECT x
   FROM public.a;

-- of: CREATE FUNCTION h() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION h();
CREATE FUNCTION public.eq(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FUNCTION public.h() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE FUNCTION public.ne(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE EVENT TRIGGER e ON ddl_command_end
   EXECUTE FUNCTION public.h();

-- of: CREATE FUNCTION h() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION h();
CREATE FUNCTION public.eq(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FUNCTION public.h() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE FUNCTION public.ne(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE EVENT TRIGGER e ON ddl_command_start
   EXECUTE FUNCTION public.h();

-- of: CREATE FUNCTION h() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE EVENT TRIGGER e ON ddl_command_start WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION h();
CREATE FUNCTION public.eq(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FUNCTION public.h() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE FUNCTION public.ne(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE EVENT TRIGGER e ON ddl_command_start
         WHEN TAG IN ('CREATE TABLE')
   EXECUTE FUNCTION public.h();

-- of: CREATE FUNCTION h() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE OPERATOR === (function = ne, leftarg = integer, rightarg = text);
CREATE FUNCTION public.eq(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FUNCTION public.h() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE FUNCTION public.ne(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE OPERATOR public.=== (
    FUNCTION = public.ne,
    LEFTARG = integer,
    RIGHTARG = text
);

-- of: CREATE FUNCTION h() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE OPERATOR === (function = eq, leftarg = integer, rightarg = text);
CREATE FUNCTION public.eq(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FUNCTION public.h() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE FUNCTION public.ne(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE OPERATOR public.=== (
    FUNCTION = public.eq,
    LEFTARG = integer,
    RIGHTARG = text
);

-- of: CREATE FUNCTION h() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; 
CREATE FUNCTION public.eq(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FUNCTION public.h() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE FUNCTION public.ne(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;

-- of: CREATE FUNCTION h() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE CAST (integer AS jsonb) WITH INOUT;
CREATE CAST (integer AS jsonb) WITH INOUT;
CREATE FUNCTION public.eq(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FUNCTION public.h() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE FUNCTION public.ne(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;

-- of: CREATE FUNCTION h() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE CAST (integer AS jsonb) WITH INOUT AS ASSIGNMENT;
CREATE CAST (integer AS jsonb) WITH INOUT AS ASSIGNMENT;
CREATE FUNCTION public.eq(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FUNCTION public.h() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE FUNCTION public.ne(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;

-- of: CREATE FUNCTION h() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE COLLATION c (locale = 'POSIX');
CREATE COLLATION public.c (provider = libc, locale = 'POSIX');
CREATE FUNCTION public.eq(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FUNCTION public.h() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE FUNCTION public.ne(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;

-- of: CREATE FUNCTION h() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE COLLATION c (locale = 'C');
CREATE COLLATION public.c (provider = libc, locale = 'C');
CREATE FUNCTION public.eq(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FUNCTION public.h() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE FUNCTION public.ne(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;

-- of: CREATE FUNCTION h() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE TEXT SEARCH DICTIONARY d (template = simple, stopwords = german);
CREATE FUNCTION public.eq(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FUNCTION public.h() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE FUNCTION public.ne(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE TEXT SEARCH DICTIONARY public.d (
    TEMPLATE = pg_catalog.simple,
    stopwords = 'german' );

-- of: CREATE FUNCTION h() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE TEXT SEARCH DICTIONARY d (template = simple, stopwords = english);
CREATE FUNCTION public.eq(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FUNCTION public.h() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE FUNCTION public.ne(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE TEXT SEARCH DICTIONARY public.d (
    TEMPLATE = pg_catalog.simple,
    stopwords = 'english' );

-- of: CREATE FUNCTION h() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE PUBLICATION p;
CREATE FUNCTION public.eq(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FUNCTION public.h() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE FUNCTION public.ne(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE PUBLICATION p WITH (publish = 'insert, update, delete, truncate');

-- of: CREATE FUNCTION h() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE PUBLICATION p FOR ALL TABLES;
CREATE FUNCTION public.eq(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FUNCTION public.h() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE FUNCTION public.ne(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE PUBLICATION p FOR ALL TABLES WITH (publish = 'insert, update, delete, truncate');

-- of: CREATE FUNCTION h() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE PUBLICATION p WITH (publish = 'update');
CREATE FUNCTION public.eq(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FUNCTION public.h() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE FUNCTION public.ne(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE PUBLICATION p WITH (publish = 'update');

-- of: CREATE FUNCTION h() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE PUBLICATION p WITH (publish = 'insert');
CREATE FUNCTION public.eq(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FUNCTION public.h() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE FUNCTION public.ne(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE PUBLICATION p WITH (publish = 'insert');

-- of: CREATE FUNCTION h() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FOREIGN DATA WRAPPER w OPTIONS (a '2');
CREATE FUNCTION public.eq(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FUNCTION public.h() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE FUNCTION public.ne(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FOREIGN DATA WRAPPER w OPTIONS (
    a '2'
);

-- of: CREATE FUNCTION h() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FOREIGN DATA WRAPPER w OPTIONS (a '1');
CREATE FUNCTION public.eq(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FUNCTION public.h() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE FUNCTION public.ne(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FOREIGN DATA WRAPPER w OPTIONS (
    a '1'
);

-- of: CREATE FUNCTION h() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (a '2');
CREATE FUNCTION public.eq(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FUNCTION public.h() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE FUNCTION public.ne(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (
    a '2'
);

-- of: CREATE FUNCTION h() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (a '1');
CREATE FUNCTION public.eq(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FUNCTION public.h() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE FUNCTION public.ne(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (
    a '1'
);

-- of: CREATE FUNCTION h() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE TABLE t (x integer);
CREATE FUNCTION public.eq(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FUNCTION public.h() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE FUNCTION public.ne(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE TABLE public.t (
    x integer
);

-- of: CREATE FUNCTION h() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE t (x integer) SERVER s;
CREATE FUNCTION public.eq(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FUNCTION public.h() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE FUNCTION public.ne(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE public.t (
    x integer
)
SERVER s;

-- of: CREATE FUNCTION h() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE t (x integer) SERVER s OPTIONS (a '2');
CREATE FUNCTION public.eq(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FUNCTION public.h() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE FUNCTION public.ne(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE public.t (
    x integer
)
SERVER s
OPTIONS (
    a '2'
);

-- of: CREATE FUNCTION h() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql AS 'select true'; CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE t (x integer) SERVER s OPTIONS (a '1');
CREATE FUNCTION public.eq(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FUNCTION public.h() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE FUNCTION public.ne(integer, text) RETURNS boolean
    LANGUAGE sql
    AS $$select true$$;
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE public.t (
    x integer
)
SERVER s
OPTIONS (
    a '1'
);
