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

/**
 * Google takes 5 MB as JSON, in which a mail is a third longer, and 35 MB as an upload of its own (Gmail API,
 * "Uploading attachments").
 */
const mostBytesInJson = 3_500_000;

/** A connection of 2.4 Mbit/s. */
const slowestBytesPerMs = 300;

/** Drafts of one Gmail mailbox: the two phases of a send. */
export function gmailDrafts(call: GmailCall): DraftVerbs {
  return {
    async createDraft(mail) {
      const mime = await composeMime(mail);
      const draft = draftOf(mime, mail.inThread && { threadId: mail.inThread.threadId });
      return call({
        send: (users, options) => users.drafts.create({ userId: 'me', ...draft }, options),
        answer: DraftAnswer,
        extraMs: Math.ceil(mime.length / slowestBytesPerMs),
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

function draftOf(mime: Buffer, place: { threadId: string } | undefined) {
  if (mime.length <= mostBytesInJson) {
    return { requestBody: { message: { raw: mime.toString('base64url'), ...place } } };
  }
  // The client sends strings as they are; MIME is ASCII.
  const media = { mimeType: 'message/rfc822', body: mime.toString('latin1') };
  return { requestBody: { message: { ...place } }, media };
}
