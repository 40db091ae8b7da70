import { and, eq, sql } from 'drizzle-orm';
import type { Outage } from '#domain/outage/outage.ts';
import { systemActor } from '#domain/workspace/actor.ts';
import type { Transaction } from '../../client.ts';
import { auditLog, outboundEmails } from '../../schema/index.ts';
import { insertAuditEntry } from '../audit/insert-audit-entry.ts';
import { lockCampaign } from '../campaign/find-campaign.ts';
import { shiftWaits } from '../campaign/shift-waits.ts';
import { publishLiveEvent } from '../live-event.ts';
import { lockEditedMailboxes } from '../sequence/lock-edited-mailboxes.ts';
import { releaseSlot } from '../outbound-email/release-slot.ts';
import { listStaleMail } from './list-stale-mail.ts';

/** Its entry in the audit log is also what tells that a campaign was moved on already. */
const verb = 'replanAfterOutage';

/**
 * Moves a campaign's waits and queued mails on by the length of an outage that made mail of it stale, as
 * if that time had not been. Once for each outage.
 */
export async function replanCampaign(
  tx: Transaction,
  replan: { workspaceId: string; campaignId: string; outage: Outage; before: Date },
): Promise<void> {
  const { workspaceId, campaignId, outage, before } = replan;
  // Held, so that no slot is given, no send of it begins meanwhile and nobody else moves it.
  await lockEditedMailboxes(tx, campaignId);
  const campaign = await lockCampaign(tx, campaignId);
  if (campaign?.state !== 'running') return;
  if (await isReplanned(tx, campaignId, outage)) return;
  const stale = await listStaleMail(tx, { campaignId, before });
  if (stale.length === 0) return;
  await shiftWaits(tx, { campaignId, since: outage.beganAt, until: outage.endedAt });
  const moved = await moveQueued(tx, campaignId, outage);
  await insertAuditEntry(tx, {
    workspaceId,
    actor: systemActor,
    verb,
    entityId: campaignId,
    data: { outageId: outage.id, stale: stale.length, queuedMails: moved },
  });
  await publishLiveEvent(tx, { workspaceId, type: 'campaign.changed', entityId: campaignId });
  await publishLiveEvent(tx, { workspaceId, type: 'contact.changed', entityId: null });
}

async function isReplanned(tx: Transaction, campaignId: string, outage: Outage): Promise<boolean> {
  const [entry] = await tx
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.entityId, campaignId),
        eq(auditLog.verb, verb),
        sql`${auditLog.data} ->> 'outageId' = ${outage.id}`,
      ),
    )
    .limit(1);
  return entry !== undefined;
}

/** @returns how many mails moved */
async function moveQueued(
  tx: Transaction,
  campaignId: string,
  { beganAt, endedAt }: Outage,
): Promise<number> {
  const granted = await tx
    .select({ id: outboundEmails.id })
    .from(outboundEmails)
    .where(and(eq(outboundEmails.campaignId, campaignId), eq(outboundEmails.state, 'granted')))
    .for('update');
  await releaseSlot(tx, ...granted.map(({ id }) => id));
  const seconds = (endedAt.getTime() - beganAt.getTime()) / 1000;
  const moved = await tx
    .update(outboundEmails)
    .set({
      state: 'queued',
      dueAt: sql`${outboundEmails.dueAt} + make_interval(secs => ${seconds}::float8)`,
    })
    .where(
      and(
        eq(outboundEmails.campaignId, campaignId),
        sql`${outboundEmails.state} in ('queued', 'granted')`,
      ),
    )
    .returning({ id: outboundEmails.id });
  return moved.length;
}
