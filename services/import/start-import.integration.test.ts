import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { auditLog, importChunks, imports, liveEvents, outbox } from '#db/schema/index.ts';
import { importLimits } from '#domain/import/import-limits.ts';
import type { VerbContext } from '#services/context.ts';
import { startImport } from '#services/import/start-import.ts';
import { ada, bob, header } from '#test/fixtures/csv/csv-case.ts';
import {
  openImportPipeline,
  upload,
  type ImportPipeline,
} from '#test/fixtures/csv/import-pipeline.ts';

let pipeline: ImportPipeline;
beforeAll(async () => {
  pipeline = await openImportPipeline();
});
afterAll(() => pipeline.close());

const input = { fileName: 'leads.csv' };

/** Everything an upload may leave in a workspace. */
const traces = ({ db, access: { workspaceId } }: VerbContext) =>
  inWorkspace(db, workspaceId, async (tx) => ({
    imports: await tx.$count(imports),
    chunks: await tx.$count(importChunks),
    owed: await tx.$count(outbox),
  }));

describe('startImport', () => {
  it('stores the file, audits it, tells open pages and starts the workflow', async () => {
    const ctx = await pipeline.openWorkspace();
    const { workspaceId } = ctx.access;

    const view = await startImport({ ctx, input, file: upload(header + ada + bob) });

    expect(view).toMatchObject({ status: 'queued', fileName: 'leads.csv', onDuplicate: 'skip' });
    expect(pipeline.delivered.at(-1)).toEqual({
      kind: 'start_import',
      importId: view.id,
      workspaceId,
    });
    await inWorkspace(ctx.db, workspaceId, async (tx) => {
      expect(await tx.select().from(auditLog)).toMatchObject([
        { verb: 'startImport', entityId: view.id, actor: ctx.access.actor },
      ]);
      expect(await tx.select().from(liveEvents)).toMatchObject([
        { type: 'import.progress', entityId: view.id },
      ]);
    });
  });

  it('keeps a file of several megabytes in pieces of about one', async () => {
    const ctx = await pipeline.openWorkspace();
    const file = header + ada.repeat(60_000);
    const { id } = await startImport({ ctx, input, file: upload(file) });
    const chunks = await inWorkspace(ctx.db, ctx.access.workspaceId, (tx) =>
      tx.select().from(importChunks).where(eq(importChunks.importId, id)),
    );
    expect(Buffer.concat(chunks.map(({ bytes }) => bytes)).toString()).toBe(file);
    expect(chunks.map(({ bytes }) => bytes.byteLength).slice(0, -1)).toEqual([
      1 << 20,
      1 << 20,
      1 << 20,
    ]);
  });

  it('leaves nothing behind when the upload breaks off', async () => {
    const ctx = await pipeline.openWorkspace();
    const broken = async function* () {
      yield* upload(header + ada.repeat(60_000));
      throw new Error('socket hang up');
    };
    await expect(startImport({ ctx, input, file: broken() })).rejects.toThrow('socket hang up');
    expect(await traces(ctx)).toEqual({ imports: 0, chunks: 0, owed: 0 });
  });

  it('refuses a file over 200 MB and leaves nothing behind', async () => {
    const ctx = await pipeline.openWorkspace();
    const piece = Buffer.alloc(8 * 1024 * 1024, 'x,');
    const huge = async function* () {
      for (let bytes = 0; bytes <= importLimits.fileBytes; bytes += piece.byteLength) yield piece;
    };
    await expect(startImport({ ctx, input, file: huge() })).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining('200 MB'),
    });
    expect(await traces(ctx)).toEqual({ imports: 0, chunks: 0, owed: 0 });
  });

  it('removes uploads of yesterday whose server died, and no other import', async () => {
    const ctx = await pipeline.openWorkspace();
    const { workspaceId } = ctx.access;
    const [abandoned, receiving, queued] = await inWorkspace(ctx.db, workspaceId, (tx) => {
      const yesterday = new Date(Date.now() - 25 * 3_600_000);
      const row = { workspaceId, fileName: 'a.csv', state: 'queued', onDuplicate: 'skip' } as const;
      return tx
        .insert(imports)
        .values([
          { ...row, createdAt: yesterday },
          row,
          { ...row, createdAt: yesterday, sizeBytes: 100 },
        ])
        .returning({ id: imports.id });
    });
    const { id } = await startImport({ ctx, input, file: upload(header) });
    const left = await inWorkspace(ctx.db, workspaceId, (tx) => tx.select().from(imports));
    expect(new Set(left.map((row) => row.id))).toEqual(new Set([receiving?.id, queued?.id, id]));
    expect(left.map((row) => row.id)).not.toContain(abandoned?.id);
  });

  it('refuses a mapping that it does not understand, naming the field', async () => {
    const ctx = await pipeline.openWorkspace();
    const columns = ['A', 'B'].map((name) => ({ header: name, target: 'email' as const }));
    const call = { ctx, input: { ...input, mapping: { columns } }, file: upload(header) };
    await expect(startImport(call)).rejects.toMatchObject({
      code: 'invalid_input',
      details: { fields: { 'mapping.columns': 'Two columns are mapped to email' } },
    });
  });

  it('needs the right to write', async () => {
    const ctx = await pipeline.openWorkspace();
    const reader: VerbContext = { ...ctx, access: { ...ctx.access, scopes: ['read'] } };
    await expect(startImport({ ctx: reader, input, file: upload(header) })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await traces(ctx)).toEqual({ imports: 0, chunks: 0, owed: 0 });
  });
});
