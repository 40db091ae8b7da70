CREATE TABLE "notion_connections" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"bot_id" text NOT NULL,
	"credentials" text NOT NULL,
	"problem" jsonb,
	"rate" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notion_connections_workspace_id" UNIQUE("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "notion_connections" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notion_sources" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"connection_id" text NOT NULL,
	"data_source_id" text NOT NULL,
	"title" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"problem" jsonb,
	"pull_every" text,
	"pulled_at" timestamp (3) with time zone,
	"read_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notion_sources_workspace_id" UNIQUE("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "notion_sources" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "source" text DEFAULT 'file' NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "notion_source_id" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "notion_cursor" text;--> statement-breakpoint
ALTER TABLE "notion_links" ADD COLUMN "source_id" text NOT NULL;--> statement-breakpoint
ALTER TABLE "notion_links" ADD COLUMN "state" text NOT NULL;--> statement-breakpoint
ALTER TABLE "notion_links" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "notion_links" ADD COLUMN "synced_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "notion_links" ADD COLUMN "seen_status" text;--> statement-breakpoint
ALTER TABLE "notion_links" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "notion_links" ADD COLUMN "retry_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notion_links" ADD COLUMN "problem" jsonb;--> statement-breakpoint
ALTER TABLE "notion_connections" ADD CONSTRAINT "notion_connections_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notion_sources" ADD CONSTRAINT "notion_sources_workspace_id_connection_id_notion_connections_workspace_id_id_fk" FOREIGN KEY ("workspace_id","connection_id") REFERENCES "public"."notion_connections"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "notion_connections_bot" ON "notion_connections" USING btree ("workspace_id","bot_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notion_sources_data_source" ON "notion_sources" USING btree ("connection_id","data_source_id");--> statement-breakpoint
ALTER TABLE "notion_links" ADD CONSTRAINT "notion_links_workspace_id_source_id_notion_sources_workspace_id_id_fk" FOREIGN KEY ("workspace_id","source_id") REFERENCES "public"."notion_sources"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notion_links_pending" ON "notion_links" USING btree ("source_id","updated_at") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "notion_links_log" ON "notion_links" USING btree ("workspace_id","updated_at","contact_id");--> statement-breakpoint
ALTER TABLE "notion_links" DROP COLUMN "database_id";--> statement-breakpoint
CREATE POLICY "tenant" ON "notion_connections" AS PERMISSIVE FOR ALL TO "followthrough_app" USING (workspace_id = nullif(current_setting('app.workspace_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant" ON "notion_sources" AS PERMISSIVE FOR ALL TO "followthrough_app" USING (workspace_id = nullif(current_setting('app.workspace_id', true), ''));--> statement-breakpoint
-- What drizzle-kit does not generate: whoever changes the status people see of a contact that came from
-- Notion marks its page as out of date, and owes that connection's workflow one poke, in the same transaction.
CREATE FUNCTION "mark_notion_links"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	WITH "changed" AS (
		SELECT "new_contact"."id"
		FROM "new_contacts" "new_contact" JOIN "old_contacts" "old_contact" ON "old_contact"."id" = "new_contact"."id"
		WHERE "new_contact"."status" <> "old_contact"."status"
			OR ("new_contact"."paused_at" IS NULL) <> ("old_contact"."paused_at" IS NULL)
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
END $$;--> statement-breakpoint
CREATE TRIGGER "contacts_mark_notion_links" AFTER UPDATE ON "contacts"
	REFERENCING OLD TABLE AS "old_contacts" NEW TABLE AS "new_contacts"
	FOR EACH STATEMENT EXECUTE FUNCTION "mark_notion_links"();
