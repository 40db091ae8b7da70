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
  // In pieces that a double holds exactly: as one number of 128 bits it takes three times as long.
  const high = base32(readUint40(random, 0), 8);
  const low = base32(readUint40(random, 5), 8);
  return `${idPrefixes[kind]}_${base32(timeMs, 10)}${high}${low}`;
}

/** The lowest 5 bits of `value` as the last character, and so on. */
function base32(value: number, characters: number): string {
  let rest = value;
  let text = '';
  for (let index = 0; index < characters; index += 1) {
    text = alphabet.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

function readUint40(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let index = at; index < at + 5; index += 1) value = value * 256 + (bytes[index] ?? 0);
  return value;
}
