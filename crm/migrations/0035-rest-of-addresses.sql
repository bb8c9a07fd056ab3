-- The rest of the addresses of accounts, contacts and leads, what a qualified lead hands on of it, and the contact above a contact.
ALTER TABLE "account" ADD COLUMN "address1_county" text;
ALTER TABLE "account" ADD COLUMN "address1_postofficebox" text;
ALTER TABLE "account" ADD COLUMN "address1_fax" text;
ALTER TABLE "account" ADD COLUMN "address1_telephone2" text;
ALTER TABLE "account" ADD COLUMN "address1_telephone3" text;
ALTER TABLE "account" ADD COLUMN "address2_county" text;
ALTER TABLE "account" ADD COLUMN "address2_postofficebox" text;
ALTER TABLE "account" ADD COLUMN "address2_fax" text;
ALTER TABLE "account" ADD COLUMN "address2_telephone1" text;
ALTER TABLE "account" ADD COLUMN "address2_telephone2" text;
ALTER TABLE "account" ADD COLUMN "address2_telephone3" text;
ALTER TABLE "contact" ADD COLUMN "parentcontactid" uuid;
ALTER TABLE "contact" ADD COLUMN "address1_county" text;
ALTER TABLE "contact" ADD COLUMN "address1_postofficebox" text;
ALTER TABLE "contact" ADD COLUMN "address1_fax" text;
ALTER TABLE "contact" ADD COLUMN "address1_telephone1" text;
ALTER TABLE "contact" ADD COLUMN "address1_telephone2" text;
ALTER TABLE "contact" ADD COLUMN "address1_telephone3" text;
ALTER TABLE "contact" ADD COLUMN "address2_county" text;
ALTER TABLE "contact" ADD COLUMN "address2_postofficebox" text;
ALTER TABLE "contact" ADD COLUMN "address2_fax" text;
ALTER TABLE "contact" ADD COLUMN "address2_telephone1" text;
ALTER TABLE "contact" ADD COLUMN "address2_telephone2" text;
ALTER TABLE "contact" ADD COLUMN "address2_telephone3" text;
ALTER TABLE "lead" ADD COLUMN "emailaddress3" text;
ALTER TABLE "lead" ADD COLUMN "pager" text;
ALTER TABLE "lead" ADD COLUMN "telephone3" text;
ALTER TABLE "lead" ADD COLUMN "address1_county" text;
ALTER TABLE "lead" ADD COLUMN "address1_postofficebox" text;
ALTER TABLE "lead" ADD COLUMN "address1_fax" text;
ALTER TABLE "lead" ADD COLUMN "address1_telephone1" text;
ALTER TABLE "lead" ADD COLUMN "address1_telephone2" text;
ALTER TABLE "lead" ADD COLUMN "address1_telephone3" text;
UPDATE "contact" SET "parentcontactid" = "parentcustomerid" WHERE "parentcustomeridtype" = 'contact';
ALTER TABLE "contact" ADD CONSTRAINT "contact_parentcontactid_fkey" FOREIGN KEY ("parentcontactid") REFERENCES "contact" DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "contact_parentcontactid" ON "contact" ("parentcontactid") WHERE "parentcontactid" IS NOT NULL;
INSERT INTO "filon_columnmap" ("filon_columnmapid", "filon_name", "filon_sourcetable", "filon_sourcecolumn", "filon_targettable", "filon_targetcolumn", "filon_issystem", "createdon", "createdby", "modifiedon", "modifiedby", "versionnumber")
SELECT gen_random_uuid(), 'lead.' || more.source || ' → ' || shipped."filon_targettable" || '.' || more.source, 'lead', more.source, shipped."filon_targettable", more.source, true, shipped."createdon", shipped."createdby", shipped."modifiedon", shipped."modifiedby", nextval('filon_version')
FROM "filon_columnmap" shipped
JOIN (VALUES ('address1_country', 'address1_county'), ('address1_country', 'address1_postofficebox'), ('address1_country', 'address1_fax'), ('address1_country', 'address1_telephone1'), ('address1_country', 'address1_telephone2'), ('address1_country', 'address1_telephone3'), ('emailaddress2', 'emailaddress3'), ('mobilephone', 'telephone3'), ('mobilephone', 'pager')) AS more (beside, source)
  ON more.beside = shipped."filon_sourcecolumn"
WHERE shipped."filon_issystem" AND shipped."filon_targetcolumn" = shipped."filon_sourcecolumn";
