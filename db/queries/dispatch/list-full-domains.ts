import { sql } from 'drizzle-orm';
import type { OutboundEmailKind } from '#domain/outbound-email/outbound-email-state.ts';
import type { Transaction } from '../../client.ts';

/** Where mail to a domain that has had its mails of the day waits in a mailbox. */
export type FullDomain = {
  campaignId: string;
  kind: OutboundEmailKind;
  /** Of a recipient; null = unknown. */
  zone: string | null;
  domain: string;
};

/** Freemail domains are never among them, for their slots are not counted (`grantSlot`). */
export async function listFullDomains(
  tx: Transaction,
  full: { mailboxId: string; day: string; limit: number },
): Promise<FullDomain[]> {
  return [...(await tx.execute<FullDomain>(selectFullDomains(full)))];
}

/** Reads the mailbox's queue, index `outbound_emails_queue`, and looks each domain up in its day. */
export function selectFullDomains(full: { mailboxId: string; day: string; limit: number }) {
  return sql`
    select distinct
      email.campaign_id as "campaignId", email.kind, contact.time_zone as zone,
      contact.email_domain as domain
    from outbound_emails email
    join contacts contact on contact.id = email.contact_id
    join domain_days domain_day
      on domain_day.workspace_id = email.workspace_id
      and domain_day.day = ${full.day}::date
      and domain_day.domain = contact.email_domain
    where email.mailbox_id = ${full.mailboxId}
      and email.state = 'queued'
      and domain_day.sent >= ${full.limit}
    order by 1, 2, 3, 4`;
}
