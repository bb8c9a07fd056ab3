-- The forms the organization has laid out anew, one a table.
CREATE TABLE "systemform" (
  "formid" uuid,
  "name" text,
  "description" text,
  "objecttypecode" text,
  "type" integer,
  "formjson" text,
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "createdonbehalfby" uuid,
  "modifiedonbehalfby" uuid,
  "versionnumber" bigint
);

ALTER TABLE "systemform" ADD CONSTRAINT "systemform_pkey" PRIMARY KEY ("formid");

ALTER TABLE "systemform" ADD CONSTRAINT "systemform_createdon_filled" CHECK ("createdon" IS NOT NULL);

ALTER TABLE "systemform" ADD CONSTRAINT "systemform_modifiedon_filled" CHECK ("modifiedon" IS NOT NULL);

CREATE UNIQUE INDEX "systemform_objecttypecode_type_key" ON "systemform" (filon_fold("objecttypecode"), "type");
