import { decodeWords } from 'postal-mime';

/** One header of a raw mail, unfolded and decoded; null when it is not there. */
export function readHeader(raw: Buffer, name: string): string | null {
  const unfolded = headerSection(raw)
    .toString()
    .replaceAll(/\r\n[ \t]+/g, ' ');
  const line = unfolded
    .split('\r\n')
    .find((header) => header.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line === undefined ? null : decodeWords(line.slice(name.length + 1).trim());
}

/** The mail with another value in one header, in its place or on top when it had none. */
export function replaceHeader(raw: Buffer, name: string, value: string): Buffer {
  const section = headerSection(raw).toString('latin1');
  const pattern = new RegExp(`^${name}:.*(?:\\r\\n[ \\t].*)*`, 'im');
  const line = `${name}: ${value}`;
  const replaced = pattern.test(section)
    ? section.replace(pattern, () => line)
    : `${line}\r\n${section}`;
  return Buffer.concat([Buffer.from(replaced, 'latin1'), raw.subarray(section.length)]);
}

/** All ids in angle brackets of one header. */
export function readMessageIds(raw: Buffer, name: string): string[] {
  return readHeader(raw, name)?.match(/<[^\s<>]+>/g) ?? [];
}

function headerSection(raw: Buffer): Buffer {
  const end = raw.indexOf('\r\n\r\n');
  return raw.subarray(0, end === -1 ? raw.length : end);
}
