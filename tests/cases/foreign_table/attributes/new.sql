CREATE FOREIGN DATA WRAPPER remote;
CREATE SERVER archive FOREIGN DATA WRAPPER remote;
CREATE FOREIGN TABLE public.orders (
    id bigint NOT NULL,
    note text DEFAULT ''::text,
    CONSTRAINT orders_id_check CHECK ((id > 0))
)
SERVER archive
OPTIONS (
    schema_name 'shop',
    table_name 'old_orders'
);
ALTER FOREIGN TABLE ONLY public.orders ALTER COLUMN id OPTIONS (
    column_name 'Id'
);
COMMENT ON FOREIGN TABLE public.orders IS 'elsewhere';
