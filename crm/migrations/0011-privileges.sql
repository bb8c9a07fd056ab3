-- What roles can grant, as rows that clients read; which role grants which follows `filon_roleprivilege`.

CREATE TABLE "privilege" (
  "privilegeid" uuid,
  "name" text,
  "accessright" integer,
  "canbebasic" boolean,
  "canbedeep" boolean,
  "canbeentityreference" boolean,
  "canbeglobal" boolean,
  "canbelocal" boolean,
  "canbeparententityreference" boolean,
  "versionnumber" bigint
);

CREATE TABLE "roleprivileges" (
  "privilegeid" uuid,
  "roleid" uuid
);

ALTER TABLE "privilege" ADD CONSTRAINT "privilege_pkey" PRIMARY KEY ("privilegeid");

ALTER TABLE "roleprivileges" ADD CONSTRAINT "roleprivileges_pkey" PRIMARY KEY ("privilegeid", "roleid");

CREATE INDEX "roleprivileges_other" ON "roleprivileges" ("roleid");
