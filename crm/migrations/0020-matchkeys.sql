-- What a record may be found by when it is spelled differently: hashes of its match keys, written with it. Newest keys
-- wait in the index's list before they are sorted in; the list is short, for every search reads it.
ALTER TABLE "account" ADD COLUMN filon_matchkeys int[];
ALTER TABLE "contact" ADD COLUMN filon_matchkeys int[];
ALTER TABLE "lead" ADD COLUMN filon_matchkeys int[];
CREATE INDEX account_matchkeys ON "account" USING gin (filon_matchkeys) WITH (gin_pending_list_limit = 128);
CREATE INDEX contact_matchkeys ON "contact" USING gin (filon_matchkeys) WITH (gin_pending_list_limit = 128);
CREATE INDEX lead_matchkeys ON "lead" USING gin (filon_matchkeys) WITH (gin_pending_list_limit = 128);
