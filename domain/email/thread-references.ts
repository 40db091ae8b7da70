/** RFC 5322 3.6.4 without quoted strings and comments: nothing that could end the header. */
const messageId = /^<[!-;=?-~]+@[!-;=?-~]+>$/;

/** Keeps the header under the 998 octets of RFC 5322 2.1.1 even where a server cannot fold it. */
const longestHeader = 900;

/**
 * The References of an answer: its parent's, then its parent's Message-ID, oldest first (RFC 5322
 * 3.6.4). A long row loses its middle and keeps the thread's first mail, as RFC 5537 3.4.4 advises.
 */
export function threadReferences(parent: {
  readonly messageId: string;
  readonly references: readonly string[];
}): string[] {
  const ids = [...parent.references, parent.messageId].filter((id) => messageId.test(id));
  const [first, ...rest] = ids.filter((id, index) => ids.lastIndexOf(id) === index);
  if (first === undefined) return [];
  while (rest.length > 1 && [first, ...rest].join(' ').length > longestHeader) rest.shift();
  return [first, ...rest];
}
