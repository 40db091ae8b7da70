import type { OutgoingMail } from './outgoing-mail.ts';

/**
 * One connected mailbox at its provider. Every failure is a `ProviderError`; "it is not there" is an
 * answer (`null`), not a failure. No verb repeats a request by itself, except once after a 401,
 * which a provider answers before acting.
 */
export interface MailProvider {
  /** First phase of a send. An `unknown` effect leaves a stray draft at worst, never a sent mail. */
  createDraft(mail: OutgoingMail): Promise<DraftRef>;
  /** Null once the draft was sent or deleted. Read by id, so it is always current. */
  findDraft(draftId: string): Promise<DraftRef | null>;
  /**
   * Second phase: the one call that mails somebody. A draft can be sent once, so after an `unknown`
   * effect `findDraft` tells whether it happened. `signal` carries the caller's deadline.
   */
  sendDraft(draftId: string, options: { signal: AbortSignal }): Promise<SentRef>;
  /** Succeeds also when the draft is already gone. */
  deleteDraft(draftId: string): Promise<void>;
  /**
   * Drafts that carry our send id, page by page, for the sweeper of strays. A draft saved in the
   * last minutes may be missing, so sweep again later. A page can be empty and not the last.
   */
  listSendDrafts(query: { savedAfter: Date; pageToken?: string }): Promise<SendDraftPage>;

  /** Reads a sent mail back: what the provider really put on it. Null when it is not there. */
  findSentMessage(messageId: string): Promise<SentMessage | null>;
  /** The sent mail of this thread that carries our send id. Looks at the thread, never searches. */
  findSentInThread(query: { threadId: string; sendId: string }): Promise<SentMessage | null>;
  /** What lies in the thread now, for the last look before a follow-up. Null when it was deleted. */
  findThread(threadId: string): Promise<MailThread | null>;

  /**
   * Where `listChanges` can start so that nothing after this moment is missed. Null while the
   * mailbox holds no mail: then `listMessagesSince` misses nothing either.
   */
  currentCursor(): Promise<string | null>;
  /** Messages that appeared after the cursor, oldest change first. */
  listChanges(cursor: string): Promise<MailChanges>;
  /**
   * Bounded resync when the cursor has expired: messages received in the second of `since` or
   * later, newest first. Includes spam and trash, as `listChanges` does.
   */
  listMessagesSince(query: { since: Date; pageToken?: string }): Promise<MessagePage>;
  /** The mail as it travelled (RFC 5322 bytes). Null when it was deleted meanwhile. */
  readRaw(messageId: string): Promise<RawMessage | null>;
}

interface DraftRef {
  readonly draftId: string;
  /** The thread the sent mail will be in. */
  readonly threadId: string;
}

export interface SendDraft extends DraftRef {
  readonly sendId: string;
  readonly savedAt: Date;
}

export interface SendDraftPage {
  readonly drafts: readonly SendDraft[];
  readonly nextPageToken: string | null;
}

/** Provider ids of one message. */
export interface MessageRef {
  readonly messageId: string;
  readonly threadId: string;
}

export type SentRef = MessageRef;

export interface SentMessage extends MessageRef {
  /** The real `Message-ID` header with angle brackets: what replies will refer to. */
  readonly messageIdHeader: string;
  /** Null for a mail that we did not send. */
  readonly sendId: string | null;
  readonly sentAt: Date;
}

/** Gmail's system labels are the vocabulary; other adapters translate their folders into them. */
interface ThreadMessage {
  readonly messageId: string;
  readonly labelIds: readonly string[];
  /** The `From` header as it stands in the mail. */
  readonly from: string;
  readonly receivedAt: Date;
}

interface MailThread {
  readonly threadId: string;
  /** Oldest first; drafts and our own sent mails included, told apart by `DRAFT` and `SENT`. */
  readonly messages: readonly ThreadMessage[];
}

export interface ChangedMessage extends MessageRef {
  readonly labelIds: readonly string[];
}

export type MailChanges =
  | {
      readonly kind: 'changes';
      readonly added: readonly ChangedMessage[];
      /** Where the next call continues; store it only after `added` is processed. */
      readonly cursor: string;
      /** True when more is waiting: call again at once. */
      readonly hasMore: boolean;
    }
  /** The provider no longer keeps history from there: use `listMessagesSince`. */
  | { readonly kind: 'expired' };

export interface MessagePage {
  readonly messages: readonly MessageRef[];
  readonly nextPageToken: string | null;
}

export interface RawMessage extends MessageRef {
  readonly raw: Uint8Array;
  readonly labelIds: readonly string[];
  readonly receivedAt: Date;
}
