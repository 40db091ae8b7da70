import type { FileItem, FileSource } from '#domain/import/file-record.ts';
import { importLimits } from '#domain/import/import-limits.ts';
import { readDateStyles } from './date-styles.ts';
import { scanPart } from './scan-part.ts';
import { readSharedStrings } from './shared-strings.ts';
import { SheetScanner } from './sheet-scanner.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';
import { openWorkbook, type Workbook } from './workbook.ts';
import { workbookFault } from './workbook-fault.ts';

/**
 * Reads one sheet of an Excel workbook, a piece at a time; in memory are the compressed file and the
 * texts its cells refer to. A workbook that cannot be read ends with an `unreadable` item; the rows
 * before it are given out. Throws only what `open` throws.
 * @param sheet its name; null = the first
 */
export async function* readXlsx(open: FileSource, sheet: string | null): AsyncGenerator<FileItem> {
  try {
    const file = await readWhole(open());
    const workbook = await openWorkbook(file);
    yield* padRows(readSheet(file, workbook, sheet));
  } catch (error) {
    const fault = workbookFault(error);
    if (!fault) throw error;
    yield { kind: 'unreadable', error: fault.importError };
  }
}

/** The names of its sheets in their order; none when it cannot be read. */
export async function listSheets(open: FileSource): Promise<string[]> {
  try {
    const { sheets } = await openWorkbook(await readWhole(open()));
    return sheets.map(({ name }) => name);
  } catch (error) {
    if (!workbookFault(error)) throw error;
    return [];
  }
}

async function readWhole(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > importLimits.workbookBytes) throw tooLarge();
    pieces.push(chunk);
  }
  return Buffer.concat(pieces, size);
}

async function* readSheet(
  file: Buffer,
  { sheets, sharedStrings, styles, epoch }: Workbook,
  name: string | null,
): AsyncGenerator<FileItem> {
  const sheet = name === null ? sheets[0] : sheets.find((each) => each.name === name);
  if (!sheet) throw unknownSheet(name, sheets);
  const scanner = new SheetScanner({
    strings: sharedStrings ? await readSharedStrings(file, sharedStrings) : [],
    dateStyles: styles ? await readDateStyles(file, styles) : [],
    epoch,
  });
  const take = () => scanner.take().map((row): FileItem => ({ kind: 'record', ...row }));
  try {
    for await (const _ of scanPart(file, sheet.entry, scanner)) yield* take();
  } catch (error) {
    yield* take();
    throw error;
  }
}

/** Empty cells at the end of a row are not written; the row of names says how wide the table is. */
async function* padRows(items: AsyncIterable<FileItem>): AsyncGenerator<FileItem> {
  let width = 0;
  for await (const item of items) {
    if (item.kind === 'record') {
      width = Math.max(width, item.cells.length);
      while (item.cells.length < width) item.cells.push('');
    }
    yield item;
  }
}

function tooLarge(): UnreadableWorkbook {
  const limit = `${importLimits.workbookBytes / 1024 / 1024} MB`;
  const message = `Expected a workbook of at most ${limit}, found a larger one. Save the sheet as CSV and upload that.`;
  return new UnreadableWorkbook('workbook_too_large', message);
}

function unknownSheet(name: string | null, sheets: Workbook['sheets']): UnreadableWorkbook {
  const names = sheets.map((sheet) => `"${sheet.name}"`).join(', ');
  const message =
    name === null
      ? 'The workbook has no sheet.'
      : `Expected a sheet named "${name}", found ${names || 'none'}.`;
  return new UnreadableWorkbook('unknown_sheet', message);
}
