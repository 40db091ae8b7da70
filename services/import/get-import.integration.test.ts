import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VerbContext } from '#services/context.ts';
import { getImport } from '#services/import/get-import.ts';
import { streamRejectedCsv } from '#services/import/stream-rejected-csv.ts';
import { startImport } from '#services/import/start-import.ts';
import { collect } from '#test/fixtures/csv/collect.ts';
import { ada, header } from '#test/fixtures/csv/csv-case.ts';
import {
  listContacts,
  openImportPipeline,
  upload,
  type ImportPipeline,
} from '#test/fixtures/csv/import-pipeline.ts';

let pipeline: ImportPipeline;
beforeAll(async () => {
  pipeline = await openImportPipeline();
});
afterAll(() => pipeline.close());

const withoutRead = (ctx: VerbContext): VerbContext => ({
  ...ctx,
  access: { ...ctx.access, scopes: [] },
});

describe('getImport', () => {
  it('shows counts that add up, the columns and the first hundred rejections', async () => {
    const ctx = await pipeline.openWorkspace();
    const bad = Array.from({ length: 150 }, (_, n) => `P${n},p${n},A,B\n`).join('');
    const result = await pipeline.importFile(ctx, upload(header + ada + bad));
    expect(result).toMatchObject({ status: 'completed', total: 151, created: 1, rejected: 150 });
    expect(result.rejections).toHaveLength(100);
    expect(result.rejections[99]).toEqual({
      record: 101,
      line: 102,
      column: 'Email',
      code: 'invalid_email',
      message: 'An email address has exactly one @.',
      value: 'p99',
    });
    expect(result.columns).toEqual([
      { header: 'Name', target: 'name' },
      { header: 'Email', target: 'email' },
      { header: 'Company', target: 'company' },
      { header: 'Role', target: 'role' },
    ]);
    expect(result.finishedAt).not.toBeNull();
  });

  it('does not know imports of another workspace', async () => {
    const [mine, yours] = [await pipeline.openWorkspace(), await pipeline.openWorkspace()];
    const { id } = await pipeline.importFile(yours, upload(header + ada));
    const call = { ctx: mine, input: { importId: id } };
    await expect(getImport(call)).rejects.toMatchObject({ code: 'not_found' });
    await expect(streamRejectedCsv(call)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('needs the right to read', async () => {
    const ctx = await pipeline.openWorkspace();
    const { id } = await pipeline.importFile(ctx, upload(header + ada));
    const call = { ctx: withoutRead(ctx), input: { importId: id } };
    await expect(getImport(call)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(streamRejectedCsv(call)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('streamRejectedCsv', () => {
  const rejectedCsv = async (ctx: VerbContext, importId: string) =>
    (await collect(await streamRejectedCsv({ ctx, input: { importId } }))).join('');

  it('gives each rejected row with its reason and line, and runs no formula', async () => {
    const ctx = await pipeline.openWorkspace();
    const file = `${header}=1+1,"a,b",＝cmd,"@x\n\ty"\nAda\n`;
    const { id } = await pipeline.importFile(ctx, upload(file));
    expect(await rejectedCsv(ctx, id)).toBe(
      '\uFEFFRejection reason,Rejection line,Name,Email,Company,Role\r\n' +
        `Email: An email address has exactly one @.,2,"'=1+1","a,b","'＝cmd","'@x\n\ty"\r\n` +
        '"Expected 4 cells as in the header, found 1.",4,Ada\r\n',
    );
  });

  it('imports what was meant once it is mended and uploaded again', async () => {
    const ctx = await pipeline.openWorkspace();
    const file = `${header.trim()},Phone\n=Ada,ada at example.com,A,"-",+49 30 1\n`;
    const { id } = await pipeline.importFile(ctx, upload(file));
    const mended = (await rejectedCsv(ctx, id)).replace('ada at example.com', 'ada@example.com');

    await pipeline.importFile(ctx, upload(mended));

    expect(await listContacts(ctx)).toMatchObject([
      { name: '=Ada', email: 'ada@example.com', role: '-', custom: { Phone: '+49 30 1' } },
    ]);
  });

  it('streams thousands of rows in the order of the file', async () => {
    const ctx = await pipeline.openWorkspace();
    const bad = Array.from({ length: 2500 }, (_, n) => `P${n},p${n},A,B\n`).join('');
    const { id } = await pipeline.importFile(ctx, upload(header + bad));
    const lines = (await rejectedCsv(ctx, id)).trimEnd().split('\r\n').slice(1);
    expect(lines.map((line) => Number(line.split(',')[1]))).toEqual(
      Array.from({ length: 2500 }, (_, n) => n + 2),
    );
  });

  it('waits for the import to end', async () => {
    const ctx = await pipeline.openWorkspace();
    const { id } = await startImport({ ctx, input: { fileName: 'a.csv' }, file: upload(header) });
    await expect(streamRejectedCsv({ ctx, input: { importId: id } })).rejects.toMatchObject({
      code: 'precondition_failed',
    });
  });
});
