-- What a merge changed, so that it can be undone exactly.
CREATE TABLE filon_merge (
  mergeid uuid PRIMARY KEY,
  tablename text NOT NULL,
  targetid uuid NOT NULL,
  subordinateid uuid NOT NULL,
  changes jsonb NOT NULL,
  mergedon timestamptz NOT NULL,
  mergedby uuid NOT NULL,
  undoneon timestamptz,
  undoneby uuid
);
CREATE INDEX filon_merge_subordinateid ON filon_merge (subordinateid);
CREATE INDEX filon_merge_targetid ON filon_merge (targetid);

CREATE TABLE filon_mergedrow (
  mergeid uuid NOT NULL REFERENCES filon_merge DEFERRABLE INITIALLY DEFERRED,
  tablename text NOT NULL,
  recordid uuid NOT NULL,
  columns text[] NOT NULL,
  PRIMARY KEY (mergeid, tablename, recordid)
);

-- Pairs of records that somebody looked at and said are two: the smaller id first.
CREATE TABLE filon_notduplicate (
  firstid uuid NOT NULL,
  secondid uuid NOT NULL,
  tablename text NOT NULL,
  othertablename text NOT NULL,
  decidedby uuid NOT NULL,
  decidedon timestamptz NOT NULL,
  PRIMARY KEY (firstid, secondid),
  CHECK (firstid < secondid)
);
CREATE INDEX filon_notduplicate_secondid ON filon_notduplicate (secondid);

CREATE TABLE "duplicaterule" (
  "duplicateruleid" uuid,
  "name" text,
  "description" text,
  "baseentityname" text,
  "baseentitytypecode" integer,
  "baseentitymatchcodetable" text,
  "matchingentityname" text,
  "matchingentitytypecode" integer,
  "matchingentitymatchcodetable" text,
  "iscasesensitive" boolean,
  "excludeinactiverecords" boolean,
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
  "versionnumber" bigint
);

CREATE TABLE "duplicaterulecondition" (
  "duplicateruleconditionid" uuid,
  "regardingobjectid" uuid,
  "baseattributename" text,
  "matchingattributename" text,
  "operatorcode" integer,
  "operatorparam" integer,
  "ignoreblankvalues" boolean,
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);

CREATE TABLE "duplicaterecord" (
  "duplicateid" uuid,
  "asyncoperationid" uuid,
  "baserecordid" uuid,
  "baserecordidtype" text,
  "duplicaterecordid" uuid,
  "duplicaterecordidtype" text,
  "duplicateruleid" uuid,
  "createdon" timestamptz(0)
);

ALTER TABLE "duplicaterule" ADD CONSTRAINT "duplicaterule_pkey" PRIMARY KEY ("duplicateruleid");

ALTER TABLE "duplicaterulecondition" ADD CONSTRAINT "duplicaterulecondition_pkey" PRIMARY KEY ("duplicateruleconditionid");

ALTER TABLE "duplicaterecord" ADD CONSTRAINT "duplicaterecord_pkey" PRIMARY KEY ("duplicateid");

ALTER TABLE "duplicaterule" ADD CONSTRAINT "duplicaterule_createdon_filled" CHECK ("createdon" IS NOT NULL);

ALTER TABLE "duplicaterule" ADD CONSTRAINT "duplicaterule_modifiedon_filled" CHECK ("modifiedon" IS NOT NULL);

ALTER TABLE "duplicaterulecondition" ADD CONSTRAINT "duplicaterulecondition_createdon_filled" CHECK ("createdon" IS NOT NULL);

ALTER TABLE "duplicaterulecondition" ADD CONSTRAINT "duplicaterulecondition_modifiedon_filled" CHECK ("modifiedon" IS NOT NULL);

ALTER TABLE "duplicaterulecondition" ADD CONSTRAINT "duplicaterulecondition_regardingobjectid_fkey" FOREIGN KEY ("regardingobjectid") REFERENCES "duplicaterule" DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "duplicaterecord" ADD CONSTRAINT "duplicaterecord_createdon_filled" CHECK ("createdon" IS NOT NULL);

CREATE INDEX "duplicaterule_ownerid" ON "duplicaterule" ("ownerid") WHERE "ownerid" IS NOT NULL;

CREATE INDEX "duplicaterulecondition_regardingobjectid" ON "duplicaterulecondition" ("regardingobjectid") WHERE "regardingobjectid" IS NOT NULL;

CREATE INDEX "duplicaterecord_asyncoperationid_by" ON "duplicaterecord" ("asyncoperationid" NULLS FIRST, "duplicateid");

CREATE INDEX "duplicaterecord_baserecordid_by" ON "duplicaterecord" ("baserecordid" NULLS FIRST, "duplicateid");

CREATE INDEX "duplicaterecord_duplicaterecordid_by" ON "duplicaterecord" ("duplicaterecordid" NULLS FIRST, "duplicateid");

CREATE INDEX "duplicaterecord_duplicateruleid_by" ON "duplicaterecord" ("duplicateruleid" NULLS FIRST, "duplicateid");
