import { inWorkspace } from '#db/in-workspace.ts';
import { disconnectMailbox } from '#db/queries/mailbox/disconnect-mailbox.ts';
import { findMailbox } from '#db/queries/mailbox/find-mailbox.ts';
import { lastSendAt } from '#db/queries/mailbox/last-send-at.ts';
import { isBusyMailbox, nextPollMs } from '#domain/mailbox/next-poll-ms.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import type { MailboxArgs } from '#workflows/contract.ts';
import { adviceFor } from '../mail/advice.ts';
import { pollInbox } from './poll-inbox.ts';
import { signalOwed } from './signal-owed.ts';
import { sweepDrafts } from './sweep-drafts.ts';
import type { WatchDeps } from './watch-deps.ts';

/** A disconnected mailbox is poked when it is connected again; this is only a look now and then. */
const disconnectedWaitMs = 6 * 3_600_000;

export type WatchActivities = ReturnType<typeof createWatchActivities>;

export function createWatchActivities(deps: WatchDeps) {
  const find = ({ workspaceId, mailboxId }: MailboxArgs) =>
    inWorkspace(deps.db, workspaceId, (tx) => findMailbox(tx, mailboxId));
  /** Mailboxes that this worker found busy when it last looked. */
  const busy = new Set<string>();
  /** Messages that this worker has dealt with in polls that broke off, by mailbox. */
  const handledBefore = new Map<string, Set<string>>();
  return {
    /**
     * Looks for new mail, applies it and tells the contacts concerned; says when to look again.
     * Idempotent by the provider's message ids; the cursor moves last. About a second; outages throw
     * and are retried, a lost grant disconnects the mailbox.
     */
    async pollInbox(
      args: MailboxArgs,
    ): Promise<{ kind: 'gone' } | { kind: 'polled'; waitMs: number }> {
      const mailbox = await find(args);
      busy.delete(args.mailboxId);
      if (!mailbox) return { kind: 'gone' };
      if (mailbox.connection !== 'connected') return { kind: 'polled', waitMs: disconnectedWaitMs };
      try {
        const handled = handledBefore.get(mailbox.id) ?? new Set();
        handledBefore.set(mailbox.id, handled);
        await pollInbox(deps, mailbox, deps.openMailbox(mailbox), handled);
        handledBefore.delete(mailbox.id);
      } catch (error) {
        if (!(error instanceof ProviderError) || error.kind !== 'auth_expired') throw error;
        await inWorkspace(deps.db, mailbox.workspaceId, (tx) =>
          disconnectMailbox(tx, mailbox, { reason: adviceFor(error.reason), at: deps.clock() }),
        );
        return { kind: 'polled', waitMs: disconnectedWaitMs };
      } finally {
        await signalOwed(deps, args);
      }
      const sentAt = await inWorkspace(deps.db, args.workspaceId, (tx) =>
        lastSendAt(tx, mailbox.id),
      );
      const sinceLastSendMs = sentAt && deps.clock().getTime() - sentAt.getTime();
      if (isBusyMailbox(sinceLastSendMs)) busy.add(mailbox.id);
      const waitMs = nextPollMs({
        shortestMs: deps.pollIntervalMs,
        busyMailboxes: busy.size,
        sinceLastSendMs,
        random: deps.random(),
      });
      return { kind: 'polled', waitMs };
    },

    /** Deletes drafts that carry our header and no live ledger row: what crashes between drafting and storing left. Idempotent. */
    async sweepDrafts(args: MailboxArgs): Promise<void> {
      const mailbox = await find(args);
      if (mailbox?.connection !== 'connected') return;
      await sweepDrafts(deps, mailbox, deps.openMailbox(mailbox));
    },
  };
}
