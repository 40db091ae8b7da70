import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { VerbContext } from '#services/context.ts';
import { createContact } from '#services/contact/create-contact.ts';
import { deleteContact } from '#services/contact/delete-contact.ts';
import { mergeContacts } from '#services/contact/merge-contacts.ts';
import { restoreContact } from '#services/contact/restore-contact.ts';
import { ada, bob, header } from '#test/fixtures/csv/csv-case.ts';
import {
  listContacts,
  openImportPipeline,
  upload,
  type ImportPipeline,
} from '#test/fixtures/csv/import-pipeline.ts';
import { openDraft } from '#test/fixtures/csv/open-draft.ts';

let pipeline: ImportPipeline;
let ctx: VerbContext;
const file = header + ada + bob;

beforeAll(async () => {
  pipeline = await openImportPipeline();
});
beforeEach(async () => {
  ctx = await pipeline.openWorkspace();
  await pipeline.importFile(ctx, upload(file));
});
afterAll(() => pipeline.close());

const idOf = async (name: string) => {
  const one = (await listContacts(ctx)).find((contact) => contact.name.startsWith(name));
  return one?.id ?? '';
};
/** Bob becomes a part of Ada. */
async function merge() {
  const pair = { contactId: await idOf('Ada'), otherId: await idOf('Bob') };
  await mergeContacts({ ctx, input: pair });
  return pair;
}

describe('an address that was given up in a merge', () => {
  it.each(['skip', 'update'] as const)(
    'brings nobody new in the same file (%s), as its review says',
    async (onDuplicate) => {
      await merge();
      const known = onDuplicate === 'update' ? { updated: 1, skipped: 1 } : { skipped: 2 };
      const draft = await openDraft(pipeline, file, ctx);
      expect(await draft.review({ onDuplicate })).toMatchObject({ created: 0, ...known });
      const run = await pipeline.importFile(ctx, upload(file), { onDuplicate });
      expect(run).toMatchObject({ created: 0, rejected: 0, ...known });
      expect(await listContacts(ctx)).toHaveLength(1);
    },
  );

  it('stays so when the one who was kept is merged into another', async () => {
    const { contactId: otherId } = await merge();
    const eve = { name: 'Eve', email: 'eve@client.test' };
    const { id: contactId } = await createContact({ ctx, input: eve });
    await mergeContacts({ ctx, input: { contactId, otherId } });
    expect(await pipeline.importFile(ctx, upload(file))).toMatchObject({ created: 0, skipped: 2 });
  });

  it('is that of a contact again who is restored', async () => {
    const { otherId } = await merge();
    await restoreContact({ ctx, input: { contactId: otherId } });
    const run = await pipeline.importFile(ctx, upload(file), { onDuplicate: 'update' });
    expect(run).toMatchObject({ created: 0, updated: 2 });
  });

  it('is free once whoever was kept is in the trash', async () => {
    const { contactId } = await merge();
    await deleteContact({ ctx, input: { contactId } });
    expect(await pipeline.importFile(ctx, upload(file))).toMatchObject({ created: 2, skipped: 0 });
  });
});
