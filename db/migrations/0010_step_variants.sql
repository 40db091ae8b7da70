ALTER TABLE "steps" ADD COLUMN "variants" jsonb;--> statement-breakpoint
ALTER TABLE "outbound_emails" ADD COLUMN "variant" text;--> statement-breakpoint
CREATE INDEX "outbound_emails_variant" ON "outbound_emails" USING btree ("campaign_id","step_id","variant") WHERE variant is not null;