import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { beginImport } from '#db/queries/import/begin-import.ts';
import { commitImportBatch } from '#db/queries/import/commit-import-batch.ts';
import { finishImport } from '#db/queries/import/finish-import.ts';
import type { ImportRow } from '#db/queries/import/find-import.ts';
import type { RowBatch } from '#domain/import/batch-rows.ts';
import { parseContactRow } from '#domain/import/parse-contact-row.ts';
import type { VerbContext } from '#services/context.ts';
import { createContact } from '#services/contact/create-contact.ts';
import { mergeContacts } from '#services/contact/merge-contacts.ts';
import { getImport } from '#services/import/get-import.ts';
import { startImport } from '#services/import/start-import.ts';
import { undoImport } from '#services/import/undo-import.ts';
import { ada, header } from '#test/fixtures/csv/csv-case.ts';
import {
  listContacts,
  openImportPipeline,
  upload,
  type ImportPipeline,
} from '#test/fixtures/csv/import-pipeline.ts';
import { patienceMs } from '#test/harness/patience.ts';

let pipeline: ImportPipeline;
beforeAll(async () => {
  pipeline = await openImportPipeline();
});
afterAll(() => pipeline.close());

async function undo(ctx: VerbContext, importId: string) {
  const call = { ctx, input: { importId } };
  await undoImport(call);
  await pipeline.runLatest(ctx);
  return getImport(call);
}

const columns = (['name', 'email', 'company', 'role'] as const).map((target) => ({
  header: target,
  target,
}));

function batchOf(name: string): RowBatch {
  const parsed = parseContactRow([name, 'ada@x.example', 'A', 'B'], columns, {
    allowEmptyCompany: false,
    allowEmptyRole: false,
  });
  if (parsed.kind === 'rejected') throw new Error(parsed.rejection.message);
  const accepted = [{ record: 1, line: 2, contact: parsed.contact }];
  return { kind: 'batch', afterRecord: 0, lastRecord: 1, accepted, rejected: [] };
}

/** Whether one import waits for its turn. */
async function isWaiting(db: Database): Promise<boolean> {
  const [row] = await db.execute<{ waits: boolean }>(sql`
    select exists (select from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())) as waits`);
  return row?.waits === true;
}

it('keeps a contact that another import changed while this one was writing it', async () => {
  const { db } = pipeline;
  const ctx = await pipeline.openWorkspace();
  const { workspaceId } = ctx.access;
  const begin = async () => {
    const input = { fileName: 'a.csv', onDuplicate: 'update' as const };
    const { id } = await startImport({ ctx, input, file: upload(header + ada) });
    const run = await inWorkspace(db, workspaceId, (tx) => beginImport(tx, id));
    if (!run) throw new Error('the import did not begin');
    return run;
  };
  const commit = (run: ImportRow, name: string, then?: () => Promise<unknown>) =>
    inWorkspace(db, workspaceId, async (tx) => {
      const at = new Date();
      await commitImportBatch(tx, { run, batch: batchOf(name), at });
      await then?.();
      const end = { kind: 'end' as const, columns, error: null };
      await finishImport(tx, { run, end, committedRecords: 1, at });
    });
  const [first, second] = [await begin(), await begin()];
  let later: Promise<void> = Promise.resolve();
  await commit(first, 'Ada', async () => {
    later = commit(second, 'Ada King');
    await vi.waitFor(async () => expect(await isWaiting(db)).toBe(true), patienceMs);
  });
  await later;
  expect(await undo(ctx, first.id)).toMatchObject({
    undo: { removed: 0, kept: [{ code: 'changed_since', count: 1 }] },
  });
  expect(await listContacts(ctx)).toMatchObject([{ name: 'Ada King' }]);
});

it('keeps a contact that somebody else has become one with since', async () => {
  const ctx = await pipeline.openWorkspace();
  const person = { name: 'Ada', email: 'ada@home.example' };
  const { id: otherId } = await createContact({ ctx, input: person });
  const { id } = await pipeline.importFile(ctx, upload(header + ada));
  const made = (await listContacts(ctx)).find(({ importId }) => importId === id);
  await mergeContacts({ ctx, input: { contactId: made?.id ?? '', otherId } });
  expect(await undo(ctx, id)).toMatchObject({
    undo: { removed: 0, kept: [{ code: 'changed_since', count: 1 }] },
  });
});
