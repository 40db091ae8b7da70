import { inWorkspace } from '#db/in-workspace.ts';
import { listOwedSignals, markSignalled } from '#db/queries/inbound-message/owed-signals.ts';
import { inboundSignal } from '#domain/reply/inbound-signal.ts';
import { pokeContact, signalInbound } from '../workflow-signals.ts';
import type { WatchDeps } from './watch-deps.ts';

/**
 * Tells contact workflows of mail that the database already knows, oldest first. A crash before the
 * tick repeats the signal, which is harmless.
 */
export async function signalOwed(
  { db, clock }: Pick<WatchDeps, 'db' | 'clock'>,
  { workspaceId, mailboxId }: { workspaceId: string; mailboxId: string },
): Promise<void> {
  const owed = await inWorkspace(db, workspaceId, (tx) => listOwedSignals(tx, mailboxId));
  for (const message of owed) {
    const signal = inboundSignal(message.class, message.returnsAt);
    if (signal && message.enrollmentId) await signalInbound(message.enrollmentId, signal);
    // The mail may have gone back into the queue: the contact's wait is for that one now.
    if (message.class === 'bounce_soft' && message.enrollmentId) {
      await pokeContact(message.enrollmentId);
    }
    await inWorkspace(db, workspaceId, (tx) => markSignalled(tx, message.id, clock()));
  }
}
