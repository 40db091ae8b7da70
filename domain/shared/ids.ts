/**
 * Prefixes of our ids. An id is `<prefix>_<26 lower-case Crockford base32 characters>`: 48 bits of
 * milliseconds, then 80 random bits, so ids sort by creation and cannot be guessed.
 */
const idPrefixes = {
  workspace: 'wsp',
  member: 'mem',
  apiKey: 'key',
  user: 'usr',
  mailbox: 'mbx',
  contact: 'con',
  import: 'imp',
  campaign: 'cmp',
  step: 'stp',
  enrollment: 'enr',
  outboundEmail: 'eml',
  emailWriting: 'wrt',
  emailRevision: 'rev',
  slot: 'slt',
  inboundMessage: 'inb',
  contactEvent: 'evt',
  contactNote: 'nte',
  contactNoteChunk: 'chu',
  suppression: 'sup',
  auditEntry: 'aud',
  outboxEntry: 'out',
  request: 'req',
  sequenceVersion: 'seq',
  task: 'tsk',
  integrityCheck: 'chk',
  customField: 'fld',
  tag: 'tag',
  list: 'lst',
  segment: 'sgm',
  savedView: 'viw',
  bulkChange: 'blk',
  notionConnection: 'ntc',
  notionSource: 'nts',
  profile: 'prf',
  templateFolder: 'tfo',
  template: 'tpl',
  templateVersion: 'tpv',
  file: 'fil',
} as const;

export type IdKind = keyof typeof idPrefixes;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Builds an id from its parts.
 * @param timeMs epoch milliseconds of creation
 * @param random 10 random bytes
 */
export function formatId(kind: IdKind, timeMs: number, random: Uint8Array): string {
  if (random.length !== 10) throw new RangeError(`expected 10 random bytes, got ${random.length}`);
  let value = BigInt(timeMs);
  for (const byte of random) value = (value << 8n) | BigInt(byte);
  let text = '';
  for (let index = 0; index < 26; index += 1) {
    text = alphabet.charAt(Number(value & 31n)) + text;
    value >>= 5n;
  }
  return `${idPrefixes[kind]}_${text}`;
}
