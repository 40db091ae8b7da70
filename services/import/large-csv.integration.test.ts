import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getImport } from '#services/import/get-import.ts';
import { startImport } from '#services/import/start-import.ts';
import {
  openImportPipeline,
  quietEnvironment,
  type ImportPipeline,
} from '#test/fixtures/csv/import-pipeline.ts';

const rows = 100_000;
const invalidEvery = 100;

async function* largeFile(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('Name;E-Mail;Company;Role;LinkedIn;Notes\r\n');
  for (let n = 0; n < rows; n += 1) {
    const email =
      n % invalidEvery === 0 ? `p${n} at example.com` : `p${n}@company${n % 5000}.example`;
    yield Buffer.from(
      `"Person ${n}";${email};"Company; ${n % 5000}";Engineer;in/p${n};"Läuft\nseit 2020"\r\n`,
    );
  }
}

let pipeline: ImportPipeline;
beforeAll(async () => {
  pipeline = await openImportPipeline();
});
afterAll(() => pipeline.close());

describe('100,000 rows', () => {
  it('import in one go, exactly, in less than 150 MB of memory', { timeout: 180_000 }, async () => {
    const ctx = await pipeline.openWorkspace();
    const input = { fileName: 'large.csv' };
    await pipeline.importFile(ctx, firstBytes(largeFile(), 1_000_000));
    const before = process.memoryUsage.rss();
    let peak = before;
    const notePeak = () => (peak = Math.max(peak, process.memoryUsage.rss()));
    const environment = quietEnvironment();
    environment.on('heartbeat', notePeak);
    const timer = setInterval(notePeak, 20);

    const other = await pipeline.openWorkspace();
    const { id } = await startImport({ ctx: other, input, file: largeFile() });
    await pipeline.runImport(other, id, environment);
    clearInterval(timer);

    const result = await getImport({ ctx: other, input: { importId: id } });
    expect(result).toMatchObject({
      status: 'completed',
      total: rows,
      created: rows - rows / invalidEvery,
      rejected: rows / invalidEvery,
    });
    expect(result.rejections[99]).toMatchObject({ code: 'invalid_email', column: 'E-Mail' });
    expect((peak - before) / 1024 / 1024).toBeLessThan(150);
  });
});

async function* firstBytes(file: AsyncIterable<Uint8Array>, bytes: number) {
  let left = bytes;
  for await (const chunk of file) {
    yield chunk;
    left -= chunk.byteLength;
    if (left <= 0) return;
  }
}
