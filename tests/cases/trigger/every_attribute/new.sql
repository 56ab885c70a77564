SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.users (
    id integer NOT NULL,
    email text,
    age integer
);
CREATE TRIGGER t BEFORE INSERT OR UPDATE OF email ON public.users FOR EACH ROW WHEN ((new.id > 0)) EXECUTE FUNCTION public.g();
CREATE TRIGGER off AFTER DELETE ON public.users REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.f('b');
ALTER TABLE public.users DISABLE TRIGGER off;
CREATE CONSTRAINT TRIGGER c AFTER INSERT ON public.users DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.f();
