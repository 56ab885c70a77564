CREATE TABLE public.orders (
    id integer NOT NULL,
    total numeric
);
CREATE PUBLICATION changes WITH (publish = 'insert, update, delete, truncate');
ALTER PUBLICATION changes ADD TABLE ONLY public.orders (id) WHERE ((id > 10));
