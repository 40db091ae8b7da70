import { findByProviderMessages } from '#db/queries/outbound-email/find-by-provider-messages.ts';
import { AnswerMessageInput } from '#domain/sandbox/answer-message-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { getSandbox } from './get-sandbox.ts';

/**
 * Answers a mail as its recipient, or as the mail server that could not deliver it; the mailbox then
 * looks for replies as it does when a real provider pushes.
 * @throws AppError forbidden; invalid_input; not_found, also when the Sandbox is off
 */
export async function answerSandboxMessage(call: {
  ctx: VerbContext;
  input: AnswerMessageInput;
}): Promise<{ id: string }> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const sandbox = getSandbox(ctx);
  const { returnOn, ...input } = parseInput(AnswerMessageInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, owe }) => {
    const [email] = await findByProviderMessages(tx, [input.messageId]);
    const answer = email && (await sandbox.answer({ ...input, ...(returnOn && { returnOn }) }));
    if (!answer) throw notFound('mail');
    owe({ kind: 'watch_mailbox', mailboxId: email.mailboxId });
    await audit('answerSandboxMessage', input.messageId, { kind: input.kind });
    return answer;
  });
}
