SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.users (
    id integer NOT NULL,
    email text,
    age integer
);
CREATE TRIGGER t BEFORE INSERT ON public.users FOR EACH ROW EXECUTE FUNCTION public.f();
CREATE TRIGGER off AFTER DELETE ON public.users FOR EACH STATEMENT EXECUTE FUNCTION public.f('a');
