ALTER TABLE "integrity_checks" ADD COLUMN "checks" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "integrity_checks" ADD COLUMN "not_checked" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
CREATE POLICY "housekeeping" ON "integrity_checks" AS PERMISSIVE FOR ALL TO "followthrough_app" USING (current_setting('app.housekeeping', true) = 'on');