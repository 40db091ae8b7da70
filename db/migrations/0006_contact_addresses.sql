DROP INDEX "contacts_email";--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_email" UNIQUE NULLS NOT DISTINCT("workspace_id","email_normalized","deleted_at");--> statement-breakpoint
ALTER POLICY "tenant" ON "contacts" TO followthrough_app USING (workspace_id = nullif(current_setting('app.workspace_id', true), '') and (case when deleted_at is null then true else current_setting('app.trash', true) = 'on' end));--> statement-breakpoint
-- Joined by id, old and new rows of a bulk change were compared all with all: the planner knows no sizes of
-- transition tables. A set difference is hashed.
CREATE OR REPLACE FUNCTION "mark_notion_links"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	WITH "changed" AS (
		SELECT "id" FROM (
			SELECT "id", "status", "paused_at" IS NULL FROM "new_contacts"
			EXCEPT SELECT "id", "status", "paused_at" IS NULL FROM "old_contacts"
		) "different"
	), "marked" AS (
		UPDATE "notion_links" "link"
		SET "version" = "link"."version" + 1,
			"state" = CASE WHEN "link"."state" = 'detached' THEN 'detached' ELSE 'pending' END,
			"attempts" = 0, "retry_at" = NULL,
			"problem" = CASE WHEN "link"."state" = 'detached' THEN "link"."problem" END,
			"updated_at" = now()
		FROM "changed" WHERE "link"."contact_id" = "changed"."id"
		RETURNING "link"."workspace_id", "link"."source_id"
	)
	INSERT INTO "outbox" ("id", "workspace_id", "command")
	SELECT 'out_' || left(replace(gen_random_uuid()::text, '-', ''), 26), "poke"."workspace_id",
		jsonb_build_object('kind', 'poke_notion', 'connectionId', "poke"."connection_id")
	FROM (
		SELECT DISTINCT "source"."workspace_id", "source"."connection_id"
		FROM "marked" JOIN "notion_sources" "source" ON "source"."id" = "marked"."source_id"
	) "poke";
	RETURN NULL;
END $$;
