import type { MailProvider, SentMessage } from '#integrations/mail/mail-provider.ts';
import { composeMime } from '#integrations/mail/mime.ts';
import { SEND_ID_HEADER } from '#integrations/mail/send-id-header.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import { GoogleRefusal } from './strict-google/google-refusal.ts';
import { readHeader } from './strict-google/raw-headers.ts';
import type { StoredMessage, StrictMailbox } from './strict-google/strict-mailbox.ts';

export interface FakeMailProvider extends MailProvider {
  /** The next call of the verb fails; `accepted` = after it took effect, its answer lost. */
  failNext(verb: keyof MailProvider, error: ProviderError, accepted?: 'accepted'): void;
}

/** A mailbox at a provider without a network: the strict mailbox behind the port itself. */
export function createFakeMailProvider(mailbox: StrictMailbox): FakeMailProvider {
  const failures: { verb: keyof MailProvider; error: ProviderError; accepted: boolean }[] = [];

  async function perform<T>(verb: keyof MailProvider, effect: () => T | Promise<T>): Promise<T> {
    const index = failures.findIndex((failure) => failure.verb === verb);
    const failure = index === -1 ? undefined : failures.splice(index, 1)[0];
    if (failure && !failure.accepted) throw failure.error;
    const result = await translateRefusal(effect);
    if (failure) throw failure.error;
    return result;
  }

  return {
    failNext: (verb, error, accepted) =>
      failures.push({ verb, error, accepted: accepted === 'accepted' }),
    createDraft: (mail) =>
      perform('createDraft', async () => {
        const { draftId, message } = mailbox.createDraft(
          await composeMime(mail),
          mail.inThread?.threadId,
        );
        return { draftId, threadId: message.threadId };
      }),
    findDraft: (draftId) =>
      perform('findDraft', () =>
        orNull(() => ({ draftId, threadId: mailbox.getDraft(draftId).message.threadId })),
      ),
    sendDraft: (draftId) =>
      perform('sendDraft', () => {
        const { id: messageId, threadId } = mailbox.sendDraft(draftId);
        return { messageId, threadId };
      }),
    deleteDraft: (draftId) =>
      perform('deleteDraft', () => {
        orNull(() => mailbox.deleteDraft(draftId));
      }),
    listSendDrafts: ({ savedAfter }) =>
      perform('listSendDrafts', () => ({
        drafts: mailbox.listDrafts().flatMap(({ draftId, message }) => {
          const sendId = readHeader(message.raw, SEND_ID_HEADER);
          const { threadId, receivedAt: savedAt } = message;
          return sendId !== null && savedAt > savedAfter
            ? [{ draftId, threadId, sendId, savedAt }]
            : [];
        }),
        nextPageToken: null,
      })),
    findSentMessage: (messageId) =>
      perform('findSentMessage', () => describeSent(mailbox.findMessage(messageId))),
    findSentInThread: ({ threadId, sendId }) =>
      perform('findSentInThread', () => {
        const thread = orNull(() => mailbox.getThread(threadId)) ?? [];
        return thread.map(describeSent).find((sent) => sent?.sendId === sendId) ?? null;
      }),
    findThread: (threadId) =>
      perform('findThread', () =>
        orNull(() => ({
          threadId,
          messages: mailbox.getThread(threadId).map((message) => ({
            messageId: message.id,
            labelIds: message.labelIds,
            from: readHeader(message.raw, 'From') ?? '',
            receivedAt: message.receivedAt,
          })),
        })),
      ),
    currentCursor: () => perform('currentCursor', () => newestHistoryId(mailbox)),
    listChanges: (cursor) =>
      perform('listChanges', () => {
        const records = orNull(() => mailbox.historySince(cursor));
        if (!records) return { kind: 'expired' };
        const added = records
          .filter((record) => record.type === 'messageAdded')
          .map(({ messageId, threadId }) => {
            const labelIds = mailbox.findMessage(messageId)?.labelIds ?? [];
            return { messageId, threadId, labelIds };
          });
        const nextCursor = String(mailbox.currentHistoryId);
        return { kind: 'changes', added, cursor: nextCursor, hasMore: false };
      }),
    listMessagesSince: ({ since }) =>
      perform('listMessagesSince', () => ({
        messages: mailbox
          .listMessages({ includeSpamTrash: true })
          .filter(({ receivedAt }) => secondOf(receivedAt) >= secondOf(since))
          .map(({ id, threadId }) => ({ messageId: id, threadId })),
        nextPageToken: null,
      })),
    readRaw: (messageId) =>
      perform('readRaw', () => {
        const message = mailbox.findMessage(messageId);
        if (!message) return null;
        const { threadId, labelIds, receivedAt, raw } = message;
        return { messageId, threadId, labelIds, receivedAt, raw };
      }),
  };
}

function describeSent(message: StoredMessage | undefined): SentMessage | null {
  if (!message?.labelIds.includes('SENT') || message.messageIdHeader === null) return null;
  return {
    messageId: message.id,
    threadId: message.threadId,
    messageIdHeader: message.messageIdHeader,
    sendId: readHeader(message.raw, SEND_ID_HEADER),
    sentAt: message.receivedAt,
  };
}

function newestHistoryId(mailbox: StrictMailbox): string | null {
  const newest = mailbox.listMessages({ includeSpamTrash: true })[0];
  return newest ? String(newest.historyId) : null;
}

async function translateRefusal<T>(effect: () => T | Promise<T>): Promise<T> {
  try {
    return await effect();
  } catch (error) {
    if (!(error instanceof GoogleRefusal)) throw error;
    const { status } = error;
    throw new ProviderError({
      provider: 'fake',
      kind: status === 404 ? 'not_found' : 'rejected',
      effect: 'none',
      reason: status === 404 ? 'not_found' : 'refused',
      status,
    });
  }
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof GoogleRefusal && error.status === 404) return null;
    throw error;
  }
}

const secondOf = (time: Date) => Math.floor(time.getTime() / 1000);
