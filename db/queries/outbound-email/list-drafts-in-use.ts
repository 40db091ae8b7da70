import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';

/** Which of these provider drafts a mail that may still go out points to. */
export async function listDraftsInUse(
  tx: Transaction,
  mailboxId: string,
  draftIds: readonly string[],
): Promise<Set<string | null>> {
  const rows = await tx
    .select({ draftId: outboundEmails.providerDraftId })
    .from(outboundEmails)
    .where(
      and(
        eq(outboundEmails.mailboxId, mailboxId),
        inArray(outboundEmails.providerDraftId, [...draftIds]),
        inArray(outboundEmails.state, ['queued', 'granted', 'sending', 'unknown']),
      ),
    );
  return new Set(rows.map(({ draftId }) => draftId));
}
