import { and, eq, sql } from 'drizzle-orm';
import type { NotionProblem } from '#domain/notion/notion-problem.ts';
import type { Transaction } from '../../client.ts';
import { notionLinks } from '../../schema/index.ts';
import { recordContactEvent } from '../contact-event.ts';

type LinkRow = typeof notionLinks.$inferSelect;

/** Notion shows this version. A change that came meanwhile leaves the link pending. */
export async function markLinkSynced(
  tx: Transaction,
  link: LinkRow,
  told: { status: string | null; at: Date },
): Promise<void> {
  const { contactId, workspaceId, version } = link;
  await tx
    .update(notionLinks)
    .set({
      state: sql`case when ${notionLinks.version} = ${version} then 'synced' else ${notionLinks.state} end`,
      syncedVersion: version,
      ...(told.status !== null && { syncedStatus: told.status, seenStatus: told.status }),
      syncedAt: told.at,
      attempts: 0,
      retryAt: null,
      problem: null,
    })
    .where(eq(notionLinks.contactId, contactId));
  if (told.status === null) return;
  const data = { status: told.status };
  await recordContactEvent(tx, {
    workspaceId,
    contactId,
    type: 'notion.synced',
    at: told.at,
    data,
  });
}

/** Nothing more is tried for this row until a person, or the next change of its status, asks for it. */
export async function markLinkBroken(
  tx: Transaction,
  link: LinkRow,
  broken: { state: 'failed' | 'detached'; problem: NotionProblem; at: Date },
): Promise<void> {
  const { contactId, workspaceId } = link;
  const { state, problem, at } = broken;
  await tx
    .update(notionLinks)
    .set({ state, problem, attempts: sql`${notionLinks.attempts} + 1`, retryAt: null })
    .where(and(eq(notionLinks.contactId, contactId), eq(notionLinks.version, link.version)));
  const data = { ...problem };
  await recordContactEvent(tx, { workspaceId, contactId, type: 'notion.failed', at, data });
}

/** The row is tried again later; a newer change of its status does not wait for that. */
export async function postponeLink(
  tx: Transaction,
  link: LinkRow,
  { retryAt, problem }: { retryAt: Date; problem: NotionProblem },
): Promise<void> {
  await tx
    .update(notionLinks)
    .set({ attempts: sql`${notionLinks.attempts} + 1`, retryAt, problem })
    .where(and(eq(notionLinks.contactId, link.contactId), eq(notionLinks.version, link.version)));
}
