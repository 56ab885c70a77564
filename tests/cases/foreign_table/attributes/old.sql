CREATE FOREIGN DATA WRAPPER remote;
CREATE SERVER archive FOREIGN DATA WRAPPER remote;
CREATE FOREIGN TABLE public.orders (
    id integer NOT NULL,
    note text
)
SERVER archive
OPTIONS (
    table_name 'orders'
);
ALTER FOREIGN TABLE ONLY public.orders ALTER COLUMN id OPTIONS (
    column_name 'ID'
);
