-- What goes on in the background, and in which transaction each row of the audit was written: change tracking asks it.

CREATE TABLE "asyncoperation" (
  "asyncoperationid" uuid,
  "name" text,
  "operationtype" integer,
  "messagename" text,
  "data" text,
  "postponeuntil" timestamptz(0),
  "startedon" timestamptz(0),
  "completedon" timestamptz(0),
  "retrycount" integer,
  "hostid" text,
  "errorcode" integer,
  "message" text,
  "friendlymessage" text,
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
CREATE TABLE "bulkdeleteoperation" (
  "bulkdeleteoperationid" uuid,
  "name" text,
  "asyncoperationid" uuid,
  "successcount" integer,
  "failurecount" integer,
  "processingqeindex" integer,
  "isrecurring" boolean,
  "nextrun" timestamptz(0),
  "statecode" integer,
  "statuscode" integer,
  "createdon" timestamptz(0),
  "createdby" uuid,
  "modifiedon" timestamptz(0),
  "modifiedby" uuid,
  "versionnumber" bigint
);
ALTER TABLE "asyncoperation" ADD CONSTRAINT "asyncoperation_pkey" PRIMARY KEY ("asyncoperationid");
ALTER TABLE "bulkdeleteoperation" ADD CONSTRAINT "bulkdeleteoperation_pkey" PRIMARY KEY ("bulkdeleteoperationid");
ALTER TABLE "asyncoperation" ADD CONSTRAINT "asyncoperation_createdon_filled" CHECK ("createdon" IS NOT NULL);
ALTER TABLE "asyncoperation" ADD CONSTRAINT "asyncoperation_modifiedon_filled" CHECK ("modifiedon" IS NOT NULL);
ALTER TABLE "bulkdeleteoperation" ADD CONSTRAINT "bulkdeleteoperation_createdon_filled" CHECK ("createdon" IS NOT NULL);
ALTER TABLE "bulkdeleteoperation" ADD CONSTRAINT "bulkdeleteoperation_modifiedon_filled" CHECK ("modifiedon" IS NOT NULL);
ALTER TABLE "bulkdeleteoperation" ADD CONSTRAINT "bulkdeleteoperation_asyncoperationid_fkey" FOREIGN KEY ("asyncoperationid") REFERENCES "asyncoperation" DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "asyncoperation_ownerid" ON "asyncoperation" ("ownerid") WHERE "ownerid" IS NOT NULL;
CREATE INDEX "asyncoperation_statecode_createdon_by" ON "asyncoperation" ("statecode" NULLS FIRST, "createdon" NULLS FIRST, "asyncoperationid");
CREATE INDEX "bulkdeleteoperation_asyncoperationid" ON "bulkdeleteoperation" ("asyncoperationid") WHERE "asyncoperationid" IS NOT NULL;

-- Rows from before have none: nobody holds a link that old.
ALTER TABLE audit ADD COLUMN filon_xid xid8;
ALTER TABLE audit ALTER COLUMN filon_xid SET DEFAULT pg_current_xact_id();
CREATE INDEX audit_changes ON audit (objecttypecode, filon_xid) WHERE filon_xid IS NOT NULL;
