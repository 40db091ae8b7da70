import { inWorkspace } from '#db/in-workspace.ts';
import type { MailboxRow } from '#db/queries/mailbox/find-mailbox.ts';
import { storeCursor } from '#db/queries/mailbox/store-cursor.ts';
import type { MailProvider, MessageRef } from '#integrations/mail/mail-provider.ts';
import { receiveMessage } from './receive-message.ts';
import type { WatchDeps } from './watch-deps.ts';

/** A resync looks this far behind the last completed poll: clocks differ, mail arrives late. */
const overlapMs = 3_600_000;

/**
 * Reads what arrived since the stored cursor and moves the cursor last, so that a crash repeats
 * messages (they are stored once) and never skips one. An expired cursor is replaced by a search
 * by date back to the last completed poll.
 * @param handled messages that a poll which broke off has dealt with; of those nothing is kept of, only
 * this tells, and reading them again each time could use up the provider's quota for good
 */
export async function pollInbox(
  deps: WatchDeps,
  mailbox: MailboxRow,
  provider: MailProvider,
  handled: Set<string>,
): Promise<void> {
  const receive = async ({ messageId }: MessageRef) => {
    if (handled.has(messageId)) return;
    await receiveMessage(deps, mailbox, provider, messageId);
    handled.add(messageId);
  };
  let cursor = mailbox.syncCursor;
  if (cursor === null) return resync(deps, mailbox, provider, receive);
  for (;;) {
    const changes = await provider.listChanges(cursor);
    if (changes.kind === 'expired') return resync(deps, mailbox, provider, receive);
    for (const message of changes.added) await receive(message);
    cursor = changes.cursor;
    await keep(deps, mailbox, cursor);
    if (!changes.hasMore) return;
  }
}

async function resync(
  deps: WatchDeps,
  mailbox: MailboxRow,
  provider: MailProvider,
  receive: (message: MessageRef) => Promise<void>,
): Promise<void> {
  const cursor = await provider.currentCursor();
  const watchSince = mailbox.watchSince ?? mailbox.createdAt;
  const last = mailbox.lastSyncAt ?? watchSince;
  const since = new Date(Math.max(watchSince.getTime(), last.getTime() - overlapMs));
  let pageToken: string | undefined;
  do {
    const page = await provider.listMessagesSince({ since, ...(pageToken && { pageToken }) });
    for (const message of page.messages) await receive(message);
    pageToken = page.nextPageToken ?? undefined;
  } while (pageToken);
  await keep(deps, mailbox, cursor);
}

function keep(deps: WatchDeps, { id, workspaceId }: MailboxRow, cursor: string | null) {
  return inWorkspace(deps.db, workspaceId, (tx) =>
    storeCursor(tx, id, { cursor, at: deps.clock() }),
  );
}
