import { judgeBounces, watchedMails } from '#domain/mailbox/judge-bounces.ts';
import { systemActor } from '#domain/workspace/actor.ts';
import type { Transaction } from '../../client.ts';
import { insertAuditEntry } from '../audit/insert-audit-entry.ts';
import type { LockedMailbox } from '../dispatch/lock-mailbox.ts';
import { publishLiveEvent } from '../live-event.ts';
import { countBounces } from './count-bounces.ts';
import { updateMailbox } from './update-mailbox.ts';

/**
 * Stops a mailbox of whose latest mails too many came back, until a person resumes it. The caller holds
 * the mailbox and has just stored a bounce.
 */
export async function tripBreaker(
  tx: Transaction,
  mailbox: LockedMailbox,
  now: Date,
): Promise<void> {
  const { id: entityId, workspaceId } = mailbox;
  const bounced = (await countBounces(tx, [entityId])).get(entityId) ?? 0;
  await publishLiveEvent(tx, { workspaceId, type: 'mailbox.changed', entityId });
  if (mailbox.breakerTrippedAt || judgeBounces(bounced) !== 'stops') return;
  await updateMailbox(tx, entityId, { breakerTrippedAt: now });
  await publishLiveEvent(tx, { workspaceId, type: 'contact.changed', entityId: null });
  const data = { bounced, ofLast: watchedMails };
  const verb = 'stopMailboxByBounces';
  await insertAuditEntry(tx, { workspaceId, actor: systemActor, verb, entityId, data });
}
