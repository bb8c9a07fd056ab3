-- Who the company is; what each import made, so that it can be taken back.
ALTER TABLE "organization" ADD COLUMN "filon_legalname" text;
ALTER TABLE "organization" ADD COLUMN "filon_legalform" text;
ALTER TABLE "organization" ADD COLUMN "filon_registry" text;
ALTER TABLE "organization" ADD COLUMN "filon_siren" text;
ALTER TABLE "organization" ADD COLUMN "filon_siret" text;
ALTER TABLE "organization" ADD COLUMN "filon_vatnumber" text;
ALTER TABLE "organization" ADD COLUMN "filon_line1" text;
ALTER TABLE "organization" ADD COLUMN "filon_line2" text;
ALTER TABLE "organization" ADD COLUMN "filon_postalcode" text;
ALTER TABLE "organization" ADD COLUMN "filon_city" text;
ALTER TABLE "organization" ADD COLUMN "filon_country" text;
ALTER TABLE "organization" ADD COLUMN "filon_telephone" text;
ALTER TABLE "organization" ADD COLUMN "filon_email" text;
ALTER TABLE "organization" ADD COLUMN "filon_website" text;
ALTER TABLE "organization" ADD COLUMN "filon_bankname" text;
ALTER TABLE "organization" ADD COLUMN "filon_iban" text;
ALTER TABLE "organization" ADD COLUMN "filon_bic" text;
ALTER TABLE "organization" ADD COLUMN "filon_defaultcountry" text;
ALTER TABLE "processstage" ADD COLUMN "filon_steps" text;
CREATE TABLE "filon_importrun" (
  "filon_importrunid" uuid,
  "filon_name" text,
  "filon_table" text,
  "filon_createdcount" integer,
  "filon_updatedcount" integer,
  "filon_unchangedcount" integer,
  "filon_failedcount" integer,
  "filon_removedcount" integer,
  "filon_keptcount" integer,
  "filon_completedon" timestamptz(0),
  "filon_revertedon" timestamptz(0),
  "statecode" integer,
  "statuscode" integer,
  "ownerid" uuid,
  "owneridtype" text,
  "owninguser" uuid,
  "owningteam" uuid,
  "owningbusinessunit" uuid,
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "createdonbehalfby" uuid,
  "modifiedonbehalfby" uuid,
  "versionnumber" bigint
);
CREATE TABLE "filon_importrow" (
  "filon_importrowid" uuid,
  "filon_importrunid" uuid,
  "filon_line" integer,
  "filon_name" text,
  "filon_recordid" uuid,
  "filon_version" bigint,
  "filon_outcome" integer,
  "filon_reason" text
);
ALTER TABLE "filon_importrun" ADD CONSTRAINT "filon_importrun_pkey" PRIMARY KEY ("filon_importrunid");
ALTER TABLE "filon_importrow" ADD CONSTRAINT "filon_importrow_pkey" PRIMARY KEY ("filon_importrowid");
ALTER TABLE "filon_importrun" ADD CONSTRAINT "filon_importrun_createdon_filled" CHECK ("createdon" IS NOT NULL);
ALTER TABLE "filon_importrun" ADD CONSTRAINT "filon_importrun_modifiedon_filled" CHECK ("modifiedon" IS NOT NULL);
CREATE INDEX "filon_importrun_ownerid" ON "filon_importrun" ("ownerid") WHERE "ownerid" IS NOT NULL;
CREATE INDEX "filon_importrun_createdon_by" ON "filon_importrun" ("createdon" NULLS FIRST, "filon_importrunid");
CREATE INDEX "filon_importrow_filon_importrunid_filon_outcome_filon_line_by" ON "filon_importrow" ("filon_importrunid" NULLS FIRST, "filon_outcome" NULLS FIRST, "filon_line" NULLS FIRST, "filon_importrowid");
CREATE INDEX "filon_importrow_filon_importrunid_filon_recordid_by" ON "filon_importrow" ("filon_importrunid" NULLS FIRST, "filon_recordid" NULLS FIRST, "filon_importrowid");
