import { and, eq, inArray } from 'drizzle-orm';
import { inWorkspace } from '#db/in-workspace.ts';
import type { MailboxRow } from '#db/queries/mailbox/find-mailbox.ts';
import { outboundEmails } from '#db/schema/index.ts';
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
    const kept = await draftsInUse(
      deps,
      mailbox,
      old.map(({ draftId }) => draftId),
    );
    for (const { draftId } of old) {
      if (!kept.has(draftId)) await provider.deleteDraft(draftId);
    }
    if (nextPageToken === null) return;
    pageToken = nextPageToken;
  }
}

async function draftsInUse(
  { db }: WatchDeps,
  { id, workspaceId }: MailboxRow,
  draftIds: string[],
): Promise<Set<string | null>> {
  const rows = await inWorkspace(db, workspaceId, (tx) =>
    tx
      .select({ draftId: outboundEmails.providerDraftId })
      .from(outboundEmails)
      .where(
        and(
          eq(outboundEmails.mailboxId, id),
          inArray(outboundEmails.providerDraftId, draftIds),
          inArray(outboundEmails.state, ['queued', 'granted', 'sending', 'unknown']),
        ),
      ),
  );
  return new Set(rows.map(({ draftId }) => draftId));
}
