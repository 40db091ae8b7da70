import { isBlockedFile } from '#domain/file/is-blocked-file.ts';
import { readZipDirectory } from '#integrations/zip/zip-directory.ts';
import { UnreadableArchive } from '#integrations/zip/unreadable-archive.ts';

/** What is in a file that mail programs look for, whatever it is called; null = nothing that we know of. */
export function findDanger(name: string, content: Buffer): string | null {
  if (isProgram(content)) return `${name} is a program: mail programs refuse it.`;
  const blocked = namesInside(content).find(isBlockedFile);
  return blocked === undefined ? null : `${name} holds ${blocked}: mail programs refuse it.`;
}

/** Of Windows (PE), of Linux (ELF). */
function isProgram(content: Buffer): boolean {
  const start = content.toString('latin1', 0, 4);
  return start === '\x7fELF' || (start.startsWith('MZ') && content.includes('PE\0\0', 0, 'latin1'));
}

function namesInside(content: Buffer): string[] {
  if (content.toString('latin1', 0, 4) !== 'PK\x03\x04') return [];
  try {
    return readZipDirectory(content).map((entry) => entry.name);
  } catch (error) {
    if (error instanceof UnreadableArchive) return [];
    throw error;
  }
}
