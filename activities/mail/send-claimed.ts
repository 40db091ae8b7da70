import { fileRows } from '#db/queries/file/file-rows.ts';
import type { SendClaim } from '#db/queries/outbound-email/claim-send.ts';
import { recordSent } from '#db/queries/outbound-email/record-sent.ts';
import { updateAsAttempt } from '#db/queries/outbound-email/update-as-attempt.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import type { SendEmailResult } from '#domain/contact/contact-event.ts';
import type { MailProvider, SentMessage } from '#integrations/mail/mail-provider.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import { fileIdsOf } from '#integrations/mail/outgoing-files.ts';
import { pokeWatch } from '../workflow-signals.ts';
import { composeMail } from './compose-mail.ts';
import { isStoppedByLastLook } from './last-look.ts';
import { markUnknown } from './mark-unknown.ts';
import type { MailDeps } from './mail-deps.ts';

type Claimed = Extract<SendClaim, { kind: 'claimed' }>;

/**
 * Draft, then send: a draft can be sent once, so its id is a token that no retry can spend twice
 * (docs/decisions/0006). Ends in the ledger row `sent`, or throws what the provider said; an error
 * without effect then means that the mail certainly did not go out.
 */
export async function sendClaimed(deps: MailDeps, claim: Claimed): Promise<SendEmailResult> {
  const { email, mailbox } = claim.row;
  const { providerDraftId } = email;
  if (claim.isResumed && providerDraftId) {
    const settled = await whileInDoubt(() => settleEarlierAttempt(deps, claim, providerDraftId));
    if (settled) return settled;
  }
  const provider = deps.openMailbox(mailbox);
  const draftId = providerDraftId ?? (await createDraft(deps, provider, claim));
  if (await isStoppedByLastLook(deps, provider, claim)) {
    await pokeWatch(email.workspaceId, email.mailboxId);
    return { kind: 'gate_closed' };
  }
  deps.reach('before_send', email.id);
  const signal = AbortSignal.timeout(deps.timing.deadlineMs);
  const sent = await provider.sendDraft(draftId, { signal }).catch((error: unknown) => {
    if (error instanceof ProviderError && error.kind === 'not_found') return null;
    throw error;
  });
  if (!sent) return whileInDoubt(() => settleMissingDraft(deps, provider, claim));
  deps.reach('after_send_accepted', email.id);
  const message = await whileInDoubt(() => provider.findSentMessage(sent.messageId));
  if (!message) return whileInDoubt(() => settleMissingDraft(deps, provider, claim));
  deps.reach('after_read_back', email.id);
  return storeSent(deps, claim, message);
}

/**
 * Looks for a mail that may be out. That a look had no effect says nothing of the mail, so its failure
 * goes to the next attempt, which looks again.
 */
async function whileInDoubt<T>(look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    throw error instanceof ProviderError ? error.withEffect('unknown') : error;
  }
}

/** @returns null when the stored draft is still there: nothing went out */
async function settleEarlierAttempt(deps: MailDeps, claim: Claimed, draftId: string) {
  const provider = deps.openMailbox(claim.row.mailbox);
  const draft = await provider.findDraft(draftId);
  return draft ? null : settleMissingDraft(deps, provider, claim);
}

async function createDraft(deps: MailDeps, provider: MailProvider, claim: Claimed) {
  const { email } = claim.row;
  deps.reach('after_claim', email.id);
  const files = await loadFiles(deps, claim);
  const mail = composeMail(claim.row, { unsubscribeUrl: deps.unsubscribeUrl(email), files });
  const draft = await provider.createDraft(mail);
  deps.reach('after_draft_created', email.id);
  email.providerThreadId = draft.threadId;
  await inWorkspace(deps.db, email.workspaceId, (tx) =>
    updateAsAttempt(tx, fenceOf(claim), {
      providerDraftId: draft.draftId,
      providerThreadId: draft.threadId,
    }),
  );
  deps.reach('after_draft_stored', email.id);
  return draft.draftId;
}

/** Only here are the bytes read: before the first attempt, and again for each that finds no draft. */
async function loadFiles({ db }: MailDeps, { row: { email } }: Claimed) {
  const ids = fileIdsOf(email);
  if (ids.length === 0) return [];
  return inWorkspace(db, email.workspaceId, (tx) => fileRows.load(tx, ids));
}

async function settleMissingDraft(
  deps: MailDeps,
  provider: MailProvider,
  claim: Claimed,
): Promise<SendEmailResult> {
  const { email } = claim.row;
  const message =
    email.providerThreadId &&
    (await provider.findSentInThread({ threadId: email.providerThreadId, sendId: email.id }));
  // After a soft bounce, the copy that came back lies in the same thread.
  const isThisCopy = message && message.messageId !== email.providerMessageId;
  return isThisCopy ? storeSent(deps, claim, message) : markUnknown(deps, claim.row.email);
}

async function storeSent(
  deps: MailDeps,
  claim: Claimed,
  message: SentMessage,
): Promise<SendEmailResult> {
  const { email } = claim.row;
  const receipt = { ...message, sentAt: notBefore(email.sendingSince, message.sentAt) };
  await inWorkspace(deps.db, email.workspaceId, (tx) => recordSent(tx, fenceOf(claim), receipt));
  deps.reach('after_sent_stored', email.id);
  return { kind: 'sent' };
}

const fenceOf = (claim: Claimed) => ({ emailId: claim.row.email.id, attempt: claim.attempt });

/** Mail dates have whole seconds; the next delay must not start before the mail was handed over. */
function notBefore(earliest: Date | null, date: Date): Date {
  return earliest && earliest > date ? earliest : date;
}
