import type { Access } from '#services/context.ts';
import type { Services } from '#services/index.ts';
import { attempt, type Outcome } from '../errors/attempt.ts';
import { changePlan, isPlanIntent } from './change-plan.server.ts';
import { formText } from './form-text.ts';

type OneByOne = 'pause' | 'resume' | 'stop' | 'skipStep' | 'sendNow';

/** Contacts changed at the same time: fast for a person, polite to the database. */
const atOnce = 8;

const done: Record<OneByOne, string> = {
  pause: 'Paused',
  resume: 'Resumed',
  stop: 'Stopped',
  skipStep: 'Step skipped',
  sendNow: 'Next in line for a slot',
};

/** Does what a form about contacts asks for. @returns the sentence that confirms it */
export async function changeContacts(
  services: Services,
  access: Access,
  form: FormData,
): Promise<Outcome<string>> {
  const intent = formText(form, 'intent');
  const contactIds = form.getAll('contactId').map(String);
  if (intent === 'create') return attempt(createContact(services, access, form));
  if (isPlanIntent(intent)) return changePlan(services, access, intent, form);
  if (!isOneByOne(intent)) throw new Response('Unknown intent', { status: 400 });
  return attempt(changeEach(services, access, intent, contactIds));
}

async function createContact(services: Services, access: Access, form: FormData) {
  const { name } = await services.contacts.create(access, {
    name: formText(form, 'name'),
    email: formText(form, 'email'),
    company: formText(form, 'company'),
    role: formText(form, 'role'),
  });
  return `${name} was added`;
}

/** Goes on after a refusal, so that one contact in the way does not hold up the rest. */
async function changeEach(
  services: Services,
  access: Access,
  verb: OneByOne,
  contactIds: readonly string[],
) {
  const waiting = [...contactIds];
  let changed = 0;
  let firstRefusal: unknown;
  async function work() {
    for (let contactId = waiting.pop(); contactId; contactId = waiting.pop()) {
      try {
        await services.contacts[verb](access, { contactId });
        changed += 1;
      } catch (error) {
        firstRefusal ??= error;
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  if (changed === 0 && firstRefusal !== undefined) throw firstRefusal;
  const left = contactIds.length - changed;
  const words = contactIds.length === 1 ? done[verb] : `${done[verb]}: ${changed} contacts`;
  return left === 0 ? words : `${words}, ${left} were not in a state for it`;
}

function isOneByOne(intent: string): intent is OneByOne {
  return Object.hasOwn(done, intent);
}
