-- What was done stays as it was written down: the audit takes new rows, and never changes or loses one.
CREATE FUNCTION filon_refuse_audit_change() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
  BEGIN
    RAISE EXCEPTION 'Rows of audit are only added, never changed or deleted' USING ERRCODE = 'restrict_violation';
  END
  $$;

CREATE TRIGGER audit_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION filon_refuse_audit_change();
