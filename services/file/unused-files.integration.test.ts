import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { fileRows } from '#db/queries/file/file-rows.ts';
import { forgetUnusedFiles } from '#db/queries/file/forget-unused-files.ts';
import { forgetAllUnusedFiles } from '#db/queries/housekeeping/forget-all-unused-files.ts';
import * as schema from '#db/schema/index.ts';
import { files } from '#db/schema/index.ts';
import { mostFileBytesOfWorkspace } from '#domain/file/file-limits.ts';
import { hourMs } from '#domain/shared/milliseconds.ts';
import { createCampaignScene, placeEnrollment, writeMail } from '#test/harness/campaign-scene.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let owner: Access;
beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  owner = await world.newOwner();
});

async function upload(fileName: string, content = fileName): Promise<string> {
  async function* bytes() {
    yield Buffer.from(content);
  }
  return (await world.services.files.upload(owner, { fileName }, bytes())).id;
}
/** A GIF by its first bytes, so that it can be shown. */
const uploadImage = (name: string) => upload(name, `GIF89a ${name}`);
const shows = (id: string) => `<p><img src="cid:${id}"></p>`;
const later = (hours: number) => new Date(Date.now() + hours * hourMs);
const lookAfter = (hours: number, limit = 100) =>
  inWorkspace(world.db, owner.workspaceId, (tx) => forgetUnusedFiles(tx, later(hours), limit));
async function kept(): Promise<string[]> {
  const rows = await inWorkspace(world.db, owner.workspaceId, (tx) =>
    tx.select({ name: files.name }).from(files),
  );
  return rows.map(({ name }) => name).toSorted();
}

describe('a file that nothing refers to', () => {
  it('is kept for a day after that was seen, and deleted then', async () => {
    await upload('a.txt');
    expect(await lookAfter(5)).toBe(0);
    expect(await lookAfter(7)).toBe(1);
    expect(await lookAfter(30)).toBe(1);
    expect(await kept()).toEqual(['a.txt']);
    await forgetAllUnusedFiles(world.db, later(37));
    expect(await kept()).toEqual([]);
  });

  it('is as new when it is uploaded again, or referred to meanwhile', async () => {
    const again = await upload('again.txt');
    const used = await upload('used.txt');
    await upload('gone.txt');
    await lookAfter(7);
    expect(await upload('again.txt')).toBe(again);
    const words = { subject: null, body: 'Hi', attachmentIds: [used] };
    const { templates } = world.services;
    const { id: templateId } = await templates.create(owner, { name: 'A', ...words });
    await lookAfter(32);
    expect(await kept()).toEqual(['again.txt', 'used.txt']);

    await templates.delete(owner, { templateId });
    await lookAfter(60);
    expect(await kept()).toEqual(['used.txt']);
  });

  it('is passed over while somebody is about to refer to it', async () => {
    const id = await upload('a.txt');
    await lookAfter(7);
    const looked = await inWorkspace(world.db, owner.workspaceId, async (tx) => {
      expect(await fileRows.hold(tx, [id])).toHaveLength(1);
      return lookAfter(40);
    });
    expect(looked).toBe(0);
    expect(await lookAfter(40)).toBe(1);
    expect(await kept()).toEqual([]);
  });

  it('has its turn however many there are', async () => {
    for (const name of ['a', 'b', 'c']) await upload(`${name}.txt`);
    for (const hours of [7, 40]) {
      expect([await lookAfter(hours, 2), await lookAfter(hours, 2)]).toEqual([2, 1]);
    }
    expect(await kept()).toEqual([]);
  });
});

describe('a file that is referred to', () => {
  it('stays, wherever that is: in what is written, was written or went out', async () => {
    const { campaigns, templates } = world.services;
    const scene = await createCampaignScene(world, owner, { contacts: 2, isStarted: true });
    const { campaignId, mailboxId, enrollmentIds } = scene;
    const { steps } = await campaigns.get(owner, { campaignId });
    const [first, ...others] = steps.map(({ id, delay, subject, body }) => ({
      kind: 'email' as const,
      id,
      delay,
      subject,
      body,
    }));
    if (!first) throw new Error('the campaign has no step');
    const former = { ...first, attachmentIds: [await upload('former step.txt')] };
    await campaigns.update(owner, { campaignId, steps: [former, ...others] });
    const format = 'html' as const;
    const body = shows(await uploadImage('variant.gif'));
    const other = { key: 'B' as const, weight: 1, subject: 'Hi', format, body };
    const now = {
      ...first,
      format,
      body: shows(await uploadImage('step.gif')),
      variants: { ownWeight: 1, others: [other] },
    };
    await campaigns.update(owner, { campaignId, steps: [now, ...others] });

    const attachmentIds = [await upload('template.txt')];
    const words = { name: 'A', body: 'Hi', attachmentIds };
    const { id: templateId } = await templates.create(owner, words);
    const newest = { attachmentIds: [], format, body: shows(await uploadImage('deleted.gif')) };
    await templates.update(owner, { templateId, version: 1, ...newest });
    await templates.delete(owner, { templateId });

    const [attached = '', shown = ''] = enrollmentIds;
    for (const id of enrollmentIds) await placeEnrollment(world, owner, id, { mailboxId });
    await writeMail(world, owner, attached, { attachmentIds: [await upload('mail.txt')] });
    await writeMail(world, owner, shown, { bodyHtml: shows(await uploadImage('mail.gif')) });

    const all = await kept();
    expect(all).toHaveLength(7);
    await upload('nowhere.txt');
    for (const hours of [7, 40, 70]) await lookAfter(hours);
    expect(await kept()).toEqual(all);
  });

  it('is looked for in every table that names files', () => {
    const isOfFiles = (table: unknown): table is PgTable =>
      is(table, PgTable) && 'attachmentIds' in getTableColumns(table);
    const found = Object.values(schema).filter(isOfFiles).map(getTableName).toSorted();
    expect(found).toEqual(['outbound_emails', 'steps', 'template_versions', 'templates']);
  });
});

describe('a workspace that is full', () => {
  it('takes no file more, says so in a sentence, and knows those that it has', async () => {
    const { workspaceId } = owner;
    const row = { workspaceId, mediaType: 'text/plain', sha256: 'x', content: Buffer.from('x') };
    const byteSize = mostFileBytesOfWorkspace - 5;
    await inWorkspace(world.db, workspaceId, (tx) =>
      tx.insert(files).values({ ...row, name: 'large.txt', byteSize }),
    );
    await upload('fits.txt', '1234');
    await upload('fits.txt', '1234');
    const message =
      'There is no room for more.txt: a workspace keeps 1 GB of files, and 1 B are left. ' +
      'What no email needs any more makes room a day after it is taken out.';
    await expect(upload('more.txt', '12')).rejects.toMatchObject({
      code: 'conflict',
      message,
      details: { fields: { file: message } },
    });
    expect(await kept()).toEqual(['fits.txt', 'large.txt']);
  });
});
