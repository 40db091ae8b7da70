import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { VerbContext } from '#services/context.ts';
import { getImport } from '#services/import/get-import.ts';
import { startImport } from '#services/import/start-import.ts';
import { workbookOf } from '#test/fixtures/workbook/build-workbook.ts';
import {
  listContacts,
  openImportPipeline,
  type ImportPipeline,
} from '#test/fixtures/csv/import-pipeline.ts';

const invalidEvery = 100;
const input = { fileName: 'large.csv' };
const importProcess = fileURLToPath(
  new URL('../../test/fixtures/csv/import-process.ts', import.meta.url),
);
const Memory = z.object({ idleBytes: z.number(), peakBytes: z.number() });
const megabytes = (bytes: number) => bytes / 1024 / 1024;

async function* largeFile(rows: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from('Name;E-Mail;Company;Role;LinkedIn;Notes\r\n');
  for (let n = 0; n < rows; n += 1) {
    const email = n % invalidEvery === 0 ? `p${n} at example.com` : `p${n}@c${n % 5000}.example`;
    const cells = `"Person ${n}";${email};"Company; ${n}";Engineer;in/p${n};"Läuft\nseit 2020"`;
    yield Buffer.from(`${cells}\r\n`);
  }
}

const expectedCounts = (rows: number) => ({
  status: 'completed',
  total: rows,
  created: rows - rows / invalidEvery,
  rejected: rows / invalidEvery,
});

let pipeline: ImportPipeline;
beforeAll(async () => {
  pipeline = await openImportPipeline();
});
afterAll(() => pipeline.close());

const processArguments = (ctx: VerbContext, importId: string) => [
  importProcess,
  pipeline.databaseUrl,
  ctx.access.workspaceId,
  importId,
];

describe('100,000 rows', () => {
  it('import in one go, exactly, in flat memory', async () => {
    const ctx = await pipeline.openWorkspace();
    const idleBytes = process.memoryUsage.rss();
    let peakBytes = idleBytes;
    const watch = setInterval(() => {
      peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
    }, 10);
    const { id } = await startImport({ ctx, input, file: largeFile(100_000) });
    clearInterval(watch);
    expect(megabytes(peakBytes - idleBytes)).toBeLessThan(150);

    const worker = await promisify(execFile)(process.execPath, processArguments(ctx, id));
    const memory = Memory.parse(JSON.parse(worker.stdout));
    expect(megabytes(memory.peakBytes - memory.idleBytes)).toBeLessThan(150);

    const result = await getImport({ ctx, input: { importId: id } });
    expect(result).toMatchObject(expectedCounts(100_000));
    expect(result.rejections[99]).toMatchObject({ line: 19_802, column: 'E-Mail' });

    // Otherwise every page reads the whole table until the server looks by itself.
    const known = sql`select reltuples::int as count from pg_class where relname = 'contacts'`;
    const [planner] = await pipeline.db.execute<{ count: number }>(known);
    expect(planner?.count).toBeGreaterThan(90_000);
  });
});

async function* largeJson(rows: number): AsyncGenerator<Uint8Array> {
  for (let n = 0; n < rows; n += 1) {
    const email = n % invalidEvery === 0 ? `p${n} at example.com` : `p${n}@c${n % 5000}.example`;
    const person = { name: `Person ${n}`, email, company: `Company ${n}`, role: 'Engineer' };
    yield Buffer.from(`${JSON.stringify(person)}\n`);
  }
}

async function* largeWorkbook(rows: number): AsyncGenerator<Uint8Array> {
  const lines = ['Name,Email,Company,Role'];
  for (let n = 0; n < rows; n += 1) {
    const email = n % invalidEvery === 0 ? `p${n} at example.com` : `p${n}@c${n % 5000}.example`;
    lines.push(`Person ${n},${email},Company ${n},Engineer`);
  }
  yield workbookOf(lines.join('\n'));
}

describe.each([
  ['CSV', largeFile, [1, 4_000, 9_000]],
  ['JSON', largeJson, [1, 5_000]],
  ['Excel', largeWorkbook, [1, 5_000]],
])('a worker that reads %s and is killed with SIGKILL', (_, fileOf, kills) => {
  it('loses and doubles no row, however often it dies', async () => {
    const ctx = await pipeline.openWorkspace();
    const rows = 20_000;
    const { id } = await startImport({ ctx, input, file: fileOf(rows) });
    const see = () => getImport({ ctx, input: { importId: id } });
    for (const killAfter of kills) {
      const program = [...processArguments(ctx, id), String(killAfter)];
      const worker = spawn(process.execPath, program, { stdio: 'ignore' });
      expect(await once(worker, 'exit')).toEqual([null, 'SIGKILL']);
      const { status, total } = await see();
      expect(status).toBe('running');
      expect(total).toBeGreaterThanOrEqual(killAfter);
    }

    await pipeline.runImport(ctx, id);

    const result = await see();
    expect(result).toMatchObject(expectedCounts(rows));
    expect(await listContacts(ctx)).toHaveLength(result.created);
  });
});
