ALTER TABLE "files" ADD COLUMN "looked_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "unused_since" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "files_looked" ON "files" USING btree ("workspace_id","looked_at");--> statement-breakpoint
CREATE INDEX "inbound_messages_unjudged" ON "inbound_messages" USING btree ("workspace_id","received_at") WHERE class = 'reply' and meaning is null and model_asked_at is null;--> statement-breakpoint
CREATE INDEX "outbound_emails_files" ON "outbound_emails" USING btree ("workspace_id") WHERE cardinality(attachment_ids) > 0 or body_html like '%cid:fil_%';