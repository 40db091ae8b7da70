import { inWorkspace } from '#db/in-workspace.ts';
import { findRecipient } from '#db/queries/outbound-email/find-recipient.ts';
import { UnsubscribeInput } from '#domain/suppression/unsubscribe-input.ts';
import type { UnsubscribeView } from '#domain/suppression/unsubscribe-view.ts';
import type { ServiceDeps } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { openUnsubscribeToken } from './unsubscribe-token.ts';

/** Whom an unsubscribe link is for; changes nothing, since scanners follow links. @throws AppError not_found */
export async function findUnsubscribe(call: {
  deps: ServiceDeps;
  input: UnsubscribeInput;
}): Promise<UnsubscribeView> {
  const { deps } = call;
  const { token } = parseInput(UnsubscribeInput, call.input);
  const mail = openUnsubscribeToken(deps.appSecret, token);
  const recipient =
    mail && (await inWorkspace(deps.db, mail.workspaceId, (tx) => findRecipient(tx, mail.id)));
  if (!recipient) throw notFound('unsubscribe link');
  return { address: recipient.address, isUnsubscribed: recipient.isSuppressed };
}
