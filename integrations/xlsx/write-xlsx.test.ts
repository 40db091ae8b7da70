import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { collect } from '#test/fixtures/csv/collect.ts';
import { listSheets, readXlsx } from './read-xlsx.ts';
import { writeXlsx } from './write-xlsx.ts';

async function* each(rows: string[][]): AsyncGenerator<string[]> {
  yield* rows;
}
const write = async (rows: string[][], maxRows?: number) =>
  Buffer.concat(await collect(writeXlsx('Contacts', ['Name', 'Note'], each(rows), maxRows)));
const read = async (file: Buffer, sheet: string | null = null) => {
  const open = async function* () {
    yield file;
  };
  const items = await collect(readXlsx(open, sheet));
  return items.map((item) => (item.kind === 'record' ? item.cells : item.error.code));
};

const rows = [
  ['=1+1', '@SUM(A1)'],
  ['Zoë & <Co> "x"', ' two\nlines  '],
  ['_x000D_', '🥋'],
  ['', '007'],
];

describe('writeXlsx', () => {
  it('gives back every text exactly, and nothing as a formula', async () => {
    const file = await write(rows);
    expect(await read(file)).toEqual([['Name', 'Note'], ...rows]);
    expect(file.includes('<f>')).toBe(false);
  });

  it('is read by another program as well', async () => {
    const seen = await readSheet(await write(rows), { trim: false });
    expect(seen).toEqual([['Name', 'Note'], ...rows.slice(0, 3), [null, '007']]);
  });

  it('goes on in another sheet where one is full', async () => {
    const numbered = Array.from({ length: 5 }, (_, n) => [`P${n}`, 'x']);
    const file = await write(numbered, 3);
    const open = async function* () {
      yield file;
    };
    expect(await listSheets(open)).toEqual(['Contacts', 'Contacts 2', 'Contacts 3']);
    expect(await read(file, 'Contacts 2')).toEqual([
      ['Name', 'Note'],
      ['P2', 'x'],
      ['P3', 'x'],
    ]);
  });

  it('writes the names of the columns where there is no row', async () => {
    expect(await read(await write([]))).toEqual([['Name', 'Note']]);
  });

  it('replaces what XML cannot hold and cuts what Excel cannot', async () => {
    const file = await write([['a\u0000b\uD800', 'x'.repeat(40_000)]]);
    const [, row] = await read(file);
    expect(row?.[0]).toBe('a\uFFFDb\uFFFD');
    expect(row?.[1]).toHaveLength(32_767);
  });
});
