CREATE TABLE "outages" (
	"id" text PRIMARY KEY NOT NULL,
	"began_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sequence_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"campaign_id" text NOT NULL,
	"version" integer NOT NULL,
	"steps" jsonb NOT NULL,
	"actor" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sequence_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"enrollment_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"step_id" text NOT NULL,
	"state" text NOT NULL,
	"title" text NOT NULL,
	"details" text DEFAULT '' NOT NULL,
	"done_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tasks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "integrity_checks" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone NOT NULL,
	"checked" integer NOT NULL,
	"findings" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "integrity_checks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "domain_days" (
	"workspace_id" text NOT NULL,
	"domain" text NOT NULL,
	"day" date NOT NULL,
	"sent" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "domain_days_workspace_id_day_domain_pk" PRIMARY KEY("workspace_id","day","domain")
);
--> statement-breakpoint
ALTER TABLE "domain_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "steps_position";--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "sequence_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "steps" ADD COLUMN "day_count" text DEFAULT 'calendar' NOT NULL;--> statement-breakpoint
ALTER TABLE "steps" ADD COLUMN "until" jsonb;--> statement-breakpoint
ALTER TABLE "steps" ADD COLUMN "title" text;--> statement-breakpoint
ALTER TABLE "steps" ADD COLUMN "branch" jsonb;--> statement-breakpoint
ALTER TABLE "steps" ADD COLUMN "removed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "enrollments" ADD COLUMN "wait_from" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "enrollments" ADD COLUMN "rescheduled_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "enrollments" ADD COLUMN "stale_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "ramp" jsonb;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "batch" jsonb;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "breaker_tripped_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "breaker_reset_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "outbound_emails" ADD COLUMN "slot_domain" text;--> statement-breakpoint
ALTER TABLE "outbound_emails" ADD COLUMN "soft_bounces" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "daily_quota" integer;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "domain_daily_limit" integer;--> statement-breakpoint
ALTER TABLE "sequence_versions" ADD CONSTRAINT "sequence_versions_workspace_id_campaign_id_campaigns_workspace_id_id_fk" FOREIGN KEY ("workspace_id","campaign_id") REFERENCES "public"."campaigns"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_workspace_id_enrollment_id_enrollments_workspace_id_id_fk" FOREIGN KEY ("workspace_id","enrollment_id") REFERENCES "public"."enrollments"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_workspace_id_contact_id_contacts_workspace_id_id_fk" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_workspace_id_step_id_steps_workspace_id_id_fk" FOREIGN KEY ("workspace_id","step_id") REFERENCES "public"."steps"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "integrity_checks" ADD CONSTRAINT "integrity_checks_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "domain_days" ADD CONSTRAINT "domain_days_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "sequence_versions_number" ON "sequence_versions" USING btree ("campaign_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_step" ON "tasks" USING btree ("enrollment_id","step_id");--> statement-breakpoint
CREATE INDEX "tasks_open" ON "tasks" USING btree ("workspace_id","created_at") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "tasks_contact" ON "tasks" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "integrity_checks_latest" ON "integrity_checks" USING btree ("workspace_id","finished_at");--> statement-breakpoint
CREATE UNIQUE INDEX "steps_position" ON "steps" USING btree ("campaign_id","position") WHERE removed_at is null;--> statement-breakpoint
CREATE POLICY "listing" ON "workspaces" AS PERMISSIVE FOR SELECT TO "followthrough_app" USING (current_setting('app.listing', true) = 'on');--> statement-breakpoint
CREATE POLICY "tenant" ON "sequence_versions" AS PERMISSIVE FOR ALL TO "followthrough_app" USING (workspace_id = nullif(current_setting('app.workspace_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant" ON "tasks" AS PERMISSIVE FOR ALL TO "followthrough_app" USING (workspace_id = nullif(current_setting('app.workspace_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant" ON "integrity_checks" AS PERMISSIVE FOR ALL TO "followthrough_app" USING (workspace_id = nullif(current_setting('app.workspace_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant" ON "domain_days" AS PERMISSIVE FOR ALL TO "followthrough_app" USING (workspace_id = nullif(current_setting('app.workspace_id', true), ''));--> statement-breakpoint
-- `migrateDatabase` forces row-level security again; an owner who is no superuser would see no row here.
ALTER TABLE "campaigns" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "enrollments" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "campaigns" SET "settings" = "settings" || '{"staleAfter":"PT1H"}';--> statement-breakpoint
UPDATE "enrollments" SET "wait_from" = coalesce("last_sent_at", "admitted_at");
