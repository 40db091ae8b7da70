import { sql, type SQL } from 'drizzle-orm';
import type { ThreadMail } from '#domain/writing/writing-inputs.ts';
import type { Transaction } from '../../client.ts';

/** Further back no follow-up refers. */
const mostMails = 30;

type Mails =
  | { enrollmentId: string }
  | { contactId: string }
  | { contactId: string; outside: { enrollmentId: string } };

/** What was written to a contact and what came back, oldest first: of one enrollment, of all others, or ever. */
export async function listThreadMails(tx: Transaction, of: Mails): Promise<ThreadMail[]> {
  const isOurs = conditionOf(of);
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

function conditionOf(of: Mails): SQL {
  if ('enrollmentId' in of) return sql`enrollment_id = ${of.enrollmentId}`;
  const isContacts = sql`contact_id = ${of.contactId}`;
  if (!('outside' in of)) return isContacts;
  return sql`${isContacts} and enrollment_id is distinct from ${of.outside.enrollmentId}`;
}
