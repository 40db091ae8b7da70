import { randomBytes } from 'node:crypto';
import { SEND_ID_HEADER } from '#integrations/mail/send-id-header.ts';
import { invalidArgument, notFound } from './google-refusal.ts';
import { HistoryLog, type HistoryRecord } from './history-log.ts';
import { readHeader, replaceHeader } from './raw-headers.ts';
import { matchesQuery } from './search-query.ts';
import { incomingThread, joinsThread } from './threading.ts';

export interface StrictMailboxMode {
  /** Gmail replaces the Message-ID of what is sent over its API; `kept` is what some report. */
  readonly messageIds: 'rewritten' | 'kept';
  /** How long a search does not find a new message. Listings by label are current. */
  readonly searchLagMs: number;
  /** What time it is there; the machine's own when left out. */
  readonly clock?: () => Date;
}

export interface StoredMessage {
  readonly id: string;
  readonly threadId: string;
  readonly labelIds: readonly string[];
  readonly raw: Buffer;
  readonly messageIdHeader: string | null;
  readonly receivedAt: Date;
  readonly historyId: number;
}

/** A mail that went out: what the judge counts. */
export interface DeliveredMail {
  readonly sendId: string | null;
  readonly messageId: string;
  readonly threadId: string;
  readonly raw: Buffer;
  readonly at: Date;
}

export interface StoredDraft {
  readonly draftId: string;
  readonly message: StoredMessage;
}

/** One mailbox that behaves as Gmail does, where `emulate` is kinder. */
export class StrictMailbox {
  readonly address: string;
  readonly delivered: DeliveredMail[] = [];
  /** Called with every mail as it goes out, before the sender is told. */
  onDelivered: (mail: DeliveredMail) => void = () => {};
  readonly #mode: StrictMailboxMode;
  readonly #messages = new Map<string, StoredMessage>();
  readonly #drafts = new Map<string, string>();
  readonly #history = new HistoryLog();

  constructor(address: string, mode: StrictMailboxMode) {
    this.address = address;
    this.#mode = mode;
  }

  get currentHistoryId(): number {
    return this.#history.currentId;
  }

  createDraft(raw: Buffer, threadId?: string): StoredDraft {
    const draftId = `r-${newId()}`;
    const message = this.#store(raw, ['DRAFT'], this.#threadOf(raw, threadId));
    this.#drafts.set(draftId, message.id);
    return { draftId, message };
  }

  getDraft(draftId: string): StoredDraft {
    const messageId = this.#drafts.get(draftId);
    if (messageId === undefined) throw notFound();
    return { draftId, message: this.getMessage(messageId) };
  }

  listDrafts(query = ''): StoredDraft[] {
    return [...this.#drafts.keys()]
      .map((draftId) => this.getDraft(draftId))
      .filter(({ message }) => this.#isFound(message, query));
  }

  deleteDraft(draftId: string): void {
    this.deleteMessage(this.getDraft(draftId).message.id);
    this.#drafts.delete(draftId);
  }

  /** The draft goes, and a new message with another id lies in the same thread. */
  sendDraft(draftId: string): StoredMessage {
    const { message } = this.getDraft(draftId);
    requireRecipient(message.raw);
    this.deleteDraft(draftId);
    return this.#send(message.raw, message.threadId);
  }

  sendMessage(raw: Buffer, threadId?: string): StoredMessage {
    requireRecipient(raw);
    return this.#send(raw, this.#threadOf(raw, threadId));
  }

  /** A mail from outside: threaded by what it refers to, as a delivery report is as well. */
  deliver(
    raw: Buffer,
    placing: { labelIds?: string[]; threadId?: string; receivedAt?: Date } = {},
  ): StoredMessage {
    const { labelIds = ['INBOX', 'UNREAD'], threadId, receivedAt } = placing;
    const hasId = readHeader(raw, 'Message-ID') !== null;
    const identified = hasId ? raw : replaceHeader(raw, 'Message-ID', newMessageId());
    const named = threadId !== undefined && this.#thread(threadId).length > 0 ? threadId : null;
    const thread = named ?? incomingThread(identified, [...this.#messages.values()]);
    return this.#store(identified, labelIds, thread ?? newId(), receivedAt);
  }

  findMessage(id: string): StoredMessage | undefined {
    return this.#messages.get(id);
  }

  getMessage(id: string): StoredMessage {
    const message = this.findMessage(id);
    if (!message) throw notFound();
    return message;
  }

  deleteMessage(id: string): void {
    const { threadId } = this.getMessage(id);
    this.#messages.delete(id);
    this.#history.record({ type: 'messageDeleted', messageId: id, threadId });
  }

  /** Oldest first. */
  getThread(threadId: string): StoredMessage[] {
    const messages = this.#thread(threadId);
    if (messages.length === 0) throw notFound();
    return messages;
  }

  /** Newest first. Without a query current, with one as late as the index. */
  listMessages({
    labelIds = [],
    query = '',
    includeSpamTrash = false,
  }: { labelIds?: string[]; query?: string; includeSpamTrash?: boolean } = {}): StoredMessage[] {
    const hidden = includeSpamTrash ? [] : ['SPAM', 'TRASH'];
    return [...this.#messages.values()]
      .filter((message) => labelIds.every((label) => message.labelIds.includes(label)))
      .filter((message) => !hidden.some((label) => message.labelIds.includes(label)))
      .filter((message) => this.#isFound(message, query))
      .toReversed()
      .toSorted((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime());
  }

  historySince(startHistoryId: string): readonly HistoryRecord[] {
    return this.#history.since(startHistoryId);
  }

  expireHistory(): void {
    this.#history.expire();
  }

  #send(raw: Buffer, threadId: string): StoredMessage {
    const travelled =
      this.#mode.messageIds === 'kept' ? raw : replaceHeader(raw, 'Message-ID', newMessageId());
    const message = this.#store(travelled, ['SENT'], threadId);
    const sendId = readHeader(travelled, SEND_ID_HEADER);
    const { id: messageId, receivedAt: at } = message;
    const mail = { sendId, messageId, threadId, raw: travelled, at };
    this.delivered.push(mail);
    this.onDelivered(mail);
    return message;
  }

  #store(
    raw: Buffer,
    labelIds: readonly string[],
    threadId: string,
    receivedAt = this.#mode.clock?.() ?? new Date(),
  ): StoredMessage {
    const id = newId();
    const historyId = this.#history.record({ type: 'messageAdded', messageId: id, threadId });
    const message = {
      id,
      threadId,
      labelIds,
      raw,
      messageIdHeader: readHeader(raw, 'Message-ID'),
      receivedAt,
      historyId,
    };
    this.#messages.set(id, message);
    return message;
  }

  #thread(threadId: string): StoredMessage[] {
    return [...this.#messages.values()].filter((message) => message.threadId === threadId);
  }

  #threadOf(raw: Buffer, threadId: string | undefined): string {
    if (threadId === undefined) return newId();
    return joinsThread(raw, this.getThread(threadId)) ? threadId : newId();
  }

  #isFound(message: StoredMessage, query: string): boolean {
    if (query === '') return true;
    const indexed = Date.now() - message.receivedAt.getTime() >= this.#mode.searchLagMs;
    return indexed && matchesQuery(message, query);
  }
}

function requireRecipient(raw: Buffer): void {
  const to = readHeader(raw, 'To');
  if (to === null || to === '') throw invalidArgument('Recipient address required');
  if (!/[^\s@<>]+@[^\s@<>]+/.test(to)) throw invalidArgument('Invalid To header');
}

/** Gmail's ids are 16 hexadecimal digits. */
const newId = () => randomBytes(8).toString('hex');

const newMessageId = () => `<CA${randomBytes(24).toString('base64url')}@mail.gmail.com>`;
