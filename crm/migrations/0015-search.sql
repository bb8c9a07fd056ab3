-- Finds records from anywhere by the beginnings of their words.

-- The words of a text, without case, accents and punctuation.
CREATE FUNCTION filon_words(text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN to_tsvector('simple'::regconfig, regexp_replace(filon_fold($1), '[^[:alnum:]]+', ' ', 'g'));

-- A telephone number as one word with and one without what dials the country.
CREATE FUNCTION filon_digits(text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN coalesce(regexp_replace($1, '\D', '', 'g') || ' ' || right(regexp_replace($1, '\D', '', 'g'), 9), '');

CREATE INDEX "account_words" ON "account" USING gin (filon_words(coalesce("name", '') || ' ' || coalesce("accountnumber", '') || ' ' || coalesce("address1_city", '') || ' ' || coalesce("emailaddress1", '') || ' ' || coalesce("websiteurl", '') || ' ' || filon_digits("telephone1") || ' ' || coalesce("filon_siren", '') || ' ' || coalesce("filon_vatnumber", '')));
CREATE INDEX "contact_words" ON "contact" USING gin (filon_words(coalesce("fullname", '') || ' ' || coalesce("address1_city", '') || ' ' || coalesce("emailaddress1", '') || ' ' || filon_digits("telephone1") || ' ' || filon_digits("mobilephone")));
CREATE INDEX "task_words" ON "task" USING gin (filon_words(coalesce("subject", '')));
CREATE INDEX "lead_words" ON "lead" USING gin (filon_words(coalesce("fullname", '') || ' ' || coalesce("companyname", '') || ' ' || coalesce("subject", '') || ' ' || coalesce("address1_city", '') || ' ' || coalesce("emailaddress1", '') || ' ' || filon_digits("telephone1") || ' ' || filon_digits("mobilephone")));
CREATE INDEX "opportunity_words" ON "opportunity" USING gin (filon_words(coalesce("name", '')));
CREATE INDEX "quote_words" ON "quote" USING gin (filon_words(coalesce("name", '') || ' ' || coalesce("quotenumber", '') || ' ' || coalesce("billto_name", '') || ' ' || coalesce("billto_city", '')));
CREATE INDEX "salesorder_words" ON "salesorder" USING gin (filon_words(coalesce("name", '') || ' ' || coalesce("ordernumber", '') || ' ' || coalesce("billto_name", '') || ' ' || coalesce("billto_city", '')));
CREATE INDEX "invoice_words" ON "invoice" USING gin (filon_words(coalesce("name", '') || ' ' || coalesce("invoicenumber", '') || ' ' || coalesce("billto_name", '') || ' ' || coalesce("billto_city", '')));
CREATE INDEX "product_words" ON "product" USING gin (filon_words(coalesce("name", '') || ' ' || coalesce("productnumber", '')));
CREATE INDEX "competitor_words" ON "competitor" USING gin (filon_words(coalesce("name", '') || ' ' || coalesce("websiteurl", '')));
