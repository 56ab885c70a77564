CREATE FUNCTION public.audit() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE EVENT TRIGGER audited ON ddl_command_end
   EXECUTE FUNCTION public.audit();
