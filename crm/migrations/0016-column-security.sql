-- Who may read, set and change which secured columns.


CREATE TABLE "fieldsecurityprofile" (
  "fieldsecurityprofileid" uuid,
  "name" text,
  "description" text,
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "fieldpermission" (
  "fieldpermissionid" uuid,
  "fieldsecurityprofileid" uuid,
  "entityname" text,
  "attributelogicalname" text,
  "canread" integer,
  "cancreate" integer,
  "canupdate" integer
);

CREATE TABLE "systemuserprofiles" (
  "fieldsecurityprofileid" uuid,
  "systemuserid" uuid
);

CREATE TABLE "teamprofiles" (
  "fieldsecurityprofileid" uuid,
  "teamid" uuid
);

ALTER TABLE "fieldsecurityprofile" ADD CONSTRAINT "fieldsecurityprofile_pkey" PRIMARY KEY ("fieldsecurityprofileid");

ALTER TABLE "fieldpermission" ADD CONSTRAINT "fieldpermission_pkey" PRIMARY KEY ("fieldpermissionid");

ALTER TABLE "systemuserprofiles" ADD CONSTRAINT "systemuserprofiles_pkey" PRIMARY KEY ("fieldsecurityprofileid", "systemuserid");

ALTER TABLE "teamprofiles" ADD CONSTRAINT "teamprofiles_pkey" PRIMARY KEY ("fieldsecurityprofileid", "teamid");

ALTER TABLE "fieldsecurityprofile" ADD CONSTRAINT "fieldsecurityprofile_createdon_filled" CHECK ("createdon" IS NOT NULL);

ALTER TABLE "fieldsecurityprofile" ADD CONSTRAINT "fieldsecurityprofile_modifiedon_filled" CHECK ("modifiedon" IS NOT NULL);

ALTER TABLE "fieldpermission" ADD CONSTRAINT "fieldpermission_fieldsecurityprofileid_fkey" FOREIGN KEY ("fieldsecurityprofileid") REFERENCES "fieldsecurityprofile" DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX "fieldpermission_fieldsecurityprofileid" ON "fieldpermission" ("fieldsecurityprofileid") WHERE "fieldsecurityprofileid" IS NOT NULL;

CREATE INDEX "systemuserprofiles_other" ON "systemuserprofiles" ("systemuserid");

CREATE INDEX "teamprofiles_other" ON "teamprofiles" ("teamid");
