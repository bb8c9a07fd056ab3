-- What a record may be found by when it is spelled differently: hashes of its blocking keys. Looked up by key; replaced
-- by key too, for a record's old keys follow from what it was. All of it follows from the records and can be made anew,
-- so none of it is worth writing ahead: after a crash both tables are empty, and are filled at the next start.
CREATE UNLOGGED TABLE filon_blockkey (
  key bigint NOT NULL,
  recordid uuid NOT NULL,
  PRIMARY KEY (key, recordid)
);

-- How far the records of a table that were there before have been given their keys; no record when all have.
CREATE UNLOGGED TABLE filon_blockkeyfill (
  tablename text PRIMARY KEY,
  lastid uuid
);
