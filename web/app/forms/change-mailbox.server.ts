import { redirect } from '@remix-run/node';
import type { MailboxTestView } from '#domain/mailbox/mailbox-test-view.ts';
import { MailboxSendingSettings } from '#domain/sending/mailbox-sending-settings.ts';
import { AppError } from '#domain/shared/app-error.ts';
import type { Access } from '#services/context.ts';
import type { Services } from '#services/index.ts';
import { attempt, type Outcome } from '../errors/attempt.ts';
import { readJson } from './read-json.server.ts';

/** Settings come as JSON, everything else as the intent of a form. @returns the sentence that confirms it */
export async function changeMailbox(
  services: Services,
  access: Access,
  mailboxId: string,
  request: Request,
): Promise<Outcome<string>> {
  const { mailboxes } = services;
  if (request.headers.get('content-type')?.startsWith('application/json')) {
    const settings = await readJson(request, MailboxSendingSettings);
    if (!settings.ok) return settings;
    return attempt(
      mailboxes
        .update(access, { ...settings.value, mailboxId })
        .then(() => 'Saved; counts from the next slot on'),
    );
  }
  switch ((await request.formData()).get('intent')) {
    case 'pause':
      return attempt(mailboxes.pause(access, { mailboxId }).then(() => 'Paused'));
    case 'resume':
      return attempt(mailboxes.resume(access, { mailboxId }).then(() => 'Resumed'));
    case 'checkReplies':
      return attempt(
        mailboxes.checkReplies(access, { mailboxId }).then(() => 'Looking for answers now'),
      );
    case 'test':
      return attempt(mailboxes.test(access, { mailboxId }).then(testWords));
    case 'disconnect': {
      const outcome = await attempt(mailboxes.disconnect(access, { mailboxId }));
      if (outcome.ok) throw redirect('/mailboxes');
      return outcome;
    }
    default:
      throw new Response('Unknown intent', { status: 400 });
  }
}

/** A test that failed is told like a refusal: it wants somebody. */
function testWords({ ok, message }: MailboxTestView): string {
  if (!ok) throw new AppError('unavailable', message);
  return message;
}
