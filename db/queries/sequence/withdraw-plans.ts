import { sql, type SQL } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { releaseSlot } from '../outbound-email/release-slot.ts';
import { isUnsettled } from './is-unsettled.ts';
import { withdrawMails } from './withdraw-mails.ts';

export type Withdrawn = { contactId: string; enrollmentId: string };

/** Its step was removed, or is not what the contact does next. */
const isOutOfPlace = sql`(step.removed_at is not null or enrollment.next_position <> step.position)`;

/**
 * Takes back what was written and not sent of steps that an edit removed, changed or put off: such a mail
 * becomes a draft that is written anew when its turn comes or, of a removed step, is cancelled; an open
 * task likewise. The caller holds the campaign and its mailboxes, and has moved steps and contacts.
 * @param edit.changed ids of the steps whose plans are out of date
 * @param edit.at the steps' `removedAt`
 * @returns whose mails were taken back
 */
export async function withdrawPlans(
  tx: Transaction,
  campaignId: string,
  { changed, at }: { changed: readonly string[]; at: Date },
): Promise<Withdrawn[]> {
  const isChanged = sql`step.id in (select jsonb_array_elements_text(${JSON.stringify(changed)}::jsonb))`;
  await supersedeDrafts(tx, campaignId, isChanged, at);
  const mails = await tx.execute<Withdrawn & { id: string }>(sql`
    select email.id, email.contact_id as "contactId", email.enrollment_id as "enrollmentId"
    from outbound_emails email
    join enrollments enrollment on enrollment.id = email.enrollment_id
    join steps step on step.id = email.step_id
    where email.campaign_id = ${campaignId} and ${isUnsettled}
      and enrollment.state in ('enrolled', 'active')
      and (
        email.state in ('awaiting_approval', 'queued', 'granted', 'failed')
          -- One that came back for now goes out again as it was.
          and (${isOutOfPlace} or (${isChanged} and email.sent_at is null))
        or email.state = 'draft' and step.removed_at is not null
      )
    for update of email`);
  const ids = mails.map(({ id }) => id);
  await releaseSlot(tx, ...ids);
  await withdrawMails(tx, ids, at);
  await withdrawTasks(tx, campaignId, sql`(${isOutOfPlace} or ${isChanged})`, at);
  return [...mails];
}

/** What the model is writing for a changed step right now is not taken. */
async function supersedeDrafts(tx: Transaction, campaignId: string, isChanged: SQL, at: Date) {
  await tx.execute(sql`
    update outbound_emails email
    set draft_number = draft_number + 1, updated_at = ${at.toISOString()}::timestamptz
    from steps step
    where step.id = email.step_id and email.campaign_id = ${campaignId}
      and ${isUnsettled} and email.state = 'draft' and ${isChanged}`);
}

async function withdrawTasks(tx: Transaction, campaignId: string, stale: SQL, at: Date) {
  const open = (removed: SQL) => sql`
    select task.id
    from tasks task
    join enrollments enrollment on enrollment.id = task.enrollment_id
    join steps step on step.id = task.step_id
    where enrollment.campaign_id = ${campaignId} and task.state = 'open'
      and ${removed} and ${stale}`;
  await tx.execute(sql`
    update tasks set state = 'cancelled', updated_at = ${at.toISOString()}::timestamptz
    where id in (${open(sql`step.removed_at is not null`)})`);
  await tx.execute(sql`
    delete from tasks where id in (${open(sql`step.removed_at is null`)})`);
}
