CREATE FUNCTION public.audit() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$begin end$$;
CREATE EVENT TRIGGER audited ON ddl_command_end
         WHEN TAG IN ('CREATE TABLE', 'DROP TABLE')
   EXECUTE FUNCTION public.audit();
ALTER EVENT TRIGGER audited ENABLE ALWAYS;
