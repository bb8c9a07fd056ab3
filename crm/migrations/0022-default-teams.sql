-- Business units made before each had a default team get one, and every user is in that of their unit and in no other.

INSERT INTO "team" ("teamid", "name", "businessunitid", "administratorid", "organizationid", "teamtype", "isdefault", "systemmanaged",
    "createdon", "createdby", "modifiedon", "modifiedby", "versionnumber")
  SELECT gen_random_uuid(), b."name", b."businessunitid", b."createdby", b."organizationid", 0, true, true,
    date_trunc('second', now()), b."createdby", date_trunc('second', now()), b."createdby", nextval('filon_version')
  FROM "businessunit" b WHERE NOT EXISTS (SELECT 1 FROM "team" t WHERE t."businessunitid" = b."businessunitid" AND t."isdefault");

DELETE FROM "teammembership" m USING "team" t, "systemuser" u
  WHERE t."teamid" = m."teamid" AND u."systemuserid" = m."systemuserid" AND t."isdefault" AND t."businessunitid" <> u."businessunitid";

INSERT INTO "teammembership" ("teamid", "systemuserid")
  SELECT t."teamid", u."systemuserid" FROM "systemuser" u JOIN "team" t ON t."businessunitid" = u."businessunitid" AND t."isdefault"
  ON CONFLICT DO NOTHING;
