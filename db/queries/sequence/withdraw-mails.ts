import { sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { among } from '../bulk/among.ts';

/**
 * Makes drafts of mails that were written for another plan and not sent: they are written anew when their
 * turn comes. One of a removed step is cancelled; one that came back for now stays sent.
 */
export async function withdrawMails(
  tx: Transaction,
  emailIds: readonly string[],
  at: Date,
): Promise<void> {
  await tx.execute(sql`
    update outbound_emails email
    set state = case when email.sent_at is not null then 'sent' when step.removed_at is null then 'draft' else 'cancelled' end,
      draft_number = draft_number + 1, provider_draft_id = null, refusals = 0, failure = null, updated_at = ${at.toISOString()}::timestamptz
    from steps step
    where step.id = email.step_id and ${among(sql`email.id`, emailIds)}`);
}
