CREATE FOREIGN DATA WRAPPER remote;
CREATE SERVER archive FOREIGN DATA WRAPPER remote;
CREATE TABLE public.orders (
    day date
)
PARTITION BY RANGE (day);
CREATE FOREIGN TABLE public.orders_old (
    day date
)
SERVER archive;
ALTER TABLE ONLY public.orders ATTACH PARTITION public.orders_old FOR VALUES FROM (MINVALUE) TO ('2020-01-01');
