import { sandboxAnswerKinds } from '#domain/sandbox/answer-message-input.ts';
import type { Access } from '#services/context.ts';
import type { Services } from '#services/index.ts';
import { attempt, type Outcome } from '../errors/attempt.ts';
import { formText } from './form-text.ts';
import { oneOf } from './one-of.ts';

/** Answers a mail as its recipient, then lets the mailbox look for it without waiting for its turn. */
export async function answerInSandbox(
  services: Services,
  access: Access,
  form: FormData,
): Promise<Outcome<string>> {
  const kind = oneOf(sandboxAnswerKinds, form.get('kind')) ?? 'reply';
  const text = textOf(form);
  return attempt(
    services.sandbox
      .answer(access, { messageId: formText(form, 'messageId'), kind, ...(text && { text }) })
      .then(() => checkReplies(services, access, formText(form, 'sender')))
      .then(() => 'Answered. It is found within seconds'),
  );
}

async function checkReplies(services: Services, access: Access, address: string): Promise<void> {
  const { items } = await services.mailboxes.list(access, { limit: 200 });
  const mailbox = items.find((item) => item.address === address && item.status !== 'disconnected');
  if (mailbox) await services.mailboxes.checkReplies(access, { mailboxId: mailbox.id });
}

function textOf(form: FormData): string {
  const returnOn = formText(form, 'returnOn');
  if (returnOn === '') return formText(form, 'text');
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
  return `Thank you for your message. I am out of the office and will be back on ${day.format(new Date(returnOn))}.`;
}
