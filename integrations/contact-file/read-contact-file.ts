import type { FileItem, FileSource } from '#domain/import/file-record.ts';
import { sniffFormat, type FileFormat } from '#domain/import/sniff-format.ts';
import { coalesceChunks } from '../csv/coalesce-chunks.ts';
import { readCsv } from '../csv/read-csv.ts';
import { readJson } from '../json/read-json.ts';
import { readXlsx } from '../xlsx/read-xlsx.ts';

const headBytes = 64 * 1024;

/**
 * Reads the rows of a file in whatever format it is, told by its content. Throws only what `open` throws.
 * @param sheet of a workbook; null = the first
 */
export async function* readContactFile(
  open: FileSource,
  sheet: string | null,
): AsyncGenerator<FileItem> {
  const format = await formatOf(open);
  if (format === 'xlsx') yield* readXlsx(open, sheet);
  else if (format === 'json') yield* readJson(open);
  else yield* readCsv(open());
}

async function formatOf(open: FileSource): Promise<FileFormat> {
  for await (const head of coalesceChunks(open(), headBytes)) return sniffFormat(head);
  return 'csv';
}
