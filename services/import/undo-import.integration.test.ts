import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { undoImportPage } from '#db/queries/import/undo-import-page.ts';
import { contacts, enrollments, outbox } from '#db/schema/index.ts';
import type { VerbContext } from '#services/context.ts';
import { updateContact } from '#services/contact/update-contact.ts';
import { getImport } from '#services/import/get-import.ts';
import { undoImport } from '#services/import/undo-import.ts';
import { ada, bob, header } from '#test/fixtures/csv/csv-case.ts';
import {
  listContacts,
  openImportPipeline,
  upload,
  type ImportPipeline,
} from '#test/fixtures/csv/import-pipeline.ts';
import { createMailbox, createRunningCampaign } from '#test/harness/factories.ts';
import { grantNextEmail } from '#test/harness/granted-email.ts';

let pipeline: ImportPipeline;
beforeAll(async () => {
  pipeline = await openImportPipeline();
});
afterAll(() => pipeline.close());

const people = (count: number) =>
  Array.from({ length: count }, (_, n) => `Eve Adams,p${n}@x.example,A,B\n`).join('');

async function importPeople(
  ctx: VerbContext,
  rows: string,
  onDuplicate: 'skip' | 'update' = 'skip',
) {
  const { id } = await pipeline.importFile(ctx, upload(header + rows), { onDuplicate });
  return { ctx, input: { importId: id } };
}

async function undo(call: { ctx: VerbContext; input: { importId: string } }) {
  await undoImport(call);
  await pipeline.runLatest(call.ctx);
  return getImport(call);
}

/** Enrolls contacts by their addresses; the first `mailed` of them are about to be mailed. */
async function enroll({ db, access: { workspaceId } }: VerbContext, ids: string[], mailed: number) {
  const mailboxId = await createMailbox(db, workspaceId);
  const { enrollmentIds } = await createRunningCampaign(db, {
    workspaceId,
    mailboxIds: [mailboxId],
    contactIds: ids,
    delays: ['PT0S'],
  });
  for (const enrollmentId of enrollmentIds.slice(0, mailed)) {
    await inWorkspace(db, workspaceId, (tx) =>
      tx
        .update(enrollments)
        .set({ state: 'active', mailboxId, admittedAt: new Date() })
        .where(eq(enrollments.id, enrollmentId)),
    );
    await grantNextEmail(db, workspaceId, enrollmentId);
  }
  return enrollmentIds;
}

describe('undoing an import', () => {
  it('deletes whom it made and nobody mailed, ends their sequences, and says who stays and why', async () => {
    const ctx = await pipeline.openWorkspace();
    const { workspaceId } = ctx.access;
    await importPeople(ctx, ada);
    const call = await importPeople(ctx, people(1200));
    const made = (await listContacts(ctx)).filter(
      ({ importId }) => importId === call.input.importId,
    );
    const enrolled = made.slice(0, 3).map(({ id }) => id);
    const [mailed, ...planned] = await enroll(ctx, enrolled, 1);

    expect(await undo(call)).toMatchObject({
      status: 'undone',
      undo: { removed: 1199, restored: 0, kept: [{ code: 'mailed', count: 1 }] },
      undoUntil: null,
    });

    const left = await listContacts(ctx);
    expect(left.map(({ id, email }) => (id === enrolled[0] ? 'mailed' : email)).toSorted()).toEqual(
      ['ada@example.com', 'mailed'],
    );
    const owed = await inWorkspace(ctx.db, workspaceId, (tx) => tx.select().from(outbox));
    const stopped = owed.flatMap(({ command }) =>
      command.kind === 'stop_contact' ? command.enrollmentId : [],
    );
    expect(stopped.toSorted()).toEqual(planned.toSorted());
    expect(stopped).not.toContain(mailed);
  });

  it('gives updated contacts their former values back, but for what was changed since', async () => {
    const ctx = await pipeline.openWorkspace();
    const columns = `${header.trim()},City\n`;
    const first = upload(`${columns}${ada.trim()},London\n${bob.trim()},Rome\n`);
    await pipeline.importFile(ctx, first);
    const before = await listContacts(ctx);
    const second = `${columns}Ada King,ada@example.com,New Co,,Paris\nRob,bob@example.com,X,Y,Oslo\nEve,eve@example.com,A,B,\n`;
    const { id } = await pipeline.importFile(ctx, upload(second), {
      onDuplicate: 'update',
      mapping: { allowEmptyRole: true },
    });
    const rob = (await listContacts(ctx)).find(({ email }) => email === 'bob@example.com');
    await updateContact({ ctx, input: { contactId: rob?.id ?? '', company: 'Mine' } });

    expect(await undo({ ctx, input: { importId: id } })).toMatchObject({
      undo: { removed: 1, restored: 1, kept: [{ code: 'changed_since', count: 1 }] },
    });

    const values = ({ name, company, role, custom }: (typeof before)[number]) => ({
      name,
      company,
      role,
      custom,
    });
    const after = new Map((await listContacts(ctx)).map((contact) => [contact.email, contact]));
    expect(after.size).toBe(2);
    for (const contact of before) {
      const isMine = contact.email === 'bob@example.com';
      expect(after.get(contact.email)).toMatchObject({
        ...values(contact),
        ...(isMine && { company: 'Mine' }),
      });
    }
  });

  it('keeps a contact that a later import has changed', async () => {
    const ctx = await pipeline.openWorkspace();
    const call = await importPeople(ctx, ada + bob);
    await importPeople(ctx, 'Ada King,ada@example.com,A,B\n', 'update');
    expect(await undo(call)).toMatchObject({
      undo: { removed: 1, kept: [{ code: 'changed_since', count: 1 }] },
    });
  });

  it('goes on where it was when the worker dies', async () => {
    const ctx = await pipeline.openWorkspace();
    const { workspaceId } = ctx.access;
    const call = await importPeople(ctx, people(30));
    await undoImport(call);
    const { importId } = call.input;
    const page = { importId, limit: 7, at: new Date() };
    await inWorkspace(ctx.db, workspaceId, (tx) => undoImportPage(tx, page));
    const dying = inWorkspace(ctx.db, workspaceId, async (tx) => {
      await undoImportPage(tx, page);
      throw new Error('killed');
    });
    await expect(dying).rejects.toThrow('killed');
    expect(await getImport(call)).toMatchObject({ status: 'undoing', undo: { removed: 7 } });
    await pipeline.runLatest(ctx);
    expect(await getImport(call)).toMatchObject({ status: 'undone', undo: { removed: 30 } });
    expect(await listContacts(ctx)).toEqual([]);
  });

  it('is possible for a day, once, and for whoever may write in this workspace', async () => {
    const ctx = await pipeline.openWorkspace();
    const call = await importPeople(ctx, ada);
    const later = { ...ctx, clock: () => new Date(Date.now() + 25 * 3_600_000) };
    await expect(undoImport({ ...call, ctx: later })).rejects.toMatchObject({
      code: 'precondition_failed',
    });
    const reader: VerbContext = { ...ctx, access: { ...ctx.access, scopes: ['read'] } };
    await expect(undoImport({ ...call, ctx: reader })).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = await pipeline.openWorkspace();
    await expect(undoImport({ ...call, ctx: stranger })).rejects.toMatchObject({
      code: 'not_found',
    });
    await undo(call);
    await expect(undoImport(call)).rejects.toMatchObject({ code: 'conflict' });
    const nothing = await importPeople(ctx, 'x,y,z,w\n');
    await expect(undoImport(nothing)).rejects.toMatchObject({ code: 'conflict' });
    await inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
      expect(await tx.$count(contacts)).toBe(0);
    });
  });
});
