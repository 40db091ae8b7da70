import { invalidArgument } from './google-refusal.ts';
import {
  draftResource,
  messageRef,
  messageResource,
  sentResource,
  threadResource,
} from './gmail-resources.ts';
import { historyPage } from './history-page.ts';
import { resultPage } from './result-page.ts';
import type { GmailRoute } from './routes.ts';
import type { StrictMailbox } from './strict-mailbox.ts';

export interface GmailRequest {
  readonly method: GmailRoute;
  /** The last id in the path. */
  readonly id: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

type Method = (mailbox: StrictMailbox, request: GmailRequest) => unknown;

const methods: Record<GmailRoute, Method> = {
  'drafts.create': (mailbox, { body }) => {
    const { raw, threadId } = readMessage(body['message']);
    return draftResource(mailbox.createDraft(raw, threadId), new URLSearchParams());
  },
  'drafts.get': (mailbox, { id, query }) => draftResource(mailbox.getDraft(id), query),
  'drafts.list': (mailbox, { query }) =>
    resultPage('drafts', mailbox.listDrafts(query.get('q') ?? ''), query, (draft) => ({
      id: draft.draftId,
      message: messageRef(draft.message),
    })),
  'drafts.delete': (mailbox, { id }) => mailbox.deleteDraft(id),
  'drafts.send': (mailbox, { body }) => sentResource(mailbox.sendDraft(String(body['id']))),
  'messages.send': (mailbox, { body }) => {
    const { raw, threadId } = readMessage(body);
    return sentResource(mailbox.sendMessage(raw, threadId));
  },
  'messages.import': (mailbox, { body }) => {
    const { raw, ...placing } = readMessage(body);
    return messageRef(mailbox.deliver(raw, placing));
  },
  'messages.get': (mailbox, { id, query }) => messageResource(mailbox.getMessage(id), query),
  'messages.list': (mailbox, { query }) => {
    const found = mailbox.listMessages({
      labelIds: query.getAll('labelIds'),
      query: query.get('q') ?? '',
      includeSpamTrash: query.get('includeSpamTrash') === 'true',
    });
    return resultPage('messages', found, query, messageRef);
  },
  'threads.get': (mailbox, { id, query }) => threadResource(mailbox.getThread(id), query),
  'history.list': (mailbox, { query }) => historyPage(mailbox, query),
  getProfile: (mailbox) => ({
    emailAddress: mailbox.address,
    historyId: String(mailbox.currentHistoryId),
  }),
};

/** Answers one Gmail API request with the JSON that Google would; undefined = 204. */
export function answerGmail(mailbox: StrictMailbox, request: GmailRequest): unknown {
  return methods[request.method](mailbox, request);
}

function readMessage(value: unknown): { raw: Buffer; threadId?: string; labelIds?: string[] } {
  const message: object = typeof value === 'object' && value !== null ? value : {};
  if (!('raw' in message) || typeof message.raw !== 'string') {
    throw invalidArgument("'raw' RFC822 payload message string or uploading message required");
  }
  return {
    raw: Buffer.from(message.raw, 'base64url'),
    ...('threadId' in message && { threadId: String(message.threadId) }),
    ...('labelIds' in message &&
      Array.isArray(message.labelIds) && { labelIds: message.labelIds.map(String) }),
  };
}
