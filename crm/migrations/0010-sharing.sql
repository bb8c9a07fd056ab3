-- Single records given to users and teams, beside what their roles reach.

CREATE TABLE "principalobjectaccess" (
  "principalobjectaccessid" uuid,
  "objectid" uuid,
  "objecttypecode" text,
  "principalid" uuid,
  "principaltypecode" text,
  "accessrightsmask" integer,
  "inheritedaccessrightsmask" integer,
  "changedon" timestamptz(0)
);

ALTER TABLE "principalobjectaccess" ADD CONSTRAINT "principalobjectaccess_pkey" PRIMARY KEY ("principalobjectaccessid");

CREATE INDEX "principalobjectaccess_principalid_by" ON "principalobjectaccess" ("principalid" NULLS FIRST, "principalobjectaccessid");

CREATE UNIQUE INDEX "principalobjectaccess_principalobjectaccess_object_key" ON "principalobjectaccess" ("objectid", "principalid");

-- Teams made for one record, with the rights a template says.
ALTER TABLE "team" ADD COLUMN "teamtemplateid" uuid;

CREATE TABLE "teamtemplate" (
  "teamtemplateid" uuid,
  "teamtemplatename" text,
  "description" text,
  "objecttypecode" integer,
  "defaultaccessrightsmask" integer,
  "issystem" boolean,
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

ALTER TABLE "teamtemplate" ADD CONSTRAINT "teamtemplate_pkey" PRIMARY KEY ("teamtemplateid");

ALTER TABLE "team" ADD CONSTRAINT "team_teamtemplateid_fkey" FOREIGN KEY ("teamtemplateid") REFERENCES "teamtemplate" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "teamtemplate" ADD CONSTRAINT "teamtemplate_createdon_filled" CHECK ("createdon" IS NOT NULL);

ALTER TABLE "teamtemplate" ADD CONSTRAINT "teamtemplate_modifiedon_filled" CHECK ("modifiedon" IS NOT NULL);

CREATE INDEX "team_teamtemplateid" ON "team" ("teamtemplateid") WHERE "teamtemplateid" IS NOT NULL;
