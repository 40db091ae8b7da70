import type { Access } from '#services/context.ts';
import type { Services } from '#services/index.ts';
import { attempt, type Outcome } from '../errors/attempt.ts';
import { formText } from './form-text.ts';

/** Another time or another mailbox for one contact. @returns the sentence that confirms it */
export async function changePlan(
  { contacts }: Services,
  access: Access,
  intent: 'reschedule' | 'moveMailbox',
  form: FormData,
): Promise<Outcome<string>> {
  const contactId = formText(form, 'contactId');
  if (intent === 'reschedule') {
    const at = formText(form, 'at');
    return attempt(contacts.reschedule(access, { contactId, at }).then(() => 'Rescheduled'));
  }
  const mailboxId = formText(form, 'mailboxId');
  return attempt(
    contacts
      .moveMailbox(access, { contactId, mailboxId })
      .then(({ startsNewThread }) =>
        startsNewThread ? 'Moved; the next email starts a new thread' : 'Moved',
      ),
  );
}
