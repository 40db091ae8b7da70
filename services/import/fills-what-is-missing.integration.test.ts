import { afterAll, beforeAll, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { enrollments, outbox } from '#db/schema/index.ts';
import { ada, bob, header } from '#test/fixtures/csv/csv-case.ts';
import {
  listContacts,
  openImportPipeline,
  upload,
  type ImportPipeline,
} from '#test/fixtures/csv/import-pipeline.ts';
import { createMailbox, createRunningCampaign } from '#test/harness/factories.ts';

let pipeline: ImportPipeline;
beforeAll(async () => {
  pipeline = await openImportPipeline();
});
afterAll(() => pipeline.close());

it('wakes who was held for want of what the file now brings, and nobody else', async () => {
  const { db } = pipeline;
  const ctx = await pipeline.openWorkspace();
  const { workspaceId } = ctx.access;
  const inTx = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
    inWorkspace(db, workspaceId, work);
  await pipeline.importFile(ctx, upload(header + ada + bob));
  const people = (await listContacts(ctx)).toSorted((a, b) => (a.email < b.email ? -1 : 1));
  const { enrollmentIds } = await createRunningCampaign(db, {
    workspaceId,
    mailboxIds: [await createMailbox(db, workspaceId)],
    contactIds: people.map(({ id }) => id),
    delays: ['PT0S'],
  });
  const held = { state: 'active', reasonCode: 'missing_variable' } as const;
  await inTx((tx) => tx.update(enrollments).set(held));
  await inTx((tx) => tx.delete(outbox));

  const better = `Name,Email,Company,Role,City\n${ada.trim()},London\n${bob.trim()},\n`;
  await pipeline.importFile(ctx, upload(better), { onDuplicate: 'update' });
  const owed = await inTx((tx) => tx.select({ command: outbox.command }).from(outbox));
  expect(owed.map(({ command }) => command).filter(({ kind }) => kind === 'poke_contact')).toEqual([
    { kind: 'poke_contact', enrollmentId: enrollmentIds[0] },
  ]);
});
