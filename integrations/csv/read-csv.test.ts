import fc from '#test/harness/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { collect } from '#test/fixtures/csv/collect.ts';
import type { FileItem } from '#domain/import/file-record.ts';
import { formatCsvRow } from '#domain/import/format-csv-row.ts';
import { restoreFormula } from '#domain/import/neutralize-formula.ts';
import { readCsv } from './read-csv.ts';

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.byteLength; start += size) {
    yield bytes.subarray(start, start + size);
  }
}
const read = (file: string | Uint8Array, chunkBytes = 65_536): Promise<FileItem[]> =>
  collect(readCsv(inChunks(typeof file === 'string' ? Buffer.from(file) : file, chunkBytes)));

const hostileTokens = '" "" , ; \t \n \r \r\n Name a@b.example \u0000 é 🥋 sep=;\n \uFEFF'.split(
  ' ',
);

describe('readCsv', () => {
  it('gives each row the physical line on which it starts', async () => {
    const file = 'a,b\r\n"x\r\ny","\r\n"\r\n\r\n,\r\n3,4\r5,6\n"7\r8",9';
    expect(await read(file)).toEqual([
      { kind: 'record', line: 1, cells: ['a', 'b'] },
      { kind: 'record', line: 2, cells: ['x\ny', '\n'] },
      { kind: 'record', line: 7, cells: ['3', '4'] },
      { kind: 'record', line: 8, cells: ['5', '6'] },
      { kind: 'record', line: 9, cells: ['7\n8', '9'] },
    ]);
  });

  it('reads the same whatever pieces the file comes in', async () => {
    const filler = 'x,y\r\n'.repeat(13_107);
    const file = Buffer.from(`Näme,b\r\n${filler}"q\r\n""é",ß\r\n"open,1\r\n`);
    const whole = await read(file, file.byteLength);
    expect(whole.at(-1)).toMatchObject({ kind: 'unreadable', error: { code: 'unclosed_quote' } });
    for (const size of [1, 3, 1000, 65_535, 65_536, 65_537]) {
      expect(await read(file, size)).toEqual(whole);
    }
  });

  it('reads back every table that is written by the rules', async () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\r', '\n'));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const filled = rows.filter((row) => row.some((text) => text.trim() !== ''));
        const items = await read(`sep=,\n${rows.map(formatCsvRow).join('')}`);
        expect(
          items.slice(1).map((item) => item.kind === 'record' && item.cells.map(restoreFormula)),
        ).toEqual(filled);
      }),
    );
  });

  it('throws what the source of the bytes throws', async () => {
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`a,b\n${'1,2\n'.repeat(50_000)}`);
      throw new Error('connection lost');
    };
    await expect(collect(readCsv(broken()))).rejects.toThrow('connection lost');
  });

  it('never throws and only goes down the lines, whatever the bytes are', async () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    const token = fc.constantFrom(...hostileTokens);
    const text = fc.array(token, { maxLength: 60 }).map((tokens) => Buffer.from(tokens.join('')));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(bytes, text),
        fc.integer({ min: 1, max: 40 }),
        async (file, size) => {
          const items = await read(file, size);
          const lines = items.flatMap((item) => (item.kind === 'record' ? [item.line] : []));
          expect(lines).toEqual([...new Set(lines)].toSorted((a, b) => a - b));
          expect(items.slice(0, -1).every(({ kind }) => kind === 'record')).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
