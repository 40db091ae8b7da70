import { readHeader, readMessageIds } from './raw-headers.ts';

interface ThreadedMessage {
  readonly threadId: string;
  readonly messageIdHeader: string | null;
  readonly raw: Buffer;
}

/**
 * An outgoing mail joins the thread it names only if it also refers to a mail in it and carries its
 * subject (googleapis gmail v1, `Message.threadId`).
 */
export function joinsThread(raw: Buffer, thread: readonly ThreadedMessage[]): boolean {
  const first = thread[0];
  if (!first || subjectOf(raw) !== subjectOf(first.raw)) return false;
  return findReferred(raw, thread) !== undefined;
}

/** An incoming mail joins by reference alone, as delivery reports have a subject of their own. */
export function incomingThread(raw: Buffer, messages: readonly ThreadedMessage[]): string | null {
  return findReferred(raw, messages)?.threadId ?? null;
}

function findReferred(raw: Buffer, messages: readonly ThreadedMessage[]) {
  const referred = new Set([
    ...readMessageIds(raw, 'In-Reply-To'),
    ...readMessageIds(raw, 'References'),
  ]);
  return messages.find(
    ({ messageIdHeader }) => messageIdHeader !== null && referred.has(messageIdHeader),
  );
}

function subjectOf(raw: Buffer): string {
  return (readHeader(raw, 'Subject') ?? '').replace(/^(\s*(re|fwd?|aw|wg):)+\s*/i, '').trim();
}
