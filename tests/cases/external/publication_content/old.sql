CREATE TABLE public.a (id integer);
CREATE TABLE public.b (id integer);
ALTER PUBLICATION live OWNER TO o;
ALTER PUBLICATION live ADD TABLE ONLY public.a;
