CREATE TABLE public.orders (
    id integer NOT NULL,
    total numeric
);
CREATE PUBLICATION changes WITH (publish = 'insert, update', publish_via_partition_root = true);
ALTER PUBLICATION changes ADD TABLE ONLY public.orders (id, total) WHERE ((id > 20));
ALTER PUBLICATION changes ADD TABLES IN SCHEMA public;
