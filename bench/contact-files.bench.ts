import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { exportFormats } from '#domain/contact/export-contacts-input.ts';
import { exportContacts } from '#services/contact/export-contacts.ts';
import { getImport } from '#services/import/get-import.ts';
import { startImport } from '#services/import/start-import.ts';
import type { VerbContext } from '#services/context.ts';
import { openImportPipeline, type ImportPipeline } from '#test/fixtures/csv/import-pipeline.ts';
import { workbookOf } from '#test/fixtures/workbook/build-workbook.ts';
import { measure } from './measure.ts';
import { report, type Figure } from './report.ts';

const rows = 100_000;
const worker = fileURLToPath(new URL('../test/fixtures/csv/import-process.ts', import.meta.url));
const Worker = z.object({
  idleBytes: z.number(),
  peakBytes: z.number(),
  seconds: z.number(),
  cpuSeconds: z.number(),
});
const figures: Figure[] = [];
let pipeline: ImportPipeline;
let full: VerbContext;

beforeAll(async () => {
  pipeline = await openImportPipeline();
});
afterAll(async () => {
  await pipeline.close();
  report(figures);
});

const people = Array.from(
  { length: rows },
  (_, n) => `Person ${n},p${n}@c${n % 5_000}.example,Company ${n},Engineer`,
);
const header = 'Name,Email,Company,Role';
const json = (row: string) => {
  const [name, email, company, role] = row.split(',');
  return JSON.stringify({ name, email, company, role });
};

async function* pieces(file: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.byteLength; at += 65_536) yield file.subarray(at, at + 65_536);
}

it.each([
  ['CSV', () => Buffer.from(`${header}\n${people.join('\n')}\n`)],
  ['JSON', () => Buffer.from(people.map(json).join('\n'))],
  ['Excel', () => workbookOf(`${header}\n${people.join('\n')}`)],
])(
  'imports 100,000 rows of %s in a worker of its own',
  { timeout: 300_000 },
  async (name, make) => {
    const ctx = await pipeline.openWorkspace();
    const { id } = await startImport({ ctx, input: { fileName: name }, file: pieces(make()) });
    const began = performance.now();
    const args = [worker, pipeline.databaseUrl, ctx.access.workspaceId, id];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    const seconds = (performance.now() - began) / 1_000;
    expect((await getImport({ ctx, input: { importId: id } })).created).toBe(rows);
    full = ctx;
    const { idleBytes, peakBytes, ...within } = Worker.parse(JSON.parse(stdout));
    figures.push(
      {
        name: `import of 100,000 rows, ${name}, worker start included`,
        value: seconds,
        unit: 's',
        yardstick: "listmonk's 18 s on a busy machine",
        ratio: seconds / 18,
      },
      {
        name: `import of 100,000 rows, ${name}, in a worker that runs`,
        value: within.seconds,
        unit: 's',
        yardstick: 'the processor time of the worker',
        ratio: within.seconds / within.cpuSeconds,
      },
      memoryFigure(`import of 100,000 rows, ${name}`, idleBytes, peakBytes),
    );
  },
);

it.each(exportFormats)('exports 100,000 contacts as %s', { timeout: 300_000 }, async (format) => {
  const idleBytes = process.memoryUsage.rss();
  let peakBytes = idleBytes;
  let bytes = 0;
  const spread = await measure(1, async () => {
    const { content } = await exportContacts({ ctx: full, input: { format } });
    for await (const piece of content) {
      bytes += Buffer.byteLength(piece);
      peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
    }
  });
  figures.push(
    {
      name: `export of 100,000 contacts, ${format}`,
      value: spread.medianMs / 1_000,
      unit: 's',
      yardstick: `megabyte written`,
      ratio: spread.medianMs / 1_000 / (bytes / 1024 / 1024),
    },
    memoryFigure(`export of 100,000 contacts, ${format}`, idleBytes, peakBytes),
  );
});

function memoryFigure(name: string, idleBytes: number, peakBytes: number): Figure {
  return {
    name: `${name}: peak memory above idle`,
    value: (peakBytes - idleBytes) / 1024 / 1024,
    unit: 'MB',
    yardstick: 'the idle process',
    ratio: peakBytes / idleBytes,
  };
}
