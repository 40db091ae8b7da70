import { z } from 'zod';
import type { MailProvider } from '../mail-provider.ts';
import { composeMime } from '../mime.ts';
import type { GmailCall } from './gmail-call.ts';
import { nullWhenNotFound } from './null-when-not-found.ts';

type DraftVerbs = Pick<MailProvider, 'createDraft' | 'findDraft' | 'sendDraft' | 'deleteDraft'>;

const DraftAnswer = z
  .object({ id: z.string(), message: z.object({ threadId: z.string() }) })
  .transform(({ id, message }) => ({ draftId: id, threadId: message.threadId }));

const SentAnswer = z
  .object({ id: z.string(), threadId: z.string() })
  .transform(({ id, threadId }) => ({ messageId: id, threadId }));

/** Drafts of one Gmail mailbox: the two phases of a send. */
export function gmailDrafts(call: GmailCall): DraftVerbs {
  return {
    async createDraft(mail) {
      const raw = (await composeMime(mail)).toString('base64url');
      const message = mail.inThread ? { raw, threadId: mail.inThread.threadId } : { raw };
      return call({
        send: (users, options) =>
          users.drafts.create({ userId: 'me', requestBody: { message } }, options),
        answer: DraftAnswer,
      });
    },

    findDraft: (draftId) =>
      nullWhenNotFound(
        call({
          send: (users, options) =>
            users.drafts.get({ userId: 'me', id: draftId, format: 'minimal' }, options),
          answer: DraftAnswer,
        }),
      ),

    sendDraft: (draftId, { signal }) =>
      call({
        send: (users, options) =>
          users.drafts.send({ userId: 'me', requestBody: { id: draftId } }, options),
        answer: SentAnswer,
        signal,
      }),

    async deleteDraft(draftId) {
      await nullWhenNotFound(
        call({
          send: (users, options) => users.drafts.delete({ userId: 'me', id: draftId }, options),
          answer: z.unknown(),
        }),
      );
    },
  };
}
