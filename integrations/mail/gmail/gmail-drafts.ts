import { z } from 'zod';
import type { MailProvider, SendDraft } from '../mail-provider.ts';
import { composeMime } from '../mime.ts';
import { parseRaw } from '../parse-raw.ts';
import { sendIdOf } from '../send-id-of.ts';
import type { GmailCall } from './gmail-call.ts';
import { InternalDate } from './internal-date.ts';
import { nullWhenNotFound } from './null-when-not-found.ts';

type DraftVerbs = Pick<
  MailProvider,
  'createDraft' | 'findDraft' | 'sendDraft' | 'deleteDraft' | 'listSendDrafts'
>;

const DraftAnswer = z
  .object({ id: z.string(), message: z.object({ threadId: z.string() }) })
  .transform(({ id, message }) => ({ draftId: id, threadId: message.threadId }));

const RawDraftAnswer = z.object({
  id: z.string(),
  message: z.object({ threadId: z.string(), internalDate: InternalDate, raw: z.base64url() }),
});

const SentAnswer = z
  .object({ id: z.string(), threadId: z.string() })
  .transform(({ id, threadId }) => ({ messageId: id, threadId }));

const DraftPageAnswer = z.object({
  drafts: z.array(z.object({ id: z.string() })).default([]),
  nextPageToken: z.string().nullable().default(null),
});

/** Drafts of one Gmail mailbox: the two phases of a send, and sweeping up after a broken one. */
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

    async listSendDrafts({ savedAfter, pageToken }) {
      const page = await call({
        send: (users, options) =>
          users.drafts.list(
            {
              userId: 'me',
              maxResults: 50,
              // A person's old drafts are not ours to read; a stale index only delays the sweep.
              q: `after:${Math.floor(savedAfter.getTime() / 1000)}`,
              ...(pageToken !== undefined && { pageToken }),
            },
            options,
          ),
        answer: DraftPageAnswer,
      });
      const drafts: SendDraft[] = [];
      for (const { id } of page.drafts) {
        const draft = await readSendDraft(call, id);
        if (draft && draft.savedAt > savedAfter) drafts.push(draft);
      }
      return { drafts, nextPageToken: page.nextPageToken };
    },
  };
}

async function readSendDraft(call: GmailCall, draftId: string): Promise<SendDraft | null> {
  const draft = await nullWhenNotFound(
    call({
      send: (users, options) =>
        users.drafts.get({ userId: 'me', id: draftId, format: 'raw' }, options),
      answer: RawDraftAnswer,
    }),
  );
  if (!draft) return null;
  const sendId = sendIdOf(await parseRaw(Buffer.from(draft.message.raw, 'base64url')));
  if (sendId === null) return null;
  return { draftId, threadId: draft.message.threadId, sendId, savedAt: draft.message.internalDate };
}
