import { decodeWords } from 'postal-mime';
import { invalidArgument } from './google-refusal.ts';
import type { StoredDraft, StoredMessage } from './strict-mailbox.ts';

/** Google's JSON forms of what a mailbox holds. `full` has the headers only: nobody reads its body. */
export function messageResource(message: StoredMessage, query: URLSearchParams) {
  const base = {
    ...messageRef(message),
    labelIds: message.labelIds,
    historyId: String(message.historyId),
    internalDate: String(message.receivedAt.getTime()),
    sizeEstimate: message.raw.length,
  };
  const format = query.get('format') ?? 'full';
  if (format === 'minimal') return base;
  if (format === 'raw') return { ...base, raw: message.raw.toString('base64url') };
  const wanted = query.getAll('metadataHeaders').map((name) => name.toLowerCase());
  const headers = allHeaders(message.raw).filter(
    ({ name }) => wanted.length === 0 || wanted.includes(name.toLowerCase()),
  );
  return { ...base, payload: { headers } };
}

export function messageRef({ id, threadId }: StoredMessage) {
  return { id, threadId };
}

export function sentResource(message: StoredMessage) {
  return { ...messageRef(message), labelIds: message.labelIds };
}

export function draftResource({ draftId, message }: StoredDraft, query: URLSearchParams) {
  return { id: draftId, message: messageResource(message, query) };
}

export function threadResource(messages: readonly StoredMessage[], query: URLSearchParams) {
  if (query.get('format') === 'raw') throw invalidArgument('Invalid value at format: raw');
  return {
    id: messages[0]?.threadId,
    messages: messages.map((message) => messageResource(message, query)),
  };
}

function allHeaders(raw: Buffer): { name: string; value: string }[] {
  const end = raw.indexOf('\r\n\r\n');
  const section = raw.subarray(0, end === -1 ? raw.length : end).toString();
  return section
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => {
      const colon = line.indexOf(':');
      return { name: line.slice(0, colon), value: decodeWords(line.slice(colon + 1).trim()) };
    });
}
