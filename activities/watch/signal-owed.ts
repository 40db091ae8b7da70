import { inWorkspace } from '#db/in-workspace.ts';
import { listOwedSignals, markSignalled } from '#db/queries/inbound-message/owed-signals.ts';
import { inboundSignal } from '#domain/reply/inbound-signal.ts';
import { signalInbound } from '../workflow-signals.ts';
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
    await inWorkspace(db, workspaceId, (tx) => markSignalled(tx, message.id, clock()));
  }
}
