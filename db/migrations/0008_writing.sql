CREATE TABLE "email_revisions" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"email_id" text NOT NULL,
	"draft_number" integer NOT NULL,
	"source" text NOT NULL,
	"actor" jsonb,
	"subject" text NOT NULL,
	"body_text" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "email_revisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "email_writings" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"email_id" text NOT NULL,
	"draft_number" integer NOT NULL,
	"attempt" integer NOT NULL,
	"prompt_version" text NOT NULL,
	"messages" jsonb NOT NULL,
	"used" jsonb NOT NULL,
	"raw" text NOT NULL,
	"value" jsonb,
	"findings" jsonb NOT NULL,
	"model" text NOT NULL,
	"input_tokens" integer NOT NULL,
	"output_tokens" integer NOT NULL,
	"micro_dollars" bigint NOT NULL,
	"is_estimate" boolean NOT NULL,
	"latency_ms" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "email_writings_attempt" UNIQUE("email_id","draft_number","attempt")
);
--> statement-breakpoint
ALTER TABLE "email_writings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "writing_months" (
	"workspace_id" text NOT NULL,
	"month" date NOT NULL,
	"model" text NOT NULL,
	"answers" integer DEFAULT 0 NOT NULL,
	"input_tokens" bigint DEFAULT 0 NOT NULL,
	"output_tokens" bigint DEFAULT 0 NOT NULL,
	"micro_dollars" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "writing_months_workspace_id_month_model_pk" PRIMARY KEY("workspace_id","month","model")
);
--> statement-breakpoint
ALTER TABLE "writing_months" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "steps" ADD COLUMN "occasion" text;--> statement-breakpoint
ALTER TABLE "outbound_emails" ADD COLUMN "written_by" text DEFAULT 'template' NOT NULL;--> statement-breakpoint
ALTER TABLE "outbound_emails" ADD COLUMN "draft_number" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "outbound_emails" ADD COLUMN "instruction" text;--> statement-breakpoint
ALTER TABLE "outbound_emails" ADD COLUMN "confidence" real;--> statement-breakpoint
ALTER TABLE "outbound_emails" ADD COLUMN "fallback_reason" text;--> statement-breakpoint
ALTER TABLE "outbound_emails" ADD COLUMN "approval_asked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "outbound_emails" ADD COLUMN "approved_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "outbound_emails" ADD COLUMN "approved_by" jsonb;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "writing_budget" bigint;--> statement-breakpoint
ALTER TABLE "email_revisions" ADD CONSTRAINT "email_revisions_workspace_id_email_id_outbound_emails_workspace_id_id_fk" FOREIGN KEY ("workspace_id","email_id") REFERENCES "public"."outbound_emails"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "email_writings" ADD CONSTRAINT "email_writings_workspace_id_email_id_outbound_emails_workspace_id_id_fk" FOREIGN KEY ("workspace_id","email_id") REFERENCES "public"."outbound_emails"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "writing_months" ADD CONSTRAINT "writing_months_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "email_revisions_email" ON "email_revisions" USING btree ("email_id","created_at");--> statement-breakpoint
CREATE INDEX "outbound_emails_approval" ON "outbound_emails" USING btree ("campaign_id","approval_asked_at","id") WHERE approval_asked_at is not null;--> statement-breakpoint
CREATE POLICY "tenant" ON "email_revisions" AS PERMISSIVE FOR ALL TO "followthrough_app" USING (workspace_id = nullif(current_setting('app.workspace_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant" ON "email_writings" AS PERMISSIVE FOR ALL TO "followthrough_app" USING (workspace_id = nullif(current_setting('app.workspace_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant" ON "writing_months" AS PERMISSIVE FOR ALL TO "followthrough_app" USING (workspace_id = nullif(current_setting('app.workspace_id', true), ''));