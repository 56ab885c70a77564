-- form: ADD CONSTRAINT
ALTER TABLE app.lonely_table ADD CONSTRAINT lonely_pkey PRIMARY KEY (id);
ALTER TABLE app.lonely_table ADD PRIMARY KEY (id);
ALTER TABLE app.users ADD PRIMARY KEY (spare);
ALTER TABLE app.users ADD CONSTRAINT u UNIQUE (name, age);
ALTER TABLE app.users ADD UNIQUE (name, age);
ALTER TABLE app.users ADD CONSTRAINT u UNIQUE (missing);
ALTER TABLE app.users ADD CONSTRAINT users_age_check CHECK (age > 3);
ALTER TABLE app.users ADD CONSTRAINT c CHECK (age < 200);
ALTER TABLE app.users ADD CONSTRAINT c CHECK (missing < 200);
ALTER TABLE app.users ADD CHECK (age < 200);
ALTER TABLE app.users ADD CONSTRAINT c CHECK (age < 200) NOT VALID;
ALTER TABLE app.items ADD CONSTRAINT f FOREIGN KEY (line) REFERENCES app.orders(id) ON DELETE SET NULL;
ALTER TABLE app.items ADD FOREIGN KEY (line) REFERENCES app.orders;
ALTER TABLE app.items ADD CONSTRAINT f FOREIGN KEY (line) REFERENCES app.orders(user_id);
ALTER TABLE app.items ADD CONSTRAINT f FOREIGN KEY (line) REFERENCES app.missing(id);
ALTER TABLE app.items ADD CONSTRAINT f FOREIGN KEY (missing) REFERENCES app.orders(id);
ALTER TABLE app.orders ADD CONSTRAINT f FOREIGN KEY (code) REFERENCES app.users(email) NOT VALID;
ALTER TABLE app.parent ADD CONSTRAINT p CHECK (a < 9);
ALTER TABLE app.parent ADD CONSTRAINT p CHECK (a < 9) NO INHERIT;
ALTER TABLE ONLY app.parent ADD CONSTRAINT p CHECK (a < 9);
ALTER TABLE app.events ADD CONSTRAINT e CHECK (amount < 9);
ALTER TABLE app.events ADD CONSTRAINT e PRIMARY KEY (at);
ALTER TABLE app.events ADD CONSTRAINT e PRIMARY KEY (kind);
ALTER TABLE app.orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_spare_idx;
ALTER TABLE app.orders ADD CONSTRAINT orders_spare_idx UNIQUE USING INDEX orders_spare_idx;
ALTER TABLE app.users ADD CONSTRAINT x EXCLUDE USING btree (spare WITH =);
ALTER TABLE app.users ADD CONSTRAINT users_name_nn NOT NULL name;
ALTER TABLE app.users ADD CONSTRAINT users_name_nn NOT NULL name NOT VALID;
ALTER TABLE app.users ADD CONSTRAINT c CHECK (age < 200) NOT ENFORCED;
ALTER TABLE app.users ADD CONSTRAINT u UNIQUE NULLS NOT DISTINCT (name);
ALTER TABLE app.users ADD CONSTRAINT u UNIQUE (name) INCLUDE (age) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE app.users ADD CONSTRAINT orders_user_idx UNIQUE (spare);

-- form: DROP CONSTRAINT
ALTER TABLE app.users DROP CONSTRAINT users_age_check;
ALTER TABLE app.users DROP CONSTRAINT users_pkey;
ALTER TABLE app.users DROP CONSTRAINT users_pkey CASCADE;
ALTER TABLE app.users DROP CONSTRAINT users_email_key;
ALTER TABLE app.orders DROP CONSTRAINT orders_code_region_key;
ALTER TABLE app.orders DROP CONSTRAINT orders_code_region_key CASCADE;
ALTER TABLE app.orders DROP CONSTRAINT orders_user_id_fkey;
ALTER TABLE app.users DROP CONSTRAINT missing;
ALTER TABLE app.users DROP CONSTRAINT IF EXISTS missing;
ALTER TABLE app.parent DROP CONSTRAINT parent_a_check;
ALTER TABLE ONLY app.parent DROP CONSTRAINT parent_a_check;
ALTER TABLE app.child DROP CONSTRAINT parent_a_check;
ALTER TABLE app.events DROP CONSTRAINT events_amount_check;
ALTER TABLE app.events_2024 DROP CONSTRAINT events_amount_check;

-- form: VALIDATE CONSTRAINT
ALTER TABLE app.orders VALIDATE CONSTRAINT orders_total_check;
ALTER TABLE app.items VALIDATE CONSTRAINT items_late_fkey;
ALTER TABLE app.orders VALIDATE CONSTRAINT missing;
ALTER TABLE app.orders VALIDATE CONSTRAINT orders_pkey;

-- form: ALTER CONSTRAINT
ALTER TABLE app.orders ALTER CONSTRAINT orders_user_id_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE app.orders ALTER CONSTRAINT orders_user_id_fkey NOT DEFERRABLE;
ALTER TABLE app.orders ALTER CONSTRAINT orders_pkey DEFERRABLE;
ALTER TABLE app.orders ALTER CONSTRAINT missing DEFERRABLE;
ALTER TABLE app.orders ALTER CONSTRAINT orders_user_id_fkey NOT ENFORCED;

-- form: RENAME CONSTRAINT
ALTER TABLE app.users RENAME CONSTRAINT users_age_check TO users_old;
ALTER TABLE app.users RENAME CONSTRAINT users_pkey TO users_key;
ALTER TABLE app.users RENAME CONSTRAINT missing TO x;
ALTER TABLE app.users RENAME CONSTRAINT users_age_check TO users_name_age_check;
ALTER TABLE app.parent RENAME CONSTRAINT parent_a_check TO p;
ALTER TABLE ONLY app.parent RENAME CONSTRAINT parent_a_check TO p;
ALTER TABLE app.child RENAME CONSTRAINT parent_a_check TO p;
ALTER TABLE app.orders RENAME CONSTRAINT orders_user_id_fkey TO f;
ALTER INDEX app.users_pkey RENAME TO users_index;
ALTER DOMAIN app.positive RENAME CONSTRAINT positive_check TO p;
