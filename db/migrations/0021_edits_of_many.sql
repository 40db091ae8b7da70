CREATE INDEX "outbound_emails_unsettled" ON "outbound_emails" USING btree ("campaign_id") WHERE state not in ('sent', 'cancelled');--> statement-breakpoint
-- An enrollment is written anew with each step, reason and edit: where its page has room for that, no index is.
ALTER TABLE "enrollments" SET (fillfactor = 70);
