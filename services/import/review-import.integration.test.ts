import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { beginReview } from '#db/queries/import/begin-review.ts';
import { commitReviewBatch } from '#db/queries/import/commit-review-batch.ts';
import { finishReview } from '#db/queries/import/finish-review.ts';
import { auditLog, importChunks, imports } from '#db/schema/index.ts';
import type { VerbContext } from '#services/context.ts';
import { cancelImport } from '#services/import/cancel-import.ts';
import { commitImport } from '#services/import/commit-import.ts';
import { getImport } from '#services/import/get-import.ts';
import { getImportColumns } from '#services/import/get-import-columns.ts';
import { listRejections } from '#services/import/list-rejections.ts';
import { reviewImport } from '#services/import/review-import.ts';
import { ada, bob, header } from '#test/fixtures/csv/csv-case.ts';
import { openDraft as openDraftIn } from '#test/fixtures/csv/open-draft.ts';
import {
  listContacts,
  openImportPipeline,
  quietEnvironment,
  upload,
  type ImportPipeline,
} from '#test/fixtures/csv/import-pipeline.ts';
import { buildWorkbook } from '#test/fixtures/workbook/build-workbook.ts';

let pipeline: ImportPipeline;
beforeAll(async () => {
  pipeline = await openImportPipeline();
});
afterAll(() => pipeline.close());

const openDraft = (file: string | Uint8Array, ctx?: VerbContext) =>
  openDraftIn(pipeline, file, ctx);

describe('a draft', () => {
  it('is stored, starts nothing and says what its columns probably are', async () => {
    const told = pipeline.delivered.length;
    const draft = await openDraft(
      `Titles\n${header.trim()},Telefon,x\n${ada.trim()},+49 30 1,a@b.example\n`,
    );
    expect(await draft.see()).toMatchObject({ status: 'draft', total: 0, undoUntil: null });
    expect(pipeline.delivered).toHaveLength(told);
    const { columns, ...view } = await draft.columns();
    expect(view).toEqual({
      sheets: [],
      sheet: null,
      headerLine: 2,
      missing: [],
      allowEmptyCompany: false,
      allowEmptyRole: false,
    });
    expect(columns.slice(3)).toEqual([
      { header: 'Role', target: 'role', confidence: 'sure', samples: ['Engineer'] },
      { header: 'Telefon', target: 'phone', confidence: 'sure', samples: ['+49 30 1'] },
      { header: 'x', target: 'custom', confidence: 'none', samples: ['a@b.example'] },
    ]);
  });

  it.each([
    ['no rows', '', 'empty_file'],
    ['a picture', '\x89PNG\r\n\x1A\n', 'not_csv'],
    ['half a workbook', buildWorkbook({ sheets: { S: [['a']] } }).subarray(0, 300), 'bad_workbook'],
    ['half a JSON row', '[{"na', 'bad_json'],
  ])('of %s is refused at once and leaves nothing', async (_, file, code) => {
    const ctx = await pipeline.openWorkspace();
    await expect(openDraft(file, ctx)).rejects.toMatchObject({
      code: 'invalid_input',
      details: { code },
    });
    await inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
      expect(await tx.$count(imports)).toBe(0);
      expect(await tx.$count(importChunks)).toBe(0);
    });
  });

  it('of a workbook offers its sheets', async () => {
    const rows = [header.trim().split(','), ada.trim().split(',')];
    const draft = await openDraft(buildWorkbook({ sheets: { Notes: [['hello']], People: rows } }));
    expect(await draft.columns()).toMatchObject({
      sheets: ['Notes', 'People'],
      columns: [{ header: 'hello' }],
      missing: ['Name', 'Email', 'Company', 'Role'],
    });
    const input = { importId: draft.importId, sheet: 'People' };
    expect((await getImportColumns({ ctx: draft.ctx, input })).missing).toEqual([]);
    expect(await draft.review({ sheet: 'People' })).toMatchObject({ created: 1, sheet: 'People' });
    expect(await draft.commit()).toMatchObject({ status: 'completed', created: 1 });
  });
});

describe('a review', () => {
  const rows = `${ada}${bob}Eve,eve at example.com,A,B\nMax,max@example.com,,B\nAda,ADA@example.com,A,B\n`;

  it('counts what would happen, writes no contact and sorts faults by what mends them', async () => {
    const ctx = await pipeline.openWorkspace();
    await pipeline.importFile(ctx, upload(header + bob));
    const draft = await openDraft(header + rows, ctx);
    expect(await draft.review({ onDuplicate: 'update' })).toMatchObject({
      status: 'reviewed',
      total: 5,
      created: 1,
      updated: 1,
      skipped: 0,
      rejected: 3,
      problems: [
        { code: 'duplicate_in_file', column: 'Email', count: 1, repair: 'nothing_to_do' },
        { code: 'invalid_email', column: 'Email', count: 1, repair: 'edit_cells' },
        { code: 'missing_company', column: 'Company', count: 1, repair: 'allow_empty' },
      ],
    });
    expect(await listContacts(ctx)).toHaveLength(1);
    expect(await draft.review({ allowEmptyCompany: true })).toMatchObject({
      created: 2,
      skipped: 1,
      rejected: 2,
    });
  });

  it('is what the commit then does', async () => {
    const draft = await openDraft(header + rows);
    const {
      status: _,
      finishedAt: __,
      undoUntil: ___,
      columns: ____,
      ...reviewed
    } = await draft.review();
    const done = await draft.commit();
    expect(done).toMatchObject({ ...reviewed, status: 'completed' });
    expect(await listContacts(draft.ctx)).toHaveLength(done.created);
    const { db, access } = draft.ctx;
    const verbs = await inWorkspace(db, access.workspaceId, (tx) =>
      tx.select({ verb: auditLog.verb }).from(auditLog).orderBy(auditLog.id),
    );
    expect(verbs.map(({ verb }) => verb)).toEqual(['startImport', 'reviewImport', 'commitImport']);
  });

  it('takes mended rows instead of those of the file', async () => {
    const draft = await openDraft(header + rows);
    await draft.review();
    const { items } = await listRejections({
      ctx: draft.ctx,
      input: { importId: draft.importId, code: 'invalid_email', limit: 1 },
    });
    expect(items).toMatchObject([
      { record: 3, line: 4, cells: ['Eve', 'eve at example.com', 'A', 'B'] },
    ]);
    const stillWrong = await draft.fix([{ record: 3, cells: ['Eve', 'eve@', 'A', 'B'] }]);
    expect(stillWrong).toMatchObject({ rejected: 3, status: 'reviewed' });
    const mended = await draft.fix([
      { record: 3, cells: ['Eve', 'eve@example.com', 'A', 'B'] },
      { record: 4, cells: ['Max', 'max@example.com', 'Acme', 'B'] },
    ]);
    expect(mended).toMatchObject({ created: 4, rejected: 1 });
    expect(await draft.commit()).toMatchObject({ created: 4, rejected: 1 });
    expect((await listContacts(draft.ctx)).map(({ email }) => email)).toContain('eve@example.com');
  });

  it('that another one replaces ends quietly and counts nothing', async () => {
    const draft = await openDraft(header + rows);
    const { ctx, importId } = draft;
    await reviewImport({ ctx, input: { importId } });
    const replaced = pipeline.delivered.at(-1);
    await reviewImport({ ctx, input: { importId, allowEmptyCompany: true } });
    const latest = pipeline.delivered.at(-1);
    expect(latest).toMatchObject({ kind: 'review_import', revision: 2 });
    if (replaced) pipeline.delivered.push(replaced);
    await pipeline.runLatest(ctx);
    expect(await draft.see()).toMatchObject({ status: 'reviewing', total: 0 });
    if (latest) pipeline.delivered.push(latest);
    await pipeline.runLatest(ctx);
    expect(await draft.see()).toMatchObject({ status: 'reviewed', created: 3, rejected: 2 });
  });

  it('that another one replaces while it reads its first rows counts none of them', async () => {
    const { db } = pipeline;
    const { ctx, importId } = await openDraft(header + rows);
    const within = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
      inWorkspace(db, ctx.access.workspaceId, work);
    await reviewImport({ ctx, input: { importId } });
    const run = await within((tx) => beginReview(tx, { importId, revision: 1 }));
    if (!run) throw new Error('the review did not begin');
    await reviewImport({ ctx, input: { importId, allowEmptyCompany: true } });
    const none = { accepted: [], rejected: [] };
    const batch = { kind: 'batch' as const, afterRecord: 0, lastRecord: 5, ...none };
    const committed = within((tx) => commitReviewBatch(tx, { run, batch }));
    await expect(committed).rejects.toThrow('taken over');
    const end = { kind: 'end' as const, columns: [], error: null };
    const finished = within((tx) => finishReview(tx, { run, end, committedRecords: 0 }));
    await expect(finished).rejects.toThrow('taken over');
    await pipeline.runLatest(ctx);
    const reviewed = { status: 'reviewed', total: 5, created: 3, rejected: 2 };
    expect(await getImport({ ctx, input: { importId } })).toMatchObject(reviewed);
  });

  it('of columns that do not suit is a draft again and says why', async () => {
    const draft = await openDraft('A,B\nAda,ada@example.com\n');
    expect(await draft.review()).toMatchObject({
      status: 'draft',
      error: { code: 'missing_columns' },
    });
    const columns = [
      { header: 'A', target: 'name' as const },
      { header: 'B', target: 'email' as const },
    ];
    const empty = { allowEmptyCompany: true, allowEmptyRole: true };
    expect(await draft.review({ columns, ...empty })).toMatchObject({
      status: 'reviewed',
      created: 1,
    });
  });

  it('is remembered for files with the same names once it is committed', async () => {
    const ctx = await pipeline.openWorkspace();
    const columns = [
      { header: 'Who', target: 'name' as const },
      { header: 'Where', target: 'email' as const },
      { header: 'Shoe', target: 'custom' as const, field: 'Shoe size' },
    ];
    const choices = { columns, allowEmptyCompany: true, allowEmptyRole: true };
    const first = await openDraft('Who,Where,Shoe\nAda,ada@example.com,38\n', ctx);
    await first.review(choices);
    await first.commit();
    expect(await listContacts(ctx)).toMatchObject([{ custom: { 'Shoe size': '38' } }]);
    const second = await openDraft('shoe,WHO,where\n40,Bob,bob@example.com\n', ctx);
    expect(await second.columns()).toMatchObject({
      columns: [
        { target: 'custom', field: 'Shoe size', confidence: 'remembered' },
        { target: 'name', confidence: 'remembered' },
        { target: 'email', confidence: 'remembered' },
      ],
      missing: [],
      allowEmptyCompany: true,
    });
  });
});

describe('canceling', () => {
  it('discards a draft with its bytes', async () => {
    const draft = await openDraft(header + ada);
    await draft.review();
    expect(await cancelImport(draft.call)).toMatchObject({ status: 'canceled', created: 0 });
    await expect(draft.columns()).rejects.toMatchObject({ code: 'precondition_failed' });
    await inWorkspace(draft.ctx.db, draft.ctx.access.workspaceId, async (tx) => {
      const chunks = tx.select().from(importChunks);
      expect(await chunks.where(eq(importChunks.importId, draft.importId))).toEqual([]);
    });
  });

  it('of a running import keeps what was committed, says how much and stops the workflow', async () => {
    const people = Array.from({ length: 3000 }, (_, n) => `P${n},p${n}@x.example,A,B\n`);
    const draft = await openDraft(header + people.join(''));
    await draft.review();
    await commitImport(draft.call);
    const environment = quietEnvironment();
    let heartbeats = 0;
    environment.on('heartbeat', () => {
      heartbeats += 1;
      if (heartbeats === 3) environment.cancel();
    });
    const stopped = pipeline.runImport(draft.ctx, draft.importId, environment);
    await expect(stopped).rejects.toThrow();
    const { created } = await cancelImport(draft.call);
    expect(pipeline.delivered.at(-1)).toMatchObject({ kind: 'stop_import' });
    expect([1000, 2000]).toContain(created);
    await pipeline.runImport(draft.ctx, draft.importId);
    expect(await draft.see()).toMatchObject({ status: 'canceled', created, total: created });
    expect(await listContacts(draft.ctx)).toHaveLength(created);
  });
});
