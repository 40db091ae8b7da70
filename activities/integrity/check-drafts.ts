import { inWorkspace } from '#db/in-workspace.ts';
import { listDraftsInUse } from '#db/queries/outbound-email/list-drafts-in-use.ts';
import { invariantCheck, type InvariantCheck } from '#domain/integrity/invariant-check.ts';
import { hourMs } from '#domain/shared/milliseconds.ts';
import type { SendDraft } from '#integrations/mail/mail-provider.ts';
import { lookSince, type MailboxLook } from './mailbox-look.ts';

/** The watcher sweeps once an hour, and a quiet mailbox is looked at every half hour. */
const sweptWithinMs = 2 * hourMs;
const mostPages = 20;

/** No draft of ours outlives the sweeper unless a mail that may still go out needs it. */
export async function checkDrafts(look: MailboxLook): Promise<InvariantCheck> {
  const { deps, mailbox } = look;
  const drafts = await listOldDrafts(look);
  const kept = await inWorkspace(deps.db, mailbox.workspaceId, (tx) =>
    listDraftsInUse(
      tx,
      mailbox.id,
      drafts.map(({ draftId }) => draftId),
    ),
  );
  const stray = drafts
    .filter(({ draftId }) => !kept.has(draftId))
    .map(({ draftId, sendId, savedAt }) => ({
      entityId: sendId,
      detail: `draft ${draftId} in mailbox ${mailbox.id}, saved ${savedAt.toISOString()}`,
    }));
  return invariantCheck('stray_draft', drafts.length, stray);
}

async function listOldDrafts(look: MailboxLook): Promise<SendDraft[]> {
  const savedAfter = lookSince(look);
  const savedBefore = new Date(look.deps.clock().getTime() - sweptWithinMs);
  const old: SendDraft[] = [];
  let pageToken: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await look.provider.listSendDrafts({
      savedAfter,
      ...(pageToken !== null && { pageToken }),
    });
    old.push(...answer.drafts.filter(({ savedAt }) => savedAt < savedBefore));
    pageToken = answer.nextPageToken;
    if (pageToken === null) break;
  }
  return old;
}
