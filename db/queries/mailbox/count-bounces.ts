import { sql } from 'drizzle-orm';
import { watchedMails } from '#domain/mailbox/judge-bounces.ts';
import type { Transaction } from '../../client.ts';
import { inboundMessages, mailboxes, outboundEmails } from '../../schema/index.ts';

type Count = { mailboxId: string; bounced: number };

/**
 * How many of each mailbox's latest mails came back for good; mail from before its last reset does not
 * count. Indexes `outbound_emails_slots` and `inbound_messages_contact`.
 */
export async function countBounces(
  tx: Transaction,
  mailboxIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await tx.execute<Count>(sql`
    select mailbox.id as "mailboxId", count(*)::int as bounced
    from ${mailboxes} mailbox
    cross join lateral (
      select email.id, email.contact_id
      from ${outboundEmails} email
      where email.mailbox_id = mailbox.id
        and email.granted_at > coalesce(mailbox.breaker_reset_at, '-infinity')
        and email.state = 'sent'
      order by email.granted_at desc
      limit ${watchedMails}
    ) latest
    where mailbox.id in (select json_array_elements_text(${JSON.stringify(mailboxIds)}::json))
      and exists (
        select from ${inboundMessages} bounce
        where bounce.contact_id = latest.contact_id
          and bounce.outbound_email_id = latest.id
          and bounce.class = 'bounce_hard'
      )
    group by mailbox.id`);
  return new Map(rows.map(({ mailboxId, bounced }) => [mailboxId, bounced]));
}
