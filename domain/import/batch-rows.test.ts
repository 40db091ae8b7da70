import { describe, expect, it } from 'vitest';
import { collect } from '#test/fixtures/csv/collect.ts';
import { batchRows } from './batch-rows.ts';
import type { ContactRowItem } from './read-contact-rows.ts';

async function* rejectedRows(count: number, cell = 'x'): AsyncGenerator<ContactRowItem> {
  yield { kind: 'header', columns: [{ header: 'Name', target: 'name' }] };
  for (let record = 1; record <= count; record += 1) {
    const rejection = { code: 'missing_name', message: '', column: null, value: null } as const;
    yield { kind: 'rejected', record, line: record + 1, cells: [cell], rejection };
  }
}

const ranges = async (items: AsyncIterable<ContactRowItem>, committed: number) => {
  const parts = await collect(batchRows(items, committed));
  return parts.map((part) =>
    part.kind === 'end' ? 'end' : [part.afterRecord, part.lastRecord, part.rejected.length],
  );
};

describe('batchRows', () => {
  it('makes batches of a thousand rows that follow each other without a gap', async () => {
    expect(await ranges(rejectedRows(2500), 0)).toEqual([
      [0, 1000, 1000],
      [1000, 2000, 1000],
      [2000, 2500, 500],
      'end',
    ]);
  });

  it('leaves out what is committed, wherever that ended', async () => {
    expect(await ranges(rejectedRows(3000), 1300)).toEqual([
      [1300, 2300, 1000],
      [2300, 3000, 700],
      'end',
    ]);
    expect(await ranges(rejectedRows(3000), 3000)).toEqual(['end']);
  });

  it('makes smaller batches of huge rows', async () => {
    expect(await ranges(rejectedRows(5, 'x'.repeat(2_000_000)), 0)).toEqual([
      [0, 2, 2],
      [2, 4, 2],
      [4, 5, 1],
      'end',
    ]);
  });

  it('ends with the columns and with why the rest could not be read', async () => {
    const error = { code: 'row_too_long', line: 3, message: '' } as const;
    const items = async function* (): AsyncGenerator<ContactRowItem> {
      yield* rejectedRows(1);
      yield { kind: 'unreadable', error };
    };
    const parts = await collect(batchRows(items(), 0));
    expect(parts.at(-1)).toEqual({
      kind: 'end',
      columns: [{ header: 'Name', target: 'name' }],
      error,
    });
  });
});
