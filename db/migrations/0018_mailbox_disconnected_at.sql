ALTER TABLE "mailboxes" ADD COLUMN "disconnected_at" timestamp (3) with time zone;--> statement-breakpoint
-- An owner who is no superuser would not see the rows; the grants after the migrations force it again.
ALTER TABLE "mailboxes" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- Nobody wrote down when: it was at the first look after the last one that went well.
UPDATE "mailboxes" SET "disconnected_at" = coalesce("last_sync_at", "created_at") WHERE "connection" = 'disconnected';
