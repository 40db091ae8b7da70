import { sql } from 'drizzle-orm';
import type { ThreadMail } from '#domain/writing/writing-inputs.ts';
import type { Transaction } from '../../client.ts';

/** Further back no follow-up refers. */
const mostMails = 30;

/** What was written to a contact and what came back, oldest first: of one enrollment, or ever. */
export async function listThreadMails(
  tx: Transaction,
  of: { enrollmentId: string } | { contactId: string },
): Promise<ThreadMail[]> {
  const isOurs =
    'contactId' in of ? sql`contact_id = ${of.contactId}` : sql`enrollment_id = ${of.enrollmentId}`;
  const rows = await tx.execute<
    Record<keyof ThreadMail, string> & { from: ThreadMail['from'] }
  >(sql`
    select * from (
      select 'sender' as "from", sent_at as at, subject, body_text as text
      from outbound_emails where ${isOurs} and state = 'sent' and sent_at is not null
      union all
      select 'recipient', received_at, subject, body_text
      from inbound_messages where ${isOurs} and class = 'reply'
      order by at desc limit ${mostMails}
    ) mail order by at`);
  return rows.map(({ at, ...mail }) => ({ ...mail, at: new Date(at).toISOString() }));
}
