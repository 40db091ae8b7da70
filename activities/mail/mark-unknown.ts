import { inWorkspace } from '#db/in-workspace.ts';
import { markEmailUnknown } from '#db/queries/outbound-email/mark-unknown.ts';
import type { SendEmailResult } from '#domain/contact/contact-event.ts';
import type { MailDeps } from './mail-deps.ts';

type Email = {
  id: string;
  workspaceId: string;
  mailboxId: string;
  contactId: string;
  campaignId: string;
};

/** Gives the question to a person, unless another attempt has found the answer. */
export async function markUnknown(
  deps: Pick<MailDeps, 'db' | 'clock'>,
  email: Email,
): Promise<SendEmailResult> {
  const state = await inWorkspace(deps.db, email.workspaceId, (tx) =>
    markEmailUnknown(tx, email, deps.clock()),
  );
  const isSettled = state === 'sent' || state === 'failed' || state === 'unknown';
  return { kind: isSettled ? state : 'gate_closed' };
}
