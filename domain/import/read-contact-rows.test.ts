import { describe, expect, it } from 'vitest';
import { collect } from '#test/fixtures/csv/collect.ts';
import type { FileItem } from './file-record.ts';
import { ImportMapping } from './import-mapping.ts';
import { readContactRows, type RowReading } from './read-contact-rows.ts';

const header = ['Name', 'Email', 'Company', 'Role'];
const unreadable: FileItem = {
  kind: 'unreadable',
  error: { code: 'unclosed_quote', line: 9, message: '' },
};

async function* from(items: FileItem[]): AsyncGenerator<FileItem> {
  yield* items;
}
const rows = (...cells: string[][]): FileItem[] =>
  cells.map((row, index) => ({ kind: 'record', line: index * 2 + 1, cells: row }));
const read = (items: FileItem[], reading: Partial<RowReading> = {}) =>
  collect(readContactRows(from(items), ImportMapping.parse({}), reading));

describe('readContactRows', () => {
  it('counts records below the header and keeps their lines', async () => {
    const items = await read(rows(['Title'], header, ['A', 'a@x.example', 'B', 'C'], ['x']));
    expect(items).toMatchObject([
      { kind: 'header' },
      { kind: 'accepted', record: 1, line: 5 },
      { kind: 'rejected', record: 2, line: 7, cells: ['x'] },
    ]);
  });

  it('says which line has an address already', async () => {
    const items = await read(
      rows(header, ['A', 'a@x.example', 'B', 'C'], ['A', 'A@X.example', 'B', 'C']),
    );
    expect(items[2]).toMatchObject({
      kind: 'rejected',
      rejection: {
        code: 'duplicate_in_file',
        column: 'Email',
        value: 'A@X.example',
        message: 'Expected each address once, found "A@X.example" again: line 3 has it.',
      },
    });
  });

  it('gives out what stands before the place where the file cannot be read', async () => {
    const row = ['A', 'a@x.example', 'B', 'C'];
    expect(await read([...rows(header, row), unreadable])).toMatchObject([
      { kind: 'header' },
      { kind: 'accepted' },
      unreadable,
    ]);
  });

  it('blames the unreadable place rather than a header it could not reach', async () => {
    expect(await read([...rows(['Title']), unreadable])).toEqual([unreadable]);
    expect(await read([unreadable])).toEqual([unreadable]);
  });

  it('keeps of a rejected row no more cells than a table may have', async () => {
    const [, rejected] = await read(
      rows(
        header,
        Array.from({ length: 5000 }, () => 'x'),
      ),
    );
    expect(rejected).toMatchObject({ rejection: { code: 'wrong_column_count' } });
    expect(rejected?.kind === 'rejected' && rejected.cells.length).toBe(200);
  });

  it('reads a mended row instead of what the file says', async () => {
    const fixes = new Map([[2, ['B', 'b@x.example', 'B', 'C']]]);
    const broken = rows(header, ['A', 'a@x.example', 'B', 'C'], ['B', 'no address', 'B', 'C']);
    expect((await read(broken, { fixes })).map(({ kind }) => kind)).toEqual([
      'header',
      'accepted',
      'accepted',
    ]);
  });

  it('stops at the row that is one too many, and keeps those before', async () => {
    const row = ['A', 'a@x.example', 'B', 'C'];
    expect(await read(rows(header, row, row), { maxRows: 2 })).toHaveLength(3);
    expect((await read(rows(header, row, row, row), { maxRows: 2 })).at(-1)).toMatchObject({
      kind: 'unreadable',
      error: { code: 'too_many_rows', line: 7 },
    });
  });
});
