-- For how many days a merge or a qualification can be taken back.
ALTER TABLE "organization" ADD COLUMN "filon_undodays" integer;
UPDATE "organization" SET "filon_undodays" = 30;
