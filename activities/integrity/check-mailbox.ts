import type { MailboxRow } from '#db/queries/mailbox/find-mailbox.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import { checkDrafts } from './check-drafts.ts';
import { checkSentMail } from './check-sent-mail.ts';
import type { IntegrityDeps } from './integrity-deps.ts';
import type { PartialCheck } from './partial-check.ts';

const invariants = ['mail_missing_at_provider', 'mail_unknown_to_ledger', 'stray_draft'] as const;

/** The ledger against one mailbox, by looking only. */
export async function checkMailbox(
  deps: IntegrityDeps,
  mailbox: MailboxRow,
): Promise<PartialCheck> {
  const notChecked = (why: string): PartialCheck => ({
    checks: [],
    notChecked: [{ invariants, entityId: mailbox.id, why }],
  });
  if (mailbox.connection !== 'connected') return notChecked('the mailbox is disconnected');
  try {
    const look = { deps, mailbox, provider: deps.openMailbox(mailbox) };
    const sent = await checkSentMail(look);
    return { ...sent, checks: [...sent.checks, await checkDrafts(look)] };
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return notChecked(`its provider did not answer: ${error.kind}, ${error.reason}`);
  }
}
