-- Not strict: PostgreSQL puts the body of a strict function with a CASE nowhere, but calls it, which took ten
-- times as long as the work itself. Null stays null.
CREATE OR REPLACE FUNCTION fold_text(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN octet_length(value) = char_length(value) THEN lower(value)
  ELSE lower(regexp_replace(normalize(value, NFD), '[\u0300-\u036F]', '', 'g')) END;
--> statement-breakpoint
-- A text that sorts by code points as the value does in its type; null = none that can be read so. Numbers as
-- 30 digits, those of negative ones subtracted from 9. The patterns are those of domain/segment/stored-value.ts.
-- A text is cut where an index row still takes it.
CREATE FUNCTION custom_sort_key(type text, value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN type = 'date' THEN CASE WHEN value ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' THEN value END
  WHEN type <> 'number' THEN left(fold_text(nullif(value, '')), 200)
  WHEN value !~ '^-?[0-9]{1,15}(\.[0-9]{1,15})?$' THEN NULL
  WHEN value LIKE '-%' AND value ~ '[1-9]' THEN '-' || translate(
    lpad(split_part(substr(value, 2), '.', 1), 15, '0') || rpad(split_part(value, '.', 2), 15, '0'),
    '0123456789', '9876543210')
  ELSE '0' || lpad(split_part(ltrim(value, '-'), '.', 1), 15, '0') || rpad(split_part(value, '.', 2), 15, '0')
END;
--> statement-breakpoint
CREATE TABLE "custom_values" (
	"workspace_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"key" text collate "C" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "notion_connections" ADD COLUMN "refresh_token" text;--> statement-breakpoint
ALTER TABLE "custom_fields" ADD COLUMN "position" integer;--> statement-breakpoint
-- An owner who is no superuser would not see the rows; the grants after the migrations force it again.
ALTER TABLE "custom_fields" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "contacts" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "custom_fields" SET "position" = "numbered"."position" FROM (
	SELECT "id", row_number() OVER (PARTITION BY "workspace_id" ORDER BY lower("name")) AS "position"
	FROM "custom_fields"
) "numbered" WHERE "custom_fields"."id" = "numbered"."id";
--> statement-breakpoint
ALTER TABLE "custom_fields" ALTER COLUMN "position" SET NOT NULL;--> statement-breakpoint
INSERT INTO "custom_values" ("workspace_id", "contact_id", "key")
SELECT "contact"."workspace_id", "contact"."id",
	"field"."id" || ' ' || custom_sort_key("field"."type", "contact"."custom" ->> "field"."name")
FROM "custom_fields" "field" JOIN "contacts" "contact" ON "contact"."workspace_id" = "field"."workspace_id"
WHERE custom_sort_key("field"."type", "contact"."custom" ->> "field"."name") IS NOT NULL;
--> statement-breakpoint
ALTER TABLE "custom_values" ADD CONSTRAINT "custom_values_contact_id_key_pk" PRIMARY KEY("contact_id","key");--> statement-breakpoint
CREATE INDEX "custom_values_sorted" ON "custom_values" USING btree ("workspace_id","key","contact_id");--> statement-breakpoint
-- The values of one field are a piece of the histogram: a hundred steps for all fields of all would be few.
ALTER TABLE "custom_values" ALTER COLUMN "key" SET STATISTICS 500;--> statement-breakpoint
ALTER TABLE "custom_values" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "tenant" ON "custom_values" AS PERMISSIVE FOR ALL TO "followthrough_app" USING (workspace_id = nullif(current_setting('app.workspace_id', true), ''));
--> statement-breakpoint
-- Writing values shares a lock that a change of a definition takes alone: neither misses what the other is about
-- to commit.
CREATE FUNCTION "custom_values_lock"(workspace_id text) RETURNS bigint LANGUAGE sql IMMUTABLE
RETURN hashtextextended('custom_values ' || workspace_id, 0);
--> statement-breakpoint
CREATE FUNCTION "keep_values_of_new_contacts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM pg_advisory_xact_lock_shared(custom_values_lock("workspace_id"))
	FROM (SELECT DISTINCT "workspace_id" FROM "new_contacts" WHERE "custom" <> '{}') "written";
	INSERT INTO "custom_values" ("workspace_id", "contact_id", "key")
	SELECT "contact"."workspace_id", "contact"."id",
		"field"."id" || ' ' || custom_sort_key("field"."type", "contact"."custom" ->> "field"."name")
	FROM "new_contacts" "contact" JOIN "custom_fields" "field" ON "field"."workspace_id" = "contact"."workspace_id"
	WHERE "contact"."custom" <> '{}'
		AND custom_sort_key("field"."type", "contact"."custom" ->> "field"."name") IS NOT NULL;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "contacts_keep_new_values" AFTER INSERT ON "contacts"
	REFERENCING NEW TABLE AS "new_contacts"
	FOR EACH STATEMENT EXECUTE FUNCTION "keep_values_of_new_contacts"();
--> statement-breakpoint
CREATE FUNCTION "keep_values_of_contact"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM pg_advisory_xact_lock_shared(custom_values_lock(NEW."workspace_id"));
	DELETE FROM "custom_values" "kept" USING "custom_fields" "field"
	WHERE "field"."workspace_id" = NEW."workspace_id" AND "kept"."contact_id" = NEW."id"
		AND "kept"."key" >= "field"."id" || ' ' AND "kept"."key" < "field"."id" || '!'
		AND (OLD."custom" ->> "field"."name") IS DISTINCT FROM (NEW."custom" ->> "field"."name");
	INSERT INTO "custom_values" ("workspace_id", "contact_id", "key")
	SELECT NEW."workspace_id", NEW."id",
		"field"."id" || ' ' || custom_sort_key("field"."type", NEW."custom" ->> "field"."name")
	FROM "custom_fields" "field"
	WHERE "field"."workspace_id" = NEW."workspace_id"
		AND (OLD."custom" ->> "field"."name") IS DISTINCT FROM (NEW."custom" ->> "field"."name")
		AND custom_sort_key("field"."type", NEW."custom" ->> "field"."name") IS NOT NULL;
	RETURN NULL;
END $$;
--> statement-breakpoint
-- By row and column, so that the many changes of a status do not pay for it.
CREATE TRIGGER "contacts_keep_values" AFTER UPDATE OF "custom" ON "contacts"
	FOR EACH ROW WHEN (OLD."custom" IS DISTINCT FROM NEW."custom")
	EXECUTE FUNCTION "keep_values_of_contact"();
--> statement-breakpoint
CREATE FUNCTION "drop_values_of_contacts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM "custom_values" USING "old_contacts" WHERE "custom_values"."contact_id" = "old_contacts"."id";
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "contacts_drop_values" AFTER DELETE ON "contacts"
	REFERENCING OLD TABLE AS "old_contacts"
	FOR EACH STATEMENT EXECUTE FUNCTION "drop_values_of_contacts"();
--> statement-breakpoint
-- Those in the trash keep theirs as well: whoever comes back is sorted like everybody.
CREATE FUNCTION "keep_values_of_field"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE "before" text := current_setting('app.trash', true);
BEGIN
	PERFORM pg_advisory_xact_lock(custom_values_lock(coalesce(NEW."workspace_id", OLD."workspace_id")));
	IF TG_OP <> 'INSERT' THEN
		DELETE FROM "custom_values" WHERE "workspace_id" = OLD."workspace_id"
			AND "key" >= OLD."id" || ' ' AND "key" < OLD."id" || '!';
	END IF;
	IF TG_OP <> 'DELETE' THEN
		PERFORM set_config('app.trash', 'on', true);
		INSERT INTO "custom_values" ("workspace_id", "contact_id", "key")
		SELECT NEW."workspace_id", "contact"."id",
			NEW."id" || ' ' || custom_sort_key(NEW."type", "contact"."custom" ->> NEW."name")
		FROM "contacts" "contact"
		WHERE "contact"."workspace_id" = NEW."workspace_id"
			AND custom_sort_key(NEW."type", "contact"."custom" ->> NEW."name") IS NOT NULL;
		PERFORM set_config('app.trash', coalesce("before", ''), true);
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "custom_fields_keep_values" AFTER INSERT OR DELETE OR UPDATE OF "name", "type" ON "custom_fields"
	FOR EACH ROW EXECUTE FUNCTION "keep_values_of_field"();
