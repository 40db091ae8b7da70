import { inWorkspace } from '#db/in-workspace.ts';
import type { MailboxRow } from '#db/queries/mailbox/find-mailbox.ts';
import { listDraftsInUse } from '#db/queries/outbound-email/list-drafts-in-use.ts';
import type { MailProvider } from '#integrations/mail/mail-provider.ts';
import type { WatchDeps } from './watch-deps.ts';

/** A younger draft may belong to a send under way whose row does not name it yet. */
const youngestMs = 10 * 60_000;

/** Deletes our drafts that no ledger row points to any more. */
export async function sweepDrafts(
  deps: WatchDeps,
  mailbox: MailboxRow,
  provider: MailProvider,
): Promise<void> {
  const savedAfter = mailbox.watchSince ?? mailbox.createdAt;
  let pageToken: string | undefined;
  for (;;) {
    const { drafts, nextPageToken } = await provider.listSendDrafts({
      savedAfter,
      ...(pageToken && { pageToken }),
    });
    const old = drafts.filter(
      ({ savedAt }) => deps.clock().getTime() - savedAt.getTime() > youngestMs,
    );
    const draftIds = old.map(({ draftId }) => draftId);
    const kept = await inWorkspace(deps.db, mailbox.workspaceId, (tx) =>
      listDraftsInUse(tx, mailbox.id, draftIds),
    );
    for (const draftId of draftIds) {
      if (!kept.has(draftId)) await provider.deleteDraft(draftId);
    }
    if (nextPageToken === null) return;
    pageToken = nextPageToken;
  }
}
