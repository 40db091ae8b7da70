import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VerbContext } from '#services/context.ts';
import { cancelImport } from '#services/import/cancel-import.ts';
import { commitImport } from '#services/import/commit-import.ts';
import { fixImportRows } from '#services/import/fix-import-rows.ts';
import { getImportColumns } from '#services/import/get-import-columns.ts';
import { listImports } from '#services/import/list-imports.ts';
import { listRejections } from '#services/import/list-rejections.ts';
import { reviewImport } from '#services/import/review-import.ts';
import { ada, header } from '#test/fixtures/csv/csv-case.ts';
import { openImportPipeline, type ImportPipeline } from '#test/fixtures/csv/import-pipeline.ts';
import { openDraft } from '#test/fixtures/csv/open-draft.ts';

let pipeline: ImportPipeline;
beforeAll(async () => {
  pipeline = await openImportPipeline();
});
afterAll(() => pipeline.close());

const readOnly = (ctx: VerbContext): VerbContext => ({
  ...ctx,
  access: { ...ctx.access, role: 'viewer', scopes: ['read'] },
});

describe('the verbs of an import', () => {
  it('refuse whoever may only read, other workspaces, and what comes at the wrong time', async () => {
    const draft = await openDraft(pipeline, header + ada);
    const { ctx, importId, call } = draft;
    const rows = [{ record: 1, cells: ['a'] }];
    const stranger = await pipeline.openWorkspace();
    const attempts = (by: VerbContext) => [
      () => reviewImport({ ctx: by, input: { importId } }),
      () => fixImportRows({ ctx: by, input: { importId, rows } }),
      () => commitImport({ ctx: by, input: { importId } }),
      () => cancelImport({ ctx: by, input: { importId } }),
    ];
    for (const attempt of attempts(readOnly(ctx))) {
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
    }
    for (const attempt of attempts(stranger)) {
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
    }
    const unseen = { ctx: stranger, input: { importId } };
    await expect(getImportColumns(unseen)).rejects.toMatchObject({ code: 'not_found' });
    await expect(listRejections(unseen)).rejects.toMatchObject({ code: 'not_found' });
    await expect(commitImport(call)).rejects.toMatchObject({ code: 'conflict' });
    await expect(fixImportRows({ ctx, input: { importId, rows } })).rejects.toMatchObject({
      code: 'conflict',
    });
    await draft.review();
    await draft.commit();
    await expect(draft.review()).rejects.toMatchObject({ code: 'conflict' });
    await expect(commitImport(call)).rejects.toMatchObject({ code: 'conflict' });
    await expect(cancelImport(call)).rejects.toMatchObject({ code: 'conflict' });
    expect((await listImports({ ctx, input: {} })).items).toMatchObject([{ id: importId }]);
    expect((await listImports({ ctx: stranger, input: {} })).items).toEqual([]);
  });
});
