ALTER TABLE "inbound_messages" ADD COLUMN "meaning" text;--> statement-breakpoint
ALTER TABLE "inbound_messages" ADD COLUMN "meaning_source" text;--> statement-breakpoint
ALTER TABLE "inbound_messages" ADD COLUMN "meaning_confidence" real;--> statement-breakpoint
ALTER TABLE "inbound_messages" ADD COLUMN "meaning_because" text;--> statement-breakpoint
ALTER TABLE "inbound_messages" ADD COLUMN "meaning_actor" jsonb;--> statement-breakpoint
ALTER TABLE "inbound_messages" ADD COLUMN "model_asked_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "inbound_messages_replies" ON "inbound_messages" USING btree ("workspace_id","received_at","id") WHERE class = 'reply';