-- The fields of a contact in one text: folded, each between marks of its own (domain/segment/field-marks.ts).
-- Null = longer than an index row takes, also when folding makes it three times as long, or a field has a mark
-- itself. In PL/pgSQL, for whose variable the text is joined once; qualified, for whoever restores a dump.
CREATE FUNCTION "join_fields"("name" text, "email" text, "company" text, "role" text, "first_name" text,
	"last_name" text, "email_domain" text, "phone" text, "website" text, "linkedin" text, "location" text,
	"time_zone" text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE "joined" text := E'\x0e' || "name" || E'\x0f' || "email" || E'\x10' || "company" || E'\x11' || "role"
	|| E'\x12' || coalesce("first_name", '') || E'\x13' || coalesce("last_name", '')
	|| E'\x14' || "email_domain" || E'\x15' || coalesce("phone", '') || E'\x16' || coalesce("website", '')
	|| E'\x17' || coalesce("linkedin", '') || E'\x18' || coalesce("location", '')
	|| E'\x19' || coalesce("time_zone", '') || E'\x1a';
BEGIN
	IF octet_length("joined") > 800 OR "joined" !~ '^([\x0e-\x1a][^\x0e-\x1a]*){13}$' THEN
		RETURN NULL;
	END IF;
	RETURN public.fold_text("joined");
END $$;
--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "fields_text" text GENERATED ALWAYS AS (join_fields(name, email, company, role, first_name, last_name, email_domain, phone, website, linkedin, location, time_zone)) STORED;--> statement-breakpoint
CREATE INDEX "contacts_fields" ON "contacts" USING btree ("workspace_id","id","deleted_at","shown_status","created_at","fields_text");--> statement-breakpoint
CREATE INDEX "contacts_without_fields" ON "contacts" USING btree ("workspace_id") WHERE fields_text is null;