import { eq, sql } from 'drizzle-orm';
import { isStopWord } from '#domain/notion/is-stop-word.ts';
import type { Transaction } from '../../client.ts';
import { campaigns, notionConnections, notionLinks } from '../../schema/index.ts';
import { recordContactEvent } from '../contact-event.ts';
import { endEnrollment } from '../enrollment/end-enrollment.ts';
import { findOpenEnrollment } from '../enrollment/find-open-enrollment.ts';
import { lockSending } from '../lock-sending.ts';
import { insertOutboxEntries } from '../outbox/insert-outbox-entries.ts';
import type { NotionLinkRow } from './find-links-by-page.ts';
import type { NotionSourceRow } from './find-notion-source.ts';

export type NotionEdit = {
  link: NotionLinkRow;
  /** What the page shows now; null = nothing. */
  status: string | null;
  /** Notion's id of who edited the page last. */
  editedBy: string;
  at: Date;
};

/**
 * Takes note of a status that is another one in Notion than it was. Ours is the truth: an edit of a person
 * is told in the timeline, and only stops a campaign that says so. What our own bot wrote is no news; when
 * it undid a newer write of ours (an answer was lost and the request came late), the page is told again.
 */
export async function noteNotionEdit(
  tx: Transaction,
  source: NotionSourceRow,
  edit: NotionEdit,
): Promise<void> {
  const { link, status, editedBy, at } = edit;
  const { contactId, workspaceId } = link;
  const [connection] = await tx
    .select({ botId: notionConnections.botId })
    .from(notionConnections)
    .where(eq(notionConnections.id, source.connectionId));
  const isOurs = connection?.botId === editedBy;
  if (!isOurs && status !== null) await stopIfSaid(tx, { contactId, workspaceId }, status, at);
  const isLate = isOurs && link.state === 'synced' && status !== link.syncedStatus;
  await tx
    .update(notionLinks)
    .set({
      seenStatus: status,
      ...(isLate && { state: 'pending' as const, version: sql`${notionLinks.version} + 1` }),
    })
    .where(eq(notionLinks.contactId, contactId));
  if (isOurs || status === link.syncedStatus) return;
  const data = { from: link.seenStatus, to: status };
  await recordContactEvent(tx, { workspaceId, contactId, type: 'notion.edited', at, data });
}

async function stopIfSaid(
  tx: Transaction,
  { contactId, workspaceId }: { contactId: string; workspaceId: string },
  status: string,
  at: Date,
): Promise<void> {
  const before = await findOpenEnrollment(tx, contactId);
  if (!before) return;
  const [campaign] = await tx
    .select({ settings: campaigns.settings })
    .from(campaigns)
    .where(eq(campaigns.id, before.campaignId));
  if (!campaign || !isStopWord(campaign.settings.stopWhenNotionSays, status)) return;
  await lockSending(tx, before);
  const enrollment = await findOpenEnrollment(tx, contactId);
  if (!enrollment) return;
  await endEnrollment(tx, enrollment, { ending: 'stopped', at });
  await insertOutboxEntries(tx, workspaceId, [
    { kind: 'stop_contact', enrollmentId: enrollment.id },
    { kind: 'poke_campaign', campaignId: enrollment.campaignId },
  ]);
}
