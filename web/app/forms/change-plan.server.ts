import type { Access } from '#services/context.ts';
import type { Services } from '#services/index.ts';
import { attempt, type Outcome } from '../errors/attempt.ts';
import { formText } from './form-text.ts';

const intents = ['reschedule', 'moveMailbox', 'settle', 'completeTask'] as const;
type PlanIntent = (typeof intents)[number];

export function isPlanIntent(intent: string): intent is PlanIntent {
  return intents.some((known) => known === intent);
}

/** A decision about one contact's next step. @returns the sentence that confirms it */
export async function changePlan(
  { contacts, tasks }: Services,
  access: Access,
  intent: PlanIntent,
  form: FormData,
): Promise<Outcome<string>> {
  const contactId = formText(form, 'contactId');
  const text = (name: string) => formText(form, name);
  switch (intent) {
    case 'reschedule':
      return attempt(
        contacts.reschedule(access, { contactId, at: text('at') }).then(() => 'Rescheduled'),
      );
    case 'moveMailbox':
      return attempt(
        contacts
          .moveMailbox(access, { contactId, mailboxId: text('mailboxId') })
          .then(({ startsNewThread }) =>
            startsNewThread ? 'Moved; the next email starts a new thread' : 'Moved',
          ),
      );
    case 'settle': {
      const outcome = text('outcome') === 'sent' ? 'sent' : 'send_again';
      return attempt(
        contacts
          .settleUncertain(access, { contactId, outcome })
          .then(() => (outcome === 'sent' ? 'Noted as sent' : 'It is sent again')),
      );
    }
    case 'completeTask':
      return attempt(tasks.complete(access, { taskId: text('taskId') }).then(() => 'Done'));
  }
}
