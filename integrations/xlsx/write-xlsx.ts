import { strToU8, Zip, ZipDeflate } from 'fflate';
import { escapeText } from './escape-text.ts';
import { sheetEnd, sheetPath, sheetStart, workbookFrame } from './workbook-frame.ts';

/** Excel opens no longer sheet. */
const sheetRows = 1_048_576;
/** Of deflate; more costs time and saves little in tables. */
const level = 3;
/** Text gathered before it is compressed. */
const pieceCharacters = 64 * 1024;

/**
 * Writes rows of text as an Excel workbook, piece by piece, in flat memory. Rows beyond what a sheet
 * holds go on in another one, below the header again.
 * @param name of the first sheet, without what XML would read as markup
 */
export async function* writeXlsx(
  name: string,
  header: readonly string[],
  rows: AsyncIterable<readonly string[]>,
  maxRows: number = sheetRows,
): AsyncGenerator<Uint8Array> {
  const archive = new Archive();
  const headerXml = rowXml(header, 1);
  let sheets = 0;
  let rowsInSheet = maxRows;
  let text = '';
  for await (const row of rows) {
    if (rowsInSheet === maxRows) {
      if (sheets > 0) archive.write(text + sheetEnd);
      sheets += 1;
      archive.open(sheetPath(sheets));
      text = sheetStart + headerXml;
      rowsInSheet = 1;
    }
    rowsInSheet += 1;
    text += rowXml(row, rowsInSheet);
    if (text.length < pieceCharacters) continue;
    archive.write(text);
    text = '';
    yield* archive.take();
  }
  if (sheets === 0) {
    sheets = 1;
    archive.open(sheetPath(sheets));
    text = sheetStart + headerXml;
  }
  archive.write(text + sheetEnd);
  for (const [path, content] of workbookFrame(name, sheets)) {
    archive.open(path);
    archive.write(content);
  }
  archive.end();
  yield* archive.take();
}

function rowXml(cells: readonly string[], number: number): string {
  const written = cells.map((cell, column) =>
    cell === ''
      ? ''
      : `<c r="${columnName(column)}${number}" s="1" t="inlineStr"><is><t xml:space="preserve">${escapeText(cell)}</t></is></c>`,
  );
  return `<row r="${number}">${written.join('')}</row>`;
}

/** 0 = A, 26 = AA. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** One part after the other; what is compressed waits to be taken. */
class Archive {
  readonly #zip: Zip;
  #part: ZipDeflate | null = null;
  #ready: Uint8Array[] = [];

  constructor() {
    this.#zip = new Zip((error, bytes) => {
      if (error) throw error;
      this.#ready.push(bytes);
    });
  }

  open(path: string): void {
    this.#close();
    this.#part = new ZipDeflate(path, { level });
    this.#zip.add(this.#part);
  }

  write(text: string): void {
    this.#part?.push(strToU8(text));
  }

  end(): void {
    this.#close();
    this.#zip.end();
  }

  take(): Uint8Array[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #close(): void {
    this.#part?.push(new Uint8Array(), true);
  }
}
