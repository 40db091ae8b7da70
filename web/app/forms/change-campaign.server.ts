import { isContactStatus } from '#domain/contact/contact-status.ts';
import type { Access } from '#services/context.ts';
import type { Services } from '#services/index.ts';
import { attempt, type Outcome } from '../errors/attempt.ts';
import { enrollmentWords } from './enrollment-words.ts';
import { formText } from './form-text.ts';

/** Does what a form about one campaign asks for. @returns the sentence that confirms it */
export async function changeCampaign(
  services: Services,
  access: Access,
  campaignId: string,
  form: FormData,
): Promise<Outcome<string>> {
  const { campaigns } = services;
  switch (form.get('intent')) {
    case 'start':
      return attempt(campaigns.start(access, { campaignId }).then(() => 'Started'));
    case 'pause':
      return attempt(
        campaigns.pause(access, { campaignId }).then(() => 'Paused: nothing more is sent'),
      );
    case 'resume':
      return attempt(campaigns.resume(access, { campaignId }).then(() => 'Resumed'));
    case 'archive':
      return attempt(campaigns.archive(access, { campaignId }).then(() => 'Archived'));
    case 'undoSequence':
      return attempt(
        campaigns
          .undoSequenceEdit(access, { campaignId })
          .then(() => 'The former sequence is back'),
      );
    case 'enroll':
      return attempt(
        campaigns.enroll(access, { campaignId, filter: readFilter(form) }).then(enrollmentWords),
      );
    default:
      throw new Response('Unknown intent', { status: 400 });
  }
}

function readFilter(form: FormData) {
  const status = formText(form, 'status');
  const q = formText(form, 'q');
  const tag = formText(form, 'tag');
  return { ...(isContactStatus(status) && { status }), ...(q && { q }), ...(tag && { tag }) };
}
