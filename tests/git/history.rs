//! Ten versions of one schema, as dumps.

/// Parts of the schema: the first version that has it, the first that has it no more, its SQL.
const PARTS: &[(u32, u32, &str)] = &[
    (
        1,
        99,
        "CREATE TABLE public.customers (\n    id bigint NOT NULL,\n    email text NOT NULL{phone}\n);\n\
         ALTER TABLE public.customers OWNER TO shop;\n",
    ),
    (
        1,
        99,
        "CREATE TABLE public.orders (\n    id bigint NOT NULL,\n    customer_id bigint NOT NULL,\n    \
         amount {amount} NOT NULL,\n    status text DEFAULT 'new'::text NOT NULL{coupon}\n);\n\
         ALTER TABLE public.orders OWNER TO shop;\n",
    ),
    (
        7,
        99,
        "CREATE FUNCTION public.total(customer bigint) RETURNS bigint\n    LANGUAGE sql STABLE\n    AS $$\n\
         SELECT sum(amount)\n  FROM orders\n WHERE customer_id = customer;\n$$;\n\
         ALTER FUNCTION public.total(customer bigint) OWNER TO shop;\n",
    ),
    (
        8,
        99,
        "CREATE TABLE public.payments (\n    order_id bigint NOT NULL,\n    paid_at timestamp with time zone DEFAULT now() NOT NULL\n);\n\
         ALTER TABLE public.payments OWNER TO shop;\n",
    ),
    (
        1,
        99,
        "ALTER TABLE ONLY public.customers\n    ADD CONSTRAINT customers_pkey PRIMARY KEY (id);\n",
    ),
    (
        3,
        99,
        "ALTER TABLE ONLY public.customers\n    ADD CONSTRAINT customers_email_key UNIQUE (email);\n",
    ),
    (1, 99, "ALTER TABLE ONLY public.orders\n    ADD CONSTRAINT orders_pkey PRIMARY KEY (id);\n"),
    (
        5,
        99,
        "CREATE INDEX orders_open ON public.orders USING btree (customer_id) WHERE (status <> 'closed'::text);\n",
    ),
    (
        1,
        99,
        "ALTER TABLE ONLY public.orders\n    ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers(id);\n",
    ),
    (
        8,
        99,
        "ALTER TABLE ONLY public.payments\n    ADD CONSTRAINT payments_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.orders(id) ON DELETE CASCADE;\n",
    ),
    (6, 99, "GRANT SELECT ON TABLE public.orders TO clerk;\n"),
];

/// Author and subject of the commit of each version.
pub const COMMITS: [(&str, &str); 10] = [
    ("Ann", "The first capture"),
    ("Ann", "Orders take a coupon"),
    ("Bob", "An e-mail address is one customer"),
    ("Bob", "Amounts outgrow integer"),
    ("Cyd", "An index for open orders"),
    ("Cyd", "Clerks read orders"),
    ("Ann", "The total of a customer"),
    ("Bob", "Payments"),
    ("Bob", "No coupons any more"),
    ("Ann", "Customers have a phone"),
];

/// The dump of a version, from 1 to 10.
pub fn version(number: u32) -> String {
    let is_in = |(from, until, _): &&(u32, u32, &str)| (*from..*until).contains(&number);
    let parts: Vec<&str> = PARTS.iter().filter(is_in).map(|(.., sql)| *sql).collect();
    let since = |version: u32, text: &'static str| if number >= version { text } else { "" };
    let coupon = if (2..9).contains(&number) { ",\n    coupon character varying(20)" } else { "" };
    let body = parts
        .join("\n")
        .replace("{amount}", if number < 4 { "integer" } else { "bigint" })
        .replace("{coupon}", coupon)
        .replace("{phone}", since(10, ",\n    phone text"));
    dump(&body)
}

/// What somebody else made of the eighth version, at the same time.
pub fn side() -> String {
    let index = "CREATE INDEX orders_open ON public.orders USING btree (customer_id) WHERE (status <> 'closed'::text);\n";
    version(8).replace(index, "").replace("character varying(20)", "character varying(40)")
}

fn dump(body: &str) -> String {
    format!(
        "--\n-- PostgreSQL database dump\n--\n\n-- Dumped from database version 15.14\n\
         -- Dumped by pg_dump version 15.14\n\nSET client_encoding = 'UTF8';\n\
         SET standard_conforming_strings = on;\n\
         SELECT pg_catalog.set_config('search_path', '', false);\n\n{body}\n\
         --\n-- PostgreSQL database dump complete\n--\n"
    )
}
