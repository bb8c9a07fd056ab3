-- What the engine itself keeps: text folding, the version counter, rights, sign-in, tokens, settings, events.

-- Case and accents do not count when texts are compared, searched or sorted.
CREATE FUNCTION filon_fold(text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN translate(
    replace(replace(replace(lower($1), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'),
    'àáâãäåāăąçćčďđèéêëēėęěğìíîïīįıłñńňòóôõöøōőřśšşșťțùúûüūůűųýÿźżž’',
    'aaaaaaaaacccddeeeeeeeegiiiiiiilnnnoooooooorssssttuuuuuuuuyyzzz'''
  );

-- Rises with every write of any row; a row's version is its value at that write.
CREATE SEQUENCE filon_version AS bigint MINVALUE 1000;

CREATE TABLE filon_setting (
  name text PRIMARY KEY,
  value jsonb NOT NULL
);

CREATE TABLE filon_roleprivilege (
  roleid uuid NOT NULL,
  tablename text NOT NULL,
  privilege text NOT NULL,
  depth text NOT NULL CHECK (depth IN ('user', 'unit', 'units', 'organization')),
  PRIMARY KEY (roleid, tablename, privilege)
);

-- How a person signs in. The hash is Argon2id in PHC form.
CREATE TABLE filon_credential (
  systemuserid uuid PRIMARY KEY,
  email text NOT NULL,
  passwordhash text,
  changedon timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX filon_credential_email ON filon_credential (lower(email));

-- Only hashes of tokens are kept: who reads the table cannot sign in with it.
CREATE TABLE filon_session (
  tokenhash bytea PRIMARY KEY,
  systemuserid uuid NOT NULL,
  createdon timestamptz NOT NULL DEFAULT now(),
  expireson timestamptz NOT NULL
);
CREATE INDEX filon_session_user ON filon_session (systemuserid);

CREATE TABLE filon_signinlink (
  tokenhash bytea PRIMARY KEY,
  systemuserid uuid NOT NULL,
  expireson timestamptz NOT NULL
);

CREATE TABLE filon_signinattempt (
  email text NOT NULL,
  address text NOT NULL,
  failedon timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX filon_signinattempt_email ON filon_signinattempt (email, failedon);
CREATE INDEX filon_signinattempt_address ON filon_signinattempt (address, failedon);

CREATE TABLE filon_client (
  clientid uuid PRIMARY KEY,
  name text NOT NULL,
  secrethash bytea NOT NULL,
  systemuserid uuid NOT NULL,
  createdon timestamptz NOT NULL DEFAULT now(),
  disabledon timestamptz
);

CREATE TABLE filon_accesstoken (
  tokenhash bytea PRIMARY KEY,
  clientid uuid REFERENCES filon_client ON DELETE CASCADE,
  systemuserid uuid NOT NULL,
  expireson timestamptz NOT NULL
);
CREATE INDEX filon_accesstoken_expireson ON filon_accesstoken (expireson);

