import { importLimits } from '#domain/import/import-limits.ts';
import { readPart } from './scan-part.ts';
import { damaged, UnreadableWorkbook } from './unreadable-workbook.ts';
import { readAttribute } from './xml-scanner.ts';
import { readZipDirectory, type ZipEntry } from '../zip/zip-directory.ts';

/** A workbook before its sheets are read. */
export type Workbook = {
  sheets: readonly { name: string; entry: ZipEntry }[];
  sharedStrings: ZipEntry | null;
  styles: ZipEntry | null;
  epoch: 1900 | 1904;
};

const workbookPath = 'xl/workbook.xml';
const relationsPath = 'xl/_rels/workbook.xml.rels';

/**
 * Finds the parts of a workbook. What it would unpack to is judged before anything is unpacked.
 * @throws UnreadableWorkbook; UnreadableArchive
 */
export async function openWorkbook(file: Buffer): Promise<Workbook> {
  const entries = readZipDirectory(file);
  judgeSize(entries);
  // Paths in the archive are compared without case, as Excel does.
  const byPath = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const main = byPath.get(workbookPath);
  const relations = byPath.get(relationsPath);
  if (!main || !relations) throw damaged('an archive that holds no workbook');
  const parts = await readRelations(file, relations);
  const find = (path: string | undefined) => byPath.get(path?.toLowerCase() ?? '') ?? null;
  const { sheets, epoch } = await readSheetList(file, main);
  return {
    sheets: sheets.flatMap(({ name, relation }) => {
      const entry = find(parts.byId.get(relation));
      return entry ? [{ name, entry }] : [];
    }),
    sharedStrings: find(parts.byType.get('sharedStrings')),
    styles: find(parts.byType.get('styles')),
    epoch,
  };
}

function judgeSize(entries: readonly ZipEntry[]): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (entries.length <= importLimits.workbookParts && unpacked <= importLimits.unpackedBytes)
    return;
  const megabytes = Math.round(unpacked / 1024 / 1024).toLocaleString('en');
  const message = `The workbook would unpack to ${megabytes} MB in ${entries.length.toLocaleString('en')} parts. It was not opened; save the sheet as CSV and upload that.`;
  throw new UnreadableWorkbook('workbook_too_large', message);
}

async function readRelations(file: Buffer, entry: ZipEntry) {
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  await readPart(file, entry, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const target = readAttribute(attributes, 'Target') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
      byId.set(readAttribute(attributes, 'Id') ?? '', path);
      byType.set(readAttribute(attributes, 'Type')?.split('/').at(-1) ?? '', path);
    },
    close() {},
    text() {},
  });
  return { byId, byType };
}

async function readSheetList(file: Buffer, entry: ZipEntry) {
  const sheets: { name: string; relation: string }[] = [];
  let epoch: Workbook['epoch'] = 1900;
  await readPart(file, entry, {
    open(name, attributes) {
      if (name === 'workbookPr') {
        const is1904 = readAttribute(attributes, 'date1904');
        if (is1904 === '1' || is1904 === 'true') epoch = 1904;
      } else if (name === 'sheet') {
        const sheet = readAttribute(attributes, 'name') ?? '';
        sheets.push({ name: sheet, relation: readAttribute(attributes, 'id') ?? '' });
      }
    },
    close() {},
    text() {},
  });
  return { sheets, epoch };
}
