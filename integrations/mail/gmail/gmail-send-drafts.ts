import { z } from 'zod';
import type { SendDraft, SendDraftPage } from '../mail-provider.ts';
import { parseRaw } from '../parse-raw.ts';
import { sendIdOf } from '../send-id-of.ts';
import type { GmailCall } from './gmail-call.ts';
import { InternalDate } from './internal-date.ts';
import { nullWhenNotFound } from './null-when-not-found.ts';

const DraftPageAnswer = z.object({
  drafts: z.array(z.object({ id: z.string() })).default([]),
  nextPageToken: z.string().nullable().default(null),
});

const RawDraftAnswer = z.object({
  message: z.object({ threadId: z.string(), internalDate: InternalDate, raw: z.base64url() }),
});

/**
 * Drafts that carry our send id. The query only spares a person's old drafts from being read, so a
 * lagging search index delays the sweep and does no harm.
 */
export async function listSendDrafts(
  call: GmailCall,
  { savedAfter, pageToken }: { savedAfter: Date; pageToken?: string },
): Promise<SendDraftPage> {
  const query = {
    userId: 'me',
    maxResults: 50,
    q: `after:${Math.floor(savedAfter.getTime() / 1000)}`,
    ...(pageToken !== undefined && { pageToken }),
  };
  const page = await call({
    send: (users, options) => users.drafts.list(query, options),
    answer: DraftPageAnswer,
  });
  const drafts: SendDraft[] = [];
  for (const { id } of page.drafts) {
    const draft = await readSendDraft(call, id);
    if (draft && draft.savedAt > savedAfter) drafts.push(draft);
  }
  return { drafts, nextPageToken: page.nextPageToken };
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
  const { threadId, internalDate: savedAt, raw } = draft.message;
  const sendId = sendIdOf(await parseRaw(Buffer.from(raw, 'base64url')));
  return sendId === null ? null : { draftId, threadId, sendId, savedAt };
}
