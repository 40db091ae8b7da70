import fc from '#test/harness/fast-check.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import {
  contactEvents,
  contacts,
  importChunks,
  importRejections,
  liveEvents,
  tags,
} from '#db/schema/index.ts';
import type { VerbContext } from '#services/context.ts';
import { getImport } from '#services/import/get-import.ts';
import { startImport } from '#services/import/start-import.ts';
import { ada, bob, header } from '#test/fixtures/csv/csv-case.ts';
import { buildWorkbook } from '#test/fixtures/workbook/build-workbook.ts';
import {
  listContacts,
  openImportPipeline,
  quietEnvironment,
  upload,
  type ImportPipeline,
} from '#test/fixtures/csv/import-pipeline.ts';

let pipeline: ImportPipeline;
beforeAll(async () => {
  pipeline = await openImportPipeline();
});
afterAll(() => pipeline.close());

/** Every fifth row is bad, every seventh repeats the one before it. */
const rows = 5000;
const people = Array.from({ length: rows }, (_, n) => {
  if (n % 5 === 0) return `P${n},no address,A,B`;
  return n % 7 === 0 ? `P${n},p${n - 1}@x.example,A,B` : `P${n},p${n}@x.example,A,B`;
});
const personObject = (row: string) => {
  const [name, email, company, role] = row.split(',');
  return JSON.stringify({ name, email, company, role });
};
const personCells = (row: string) => row.split(',').map((cell) => `<c t="str"><v>${cell}</v></c>`);
const sheetRows = [header.trim(), ...people].map(
  (row) => `<row>${personCells(row).join('')}</row>`,
);

/** The end of each cannot be read. */
const files = [
  ['CSV', `${header}${people.join('\n')}\n"open,o@x.example,A,B\n`, rows + 2, [1, 2, 3, 5, 6]],
  ['JSON', `${people.map(personObject).join('\n')}\n{"name":`, rows + 1, [3, 6]],
  ['Excel', buildWorkbook({ sheets: { S: `${sheetRows.join('')}<row r="1"/>` } }), null, [2, 6]],
] as const;

const countRows = ({ db, access: { workspaceId } }: VerbContext) =>
  inWorkspace(db, workspaceId, async (tx) => ({
    contacts: await tx.$count(contacts),
    events: await tx.$count(contactEvents),
    rejections: await tx.$count(importRejections),
    chunks: await tx.$count(importChunks),
  }));

const start = async (content: string | Uint8Array) => {
  const ctx = await pipeline.openWorkspace();
  const { id } = await startImport({ ctx, input: { fileName: 'a.csv' }, file: upload(content) });
  return { ctx, id, see: () => getImport({ ctx, input: { importId: id } }) };
};

describe('importContacts', () => {
  it.each(files)(
    'loses and doubles nothing of %s, wherever it is stopped',
    async (_, file, line, stops) => {
      const whole = await start(file);
      await pipeline.runImport(whole.ctx, whole.id);
      const {
        id: _id,
        createdAt: _createdAt,
        finishedAt: _finishedAt,
        undoUntil: _undoUntil,
        ...expected
      } = await whole.see();
      const expectedRows = await countRows(whole.ctx);
      expect(expected).toMatchObject({ status: 'failed', total: rows, error: { line } });
      expect(expected.created + expected.rejected).toBe(rows);
      expect(expectedRows).toMatchObject({ contacts: expected.created, chunks: 0 });

      for (const stopAfter of stops) {
        const stopped = await start(file);
        const environment = quietEnvironment();
        let heartbeats = 0;
        environment.on('heartbeat', () => {
          heartbeats += 1;
          if (heartbeats === stopAfter) environment.cancel();
        });
        const attempt = pipeline.runImport(stopped.ctx, stopped.id, environment);
        if (stopAfter <= 5) await expect(attempt).rejects.toThrow();
        await attempt.catch(() => {});
        await pipeline.runImport(stopped.ctx, stopped.id);
        expect(await stopped.see()).toMatchObject(expected);
        expect(await countRows(stopped.ctx)).toEqual(expectedRows);
      }
    },
  );

  it('lets only one of several attempts write at a time', async () => {
    const all = Array.from({ length: rows }, (_, n) => `P${n},p${n}@x.example,A,B\n`);
    const { ctx, id, see } = await start(header + all.join(''));
    const attempts = Array.from({ length: 3 }, () => pipeline.runImport(ctx, id));
    const results = await Promise.allSettled(attempts);
    expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await see()).toMatchObject({ total: rows, created: rows, skipped: 0 });
    expect(await countRows(ctx)).toMatchObject({ contacts: rows, events: rows });
  });

  it('does nothing more once the import has ended', async () => {
    const { ctx, id, see } = await start(header + ada);
    await pipeline.runImport(ctx, id);
    const ended = await see();
    await pipeline.runImport(ctx, id);
    expect(await see()).toEqual(ended);
  });

  it('tells open pages of progress and each contact where it came from', async () => {
    const { ctx, id } = await start(header + ada);
    await pipeline.runImport(ctx, id);
    await inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
      expect(await tx.select().from(contactEvents)).toMatchObject([
        { type: 'contact.imported', actor: { kind: 'system' }, data: { importId: id, line: 2 } },
      ]);
      expect(
        (await tx.select().from(liveEvents).orderBy(liveEvents.sequence)).map(({ type }) => type),
      ).toEqual(['import.progress', 'contact.changed', 'import.progress', 'import.progress']);
    });
  });

  it('skips people the workspace has, or fills in what the file says of them', async () => {
    const ctx = await pipeline.openWorkspace();
    const columns = `${header.trim()},City,Size\n`;
    await pipeline.importFile(ctx, upload(`${columns}${ada.trim()},London,\n`));
    const again = `${columns}Countess,ADA@example.com,,Mathematician,,9\n${bob.trim()},,\n`;
    const mapping = { allowEmptyCompany: true };

    const skipped = await pipeline.importFile(ctx, upload(again), { mapping });
    expect(skipped).toMatchObject({ created: 1, skipped: 1, updated: 0, rejected: 0 });
    const updated = await pipeline.importFile(ctx, upload(again), {
      mapping,
      onDuplicate: 'update',
    });
    expect(updated).toMatchObject({ created: 0, skipped: 0, updated: 2, rejected: 0 });

    const found = (await listContacts(ctx)).find(({ email }) => email === 'ada@example.com');
    expect(found).toMatchObject({
      name: 'Countess',
      company: 'Analytical Engines',
      role: 'Mathematician',
      custom: { City: 'London', Size: '9' },
      status: 'Not Sent',
    });
  });

  it('adds tags the workspace does not know, spelt in one way, to those a contact has', async () => {
    const ctx = await pipeline.openWorkspace();
    const mapping = { columns: [{ header: 'Groups', target: 'tags' as const }] };
    const columns = `${header.trim()},Groups\n`;
    const first = `${columns}${ada.trim()},VIP; Berlin\n${bob.trim()},vip\n`;
    await pipeline.importFile(ctx, upload(first), { mapping });
    const second = `${columns}${ada.trim()},berlin|New\n`;
    await pipeline.importFile(ctx, upload(second), { mapping, onDuplicate: 'update' });
    const tagsOf = new Map((await listContacts(ctx)).map(({ email, tags: own }) => [email, own]));
    expect(tagsOf.get('ada@example.com')).toEqual(['VIP', 'Berlin', 'New']);
    expect(tagsOf.get('bob@example.com')).toEqual([tagsOf.get('ada@example.com')?.[0]]);
    const known = await inWorkspace(ctx.db, ctx.access.workspaceId, (tx) => tx.select().from(tags));
    expect(known.map(({ name }) => name).toSorted()).toEqual(['Berlin', 'New', 'VIP']);
  });

  it('lets two imports of the same people run side by side', async () => {
    const ctx = await pipeline.openWorkspace();
    const thousand = Array.from({ length: 1000 }, (_, n) => `P${n},p${n}@x.example,A,B,${n}\n`);
    for (let round = 0; round < 5; round += 1) {
      // A field that neither of them knows yet.
      const columns = `${header.trim()},Round ${round}\n`;
      const both = await Promise.all(
        [thousand, thousand.toReversed()].map((order) => {
          const input = { fileName: 'a.csv', onDuplicate: 'update' as const };
          return startImport({ ctx, input, file: upload(columns + order.join('')) });
        }),
      );
      await Promise.all(both.map(({ id }) => pipeline.runImport(ctx, id)));
    }
    expect(await countRows(ctx)).toMatchObject({ contacts: 1000, events: 10_000 });
  });

  it('ends as completed or failed, with counts that add up, whatever the bytes are', async () => {
    const ctx = await pipeline.openWorkspace();
    const word = fc.constantFrom(
      ...'" "" , ; \t \n \r\n x@y.example é 🥋 \u0000 \uFFFE \uD800 __proto__ = \u0085'.split(' '),
    );
    const lines = fc.array(word, { maxLength: 40 }).map((words) => header + ada + words.join(''));
    const heads = fc.array(word, { maxLength: 40 }).map((words) => words.join('') + ada);
    const bytes = fc.uint8Array({ maxLength: 200 });
    const seeded = bytes.map((tail) => Buffer.concat([Buffer.from(header + bob), tail]));
    await fc.assert(
      fc.asyncProperty(fc.oneof(bytes, lines, heads, seeded), async (content) => {
        const result = await pipeline.importFile(ctx, upload(content));
        const { status, total, created, updated, skipped, rejected } = result;
        expect(status).toMatch(/^(completed|failed)$/);
        expect(created + updated + skipped + rejected).toBe(total);
      }),
      { numRuns: 150 },
    );
  });
});
