-- Identity keys of records, for finding the same thing again. Looked up by key, replaced by record.
CREATE TABLE filon_matchkey (
  key text NOT NULL,
  tablename text NOT NULL,
  recordid uuid NOT NULL,
  PRIMARY KEY (key, tablename, recordid)
);
CREATE INDEX filon_matchkey_record ON filon_matchkey (recordid);
