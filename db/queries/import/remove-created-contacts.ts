import { and, asc, eq, gt, inArray, ne } from 'drizzle-orm';
import type { KeptCode } from '#domain/import/undo-progress.ts';
import type { OutboxCommand } from '#domain/shared/outbox-command.ts';
import type { Transaction } from '../../client.ts';
import {
  contactEvents,
  contacts,
  enrollments,
  importChanges,
  inboundMessages,
  outboundEmails,
} from '../../schema/index.ts';
import { insertOutboxEntries } from '../outbox/insert-outbox-entries.ts';

export type Removed = { lastId: string; removed: number; kept: Record<KeptCode, number> };

/**
 * Deletes some of the contacts that an import made. Those that were mailed, that a later import has changed or
 * that somebody else was merged into, stay.
 * @returns null when none is left
 */
export async function removeCreatedContacts(
  tx: Transaction,
  page: { workspaceId: string; importId: string; afterId: string | null; limit: number },
): Promise<Removed | null> {
  const rows = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(
      and(
        eq(contacts.importId, page.importId),
        page.afterId === null ? undefined : gt(contacts.id, page.afterId),
      ),
    )
    .orderBy(asc(contacts.id))
    .limit(page.limit)
    .for('update');
  const ids = rows.map(({ id }) => id);
  const lastId = ids.at(-1);
  if (lastId === undefined) return null;
  const mailed = await findMailed(tx, ids);
  const changed = await findChangedSince(tx, page.importId, ids);
  const going = ids.filter((id) => !mailed.has(id) && !changed.has(id));
  if (going.length > 0) {
    await insertOutboxEntries(tx, page.workspaceId, await commandsFor(tx, going));
    await tx.delete(contacts).where(inArray(contacts.id, going));
  }
  const changedOnly = ids.filter((id) => changed.has(id) && !mailed.has(id)).length;
  const kept = { mailed: mailed.size, changed_since: changedOnly };
  return { lastId, removed: going.length, kept };
}

/** A mail that somebody holds a slot for counts: the ledger must outlive the send. */
async function findMailed(tx: Transaction, ids: string[]): Promise<Set<string>> {
  const sent = await tx
    .selectDistinct({ id: outboundEmails.contactId })
    .from(outboundEmails)
    .where(
      and(
        inArray(outboundEmails.contactId, ids),
        inArray(outboundEmails.state, ['granted', 'sending', 'sent', 'failed', 'unknown']),
      ),
    );
  const received = await tx
    .selectDistinct({ id: inboundMessages.contactId })
    .from(inboundMessages)
    .where(inArray(inboundMessages.contactId, ids));
  return new Set([...sent, ...received].flatMap(({ id }) => id ?? []));
}

/** By a later import, or by a merge: what had belonged to the other one would go as well. */
async function findChangedSince(
  tx: Transaction,
  importId: string,
  ids: string[],
): Promise<Set<string>> {
  const imported = await tx
    .selectDistinct({ id: importChanges.contactId })
    .from(importChanges)
    .where(and(inArray(importChanges.contactId, ids), ne(importChanges.importId, importId)));
  const merged = await tx
    .selectDistinct({ id: contactEvents.contactId })
    .from(contactEvents)
    .where(and(inArray(contactEvents.contactId, ids), eq(contactEvents.type, 'contact.merged')));
  return new Set([...imported, ...merged].map(({ id }) => id));
}

/** Their workflows end, and their campaigns look for whom to admit instead. */
async function commandsFor(tx: Transaction, ids: string[]): Promise<OutboxCommand[]> {
  const open = await tx
    .select({ id: enrollments.id, campaignId: enrollments.campaignId, state: enrollments.state })
    .from(enrollments)
    .where(
      and(inArray(enrollments.contactId, ids), inArray(enrollments.state, ['enrolled', 'active'])),
    );
  const active = open.filter(({ state }) => state === 'active');
  return [
    ...open.map(({ id }): OutboxCommand => ({ kind: 'stop_contact', enrollmentId: id })),
    ...[...new Set(active.map(({ campaignId }) => campaignId))].map(
      (campaignId): OutboxCommand => ({ kind: 'poke_campaign', campaignId }),
    ),
  ];
}
