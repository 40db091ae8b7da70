import { CsvError, Parser } from 'csv-parse';
import type { FileItem } from '#domain/import/file-record.ts';
import { importLimits } from '#domain/import/import-limits.ts';
import { csvDialect } from './csv-dialect.ts';
import { findOpenQuote, hasMisplacedClosingQuote } from './open-quote.ts';

type FinishedRow = { cells: string[]; lastLine: number; endByte: number };

/**
 * Turns CSV bytes (UTF-8, newlines as LF) into rows, blank ones left out.
 *
 * csv-parse is driven by writes and `on_record`, not read as a stream: a stream that fails drops the rows
 * it has parsed but not handed out. Its `max_record_size` counts neither empty cells nor trimmed spaces,
 * so the bytes of the row under way are kept and bounded here.
 */
export class RowParser {
  readonly #delimiter: string;
  readonly #parser: Parser;
  #finished: FinishedRow[] = [];
  /** Bytes of the row under way, the line it starts on, and where in the file. */
  #pending: Buffer = Buffer.alloc(0);
  #pendingLine = 1;
  #pendingByte = 0;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
    this.#parser = new Parser({
      ...csvDialect,
      delimiter,
      on_record: (cells, { lines, bytes }) => {
        this.#finished.push({ cells, lastLine: lines, endByte: bytes });
        return null;
      },
    });
    // Each failure is also given to the callback of the write or end that met it.
    this.#parser.on('error', () => {});
  }

  /** @param bytes at most some 100 kB, so that what one write yields stays small */
  async write(bytes: Uint8Array): Promise<FileItem[]> {
    await new Promise<void>((resolve, reject) => {
      this.#parser.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
    this.#pending = Buffer.concat([this.#pending, bytes]);
    const items = this.#takeFinished();
    if (items.at(-1)?.kind === 'unreadable' || this.#pending.byteLength <= importLimits.rowBytes) {
      return items;
    }
    return [...items, this.#unfinished()];
  }

  async end(): Promise<FileItem[]> {
    const failure = await new Promise<Error | null>((resolve) => {
      this.#parser.end((error?: Error | null) => resolve(error ?? null));
    });
    const items = this.#takeFinished();
    if (!failure || items.at(-1)?.kind === 'unreadable') return items;
    if (failure instanceof CsvError) return [...items, this.#unfinished()];
    throw failure;
  }

  #takeFinished(): FileItem[] {
    const items: FileItem[] = [];
    for (const { cells, lastLine, endByte } of this.#finished.splice(0)) {
      const row = this.#pending.subarray(0, endByte - this.#pendingByte);
      const line = lastLine - countNewlines(cells);
      this.#pending = this.#pending.subarray(row.byteLength);
      this.#pendingLine = lastLine + 1;
      this.#pendingByte = endByte;
      if (cells.every((cell) => cell.trim() === '')) continue;
      const swallowing = cells.findIndex((cell) => cell.startsWith('"') && cell.includes('\n'));
      if (swallowing !== -1 && hasMisplacedClosingQuote(row.toString(), this.#delimiter)) {
        return [...items, unclosedQuote(line + countNewlines(cells.slice(0, swallowing)))];
      }
      items.push({ kind: 'record', line, cells: cells.map(unwrapQuoted) });
    }
    return items;
  }

  #unfinished(): FileItem {
    const cells = findOpenQuote(this.#pending.toString(), this.#delimiter);
    if (cells) return unclosedQuote(this.#pendingLine + countNewlines(cells.slice(0, -1)));
    const limit = `${importLimits.rowBytes / 1024 / 1024} MB`;
    const message = `Expected rows of at most ${limit}, found a longer one that starts on line ${this.#pendingLine}.`;
    const error = { code: 'row_too_long', line: this.#pendingLine, message } as const;
    return { kind: 'unreadable', error };
  }
}

/** Spaces between a closing quote and the delimiter make csv-parse take the quotes for text. */
function unwrapQuoted(cell: string): string {
  return cell.startsWith('"') ? cell.replace(/^"([^"]*)"[ \t]+$/, '$1') : cell;
}

function unclosedQuote(line: number): FileItem {
  const message = `Expected a closing quote (") for the cell that opens on line ${line}, found none in its place. Rows above are kept.`;
  return { kind: 'unreadable', error: { code: 'unclosed_quote', line, message } };
}

function countNewlines(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}
