CREATE TABLE "merged_addresses" (
	"workspace_id" text NOT NULL,
	"email_normalized" text NOT NULL,
	"contact_id" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "merged_addresses_workspace_id_email_normalized_pk" PRIMARY KEY("workspace_id","email_normalized")
);
--> statement-breakpoint
ALTER TABLE "merged_addresses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "merged_addresses" ADD CONSTRAINT "merged_addresses_workspace_id_contact_id_contacts_workspace_id_id_fk" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "merged_addresses_contact" ON "merged_addresses" USING btree ("contact_id");--> statement-breakpoint
CREATE POLICY "tenant" ON "merged_addresses" AS PERMISSIVE FOR ALL TO "followthrough_app" USING (workspace_id = nullif(current_setting('app.workspace_id', true), ''));