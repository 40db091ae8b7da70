import { redirect } from '@remix-run/node';
import { pullIntervals } from '#domain/notion/pull-interval.ts';
import type { Access } from '#services/context.ts';
import type { Services } from '#services/index.ts';
import { attempt, type Outcome } from '../errors/attempt.ts';
import { formText } from './form-text.ts';

/** What the pages of Notion ask for. @returns the sentence that confirms it */
export async function changeNotion(
  { notion }: Services,
  access: Access,
  form: FormData,
): Promise<Outcome<string>> {
  const sourceId = formText(form, 'sourceId');
  switch (form.get('intent')) {
    case 'connect': {
      const begun = await attempt(notion.connect(access, {}));
      if (begun.ok && begun.value.authorizationUrl) throw redirect(begun.value.authorizationUrl);
      return begun.ok ? { ok: true, value: 'Notion is connected' } : begun;
    }
    case 'pasteToken':
      return attempt(
        notion
          .connect(access, { token: formText(form, 'token') })
          .then(({ connection }) => `${connection?.name ?? 'Notion'} is connected`),
      );
    case 'disconnect': {
      const connectionId = formText(form, 'connectionId');
      return attempt(notion.disconnect(access, { connectionId }).then(() => 'Disconnected'));
    }
    case 'retrySource':
      return attempt(
        notion.retrySource(access, { sourceId }).then(({ title }) => `${title} is tried again`),
      );
    case 'retryRow': {
      const contactId = formText(form, 'contactId');
      return attempt(
        notion.retrySync(access, { contactId }).then(({ name }) => `${name} is tried again`),
      );
    }
    case 'pull': {
      const pullEvery = pullIntervals.find((each) => each === formText(form, 'pullEvery')) ?? null;
      return attempt(
        notion
          .updateSource(access, { sourceId, pullEvery })
          .then(() => (pullEvery ? 'New rows are looked for' : 'New rows are left alone')),
      );
    }
    case 'importAgain':
      return startImport(notion.startImport(access, { databaseId: formText(form, 'databaseId') }));
    default:
      throw new Response('Unknown intent', { status: 400 });
  }
}

/** A started import is shown where its progress is. */
export async function startImport(started: Promise<{ id: string }>): Promise<Outcome<string>> {
  const outcome = await attempt(started);
  if (outcome.ok) throw redirect(`/contacts/imports/${outcome.value.id}`);
  return outcome;
}
