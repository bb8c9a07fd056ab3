-- What each user has chosen for themselves.
CREATE TABLE filon_preference (
  systemuserid uuid NOT NULL REFERENCES "systemuser" ON DELETE CASCADE,
  name text NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (systemuserid, name)
);
