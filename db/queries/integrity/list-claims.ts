import { sql } from 'drizzle-orm';
import type { SendingWindow } from '#domain/sending/sending-window.ts';
import type { Transaction } from '../../client.ts';
import {
  auditLog,
  campaigns,
  contacts,
  imports,
  mailboxes,
  outboundEmails,
} from '../../schema/index.ts';
import { settingsChanges } from './settings-changes.ts';

/** Mails that were claimed in the same minute under the same windows. */
export type ClaimRow = {
  emailIds: string[];
  /** Begin of the minute, epoch ms. */
  atMs: number;
  mailboxId: string;
  campaignId: string;
  contactZone: string | null;
};

/**
 * Claims since `since` that still hold their slot, minute by minute: windows open and close on whole
 * minutes. Left out are those
 * older than a change of their mailbox, campaign or contact, and for windows in the
 * recipient's time those older than an import that may have told another zone.
 */
export async function listClaims(tx: Transaction, since: Date): Promise<ClaimRow[]> {
  const rows = await tx.execute<Omit<ClaimRow, 'atMs'> & { atMs: string }>(sql`
    with changed as (${settingsChanges}),
      told as (select entity_id, max(created_at) as at from ${auditLog}
        where verb = 'updateContact' group by entity_id),
      imported as (select max(updated_at) as at from ${imports} where on_duplicate = 'update')
    select array_agg(mail.id order by mail.id) as "emailIds",
      extract(epoch from date_trunc('minute', mail.sending_since)) * 1000 as "atMs",
      mail.mailbox_id as "mailboxId", mail.campaign_id as "campaignId",
      contact.time_zone as "contactZone"
    from ${outboundEmails} mail
    join ${mailboxes} mailbox on mailbox.id = mail.mailbox_id
    join ${campaigns} campaign on campaign.id = mail.campaign_id
    join ${contacts} contact on contact.id = mail.contact_id
    left join changed of_mailbox on of_mailbox.entity_id = mail.mailbox_id
    left join changed of_campaign on of_campaign.entity_id = mail.campaign_id
    left join told on told.entity_id = mail.contact_id
    cross join imported
    where mail.sending_since > ${since.toISOString()}::timestamptz and mail.slot_day is not null
      and mail.sending_since > coalesce(
        greatest(of_mailbox.settled_at, of_campaign.settled_at), '-infinity')
      and ('recipient' not in (mailbox."window" ->> 'zone',
          coalesce(campaign.settings -> 'window' ->> 'zone', 'mailbox'))
        or mail.sending_since > coalesce(greatest(told.at, imported.at), '-infinity'))
    group by 2, 3, 4, 5`);
  return rows.map((row) => ({ ...row, atMs: Number(row.atMs) }));
}

export type WindowRow = { id: string; timeZone: string | null; window: SendingWindow | null };

/** The windows of today, of every mailbox and campaign. */
export async function listWindows(tx: Transaction): Promise<WindowRow[]> {
  const ofMailboxes = await tx
    .select({ id: mailboxes.id, timeZone: mailboxes.timeZone, window: mailboxes.window })
    .from(mailboxes);
  const ofCampaigns = await tx
    .select({ id: campaigns.id, settings: campaigns.settings })
    .from(campaigns);
  return [
    ...ofMailboxes,
    ...ofCampaigns.map(({ id, settings }) => ({ id, timeZone: null, window: settings.window })),
  ];
}
