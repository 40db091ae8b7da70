import type { FileItem, FileSource } from '#domain/import/file-record.ts';
import { importLimits } from '#domain/import/import-limits.ts';
import { jsonCells } from '#domain/import/json-cells.ts';
import { printable } from '#domain/import/printable.ts';
import { decodeText } from '../csv/decode-text.ts';
import { badJson, JsonSplitter, type JsonPiece } from './json-splitter.ts';

type JsonItem =
  | { kind: 'row'; line: number; cells: Map<string, string> }
  | Extract<JsonPiece, { kind: 'unreadable' }>;

const writeCharacters = 64 * 1024;

/**
 * Reads the objects of a JSON file as rows below one row of column names, in two passes and flat memory:
 * an object may be the first to have a key. A file that cannot be read ends with an `unreadable` item;
 * the rows before it are given out.
 */
export async function* readJson(open: FileSource): AsyncGenerator<FileItem> {
  const columns = new Map<string, number>();
  for await (const item of readObjects(open())) {
    if (item.kind === 'unreadable') break;
    for (const name of item.cells.keys()) {
      if (!columns.has(name)) columns.set(name, columns.size);
    }
    if (columns.size > importLimits.columns) break;
  }
  if (columns.size > 0) yield { kind: 'record', line: 1, cells: [...columns.keys()] };
  for await (const item of readObjects(open())) {
    if (item.kind === 'unreadable') return yield item;
    const cells = Array.from(columns.keys(), (name) => item.cells.get(name) ?? '');
    if (cells.some((cell) => cell.trim() !== '')) yield { kind: 'record', line: item.line, cells };
  }
}

async function* readObjects(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<JsonItem> {
  const splitter = new JsonSplitter();
  for await (const text of decodeText(chunks)) {
    for (let start = 0; start < text.length; start += writeCharacters) {
      for (const piece of splitter.write(text.slice(start, start + writeCharacters))) {
        const item = parseRow(piece);
        yield item;
        if (item.kind === 'unreadable') return;
      }
    }
  }
  for (const piece of splitter.end()) yield parseRow(piece);
}

function parseRow(piece: JsonPiece): JsonItem {
  if (piece.kind === 'unreadable') return piece;
  const { line, text } = piece;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { kind: 'row', line, cells: jsonCells(value) };
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return badJson(
    line,
    `Expected a JSON object on line ${line}, found "${printable(text.slice(0, 40))}".`,
  );
}
