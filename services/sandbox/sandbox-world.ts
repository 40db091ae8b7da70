import type { AnswerMessageInput } from '#domain/sandbox/answer-message-input.ts';
import type { SandboxMessageView } from '#domain/sandbox/sandbox-message-view.ts';

/** The world outside, as far as the Sandbox plays it: what our mailboxes sent, and who answers. */
export interface SandboxWorld {
  /** Newest first. */
  listMessages(addresses: readonly string[]): Promise<SandboxMessageView[]>;
  /** Puts the recipient's answer into the sender's mailbox; null when no such mail was sent. */
  answer(answer: AnswerMessageInput): Promise<{ id: string } | null>;
}
