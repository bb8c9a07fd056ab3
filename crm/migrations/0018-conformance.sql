ALTER TABLE "contact" ADD COLUMN "annualincome" numeric(20, 4);
ALTER TABLE "contact" ADD COLUMN "annualincome_base" numeric(20, 4);
ALTER TABLE "account" ADD COLUMN "address1_latitude" numeric(18, 5);
ALTER TABLE "account" ADD COLUMN "address1_longitude" numeric(18, 5);
ALTER TABLE "account" ADD COLUMN "address2_latitude" numeric(18, 5);
ALTER TABLE "account" ADD COLUMN "address2_longitude" numeric(18, 5);
ALTER TABLE "contact" ADD COLUMN "address1_latitude" numeric(18, 5);
ALTER TABLE "contact" ADD COLUMN "address1_longitude" numeric(18, 5);
ALTER TABLE "contact" ADD COLUMN "address2_latitude" numeric(18, 5);
ALTER TABLE "contact" ADD COLUMN "address2_longitude" numeric(18, 5);
ALTER TABLE "lead" ADD COLUMN "address1_latitude" numeric(18, 5);
ALTER TABLE "lead" ADD COLUMN "address1_longitude" numeric(18, 5);

-- Alternate keys an administrator switched on; each has its unique index.
CREATE TABLE "filon_key" (
  "tablename" text NOT NULL,
  "name" text NOT NULL,
  "columns" text[] NOT NULL,
  PRIMARY KEY ("tablename", "name")
);
