import type { SandboxMessageView } from '#domain/sandbox/sandbox-message-view.ts';

/** Everything one recipient got in one thread, oldest first. */
export interface Conversation {
  readonly threadId: string;
  readonly recipient: string;
  readonly sender: string;
  readonly subject: string;
  readonly messages: readonly SandboxMessageView[];
  readonly lastAt: string;
}

/** Groups mails by thread, the latest conversation first. */
export function conversations(messages: readonly SandboxMessageView[]): Conversation[] {
  const oldestFirst = messages.toSorted((a, b) => a.sentAt.localeCompare(b.sentAt));
  const threads = Map.groupBy(oldestFirst, ({ threadId, to }) => `${threadId} ${to}`);
  return [...threads.values()]
    .flatMap((thread) => {
      const [first, last] = [thread[0], thread.at(-1)];
      if (!first || !last) return [];
      const { from: sender, subject, threadId, to: recipient } = first;
      return [{ threadId, recipient, sender, subject, messages: thread, lastAt: last.sentAt }];
    })
    .toSorted((a, b) => b.lastAt.localeCompare(a.lastAt));
}
