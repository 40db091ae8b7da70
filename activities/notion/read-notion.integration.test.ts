import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { findNotionConnection } from '#db/queries/notion/find-notion-connection.ts';
import { contactEvents, contacts, enrollments, outbox } from '#db/schema/index.ts';
import { createMailbox, createRunningCampaign } from '#test/harness/factories.ts';
import type { NotionScene } from '#test/harness/notion-scene.ts';
import { notionScenes } from '#test/harness/notion-scenes.ts';

const { start: startScene, within, db } = notionScenes();
let scene: NotionScene;
let page: string;

async function start(): Promise<string> {
  scene = await startScene();
  [page = ''] = await scene.importPeople(1);
  const link = await scene.linkOf(page);
  return link?.contactId ?? '';
}

const look = async () => {
  scene.now.advance(600_000);
  await scene.activities.readNotion(scene.args);
};
const edits = (contactId: string) =>
  within((tx) =>
    tx.select().from(contactEvents).where(eq(contactEvents.contactId, contactId)),
  ).then((rows) => rows.filter(({ type }) => type === 'notion.edited').map(({ data }) => data));

it('tells of a status that a person chose in Notion, once, and does not obey it', async () => {
  const contactId = await start();
  await scene.setStatus([page], 'First Email Sent');
  await scene.drainAll();
  scene.people.edit(page, { Status: 'Replied' });
  await look();
  await look();
  expect(await edits(contactId)).toEqual([{ from: 'First Email Sent', to: 'Replied' }]);
  const [contact] = await within((tx) => tx.select().from(contacts));
  expect(contact?.status).toBe('First Email Sent');
});

it('says nothing of what we wrote ourselves, nor of other cells', async () => {
  const contactId = await start();
  await look();
  await scene.setStatus([page], 'Follow-Up 1');
  await scene.drainAll();
  scene.people.edit(page, { Company: 'Another Engine' });
  await look();
  expect(await edits(contactId)).toEqual([]);
});

it('writes again what a late request of our own undid', async () => {
  const contactId = await start();
  await scene.setStatus([page], 'Replied');
  await scene.drainAll();
  const provider = scene.deps.openNotion;
  const { id } = scene.people.property('Status');
  const row = await within((tx) => findNotionConnection(tx, scene.args.connectionId));
  if (!row) throw new Error('is connected');
  await provider(row).updateRow(page, [{ type: 'status', propertyId: id, name: 'Follow-Up 1' }]);
  await look();
  await scene.drainAll();
  expect(scene.people.shown(page, 'Status')).toBe('Replied');
  expect(await edits(contactId)).toEqual([]);
});

it.each([
  {
    stopWhenNotionSays: ['replied '],
    state: 'stopped',
    commands: ['stop_contact', 'poke_campaign'],
  },
  { stopWhenNotionSays: ['Not interested'], state: 'enrolled', commands: [] },
])(
  'a campaign that stops at $stopWhenNotionSays is $state when Notion says Replied',
  async (given) => {
    const contactId = await start();
    const { workspaceId } = scene.args;
    const mailboxId = await createMailbox(db(), workspaceId);
    await createRunningCampaign(db(), {
      workspaceId,
      mailboxIds: [mailboxId],
      contactIds: [contactId],
      delays: ['PT0S'],
      settings: { stopWhenNotionSays: given.stopWhenNotionSays },
    });
    scene.people.edit(page, { Status: 'Replied' });
    await look();
    const [enrollment] = await within((tx) => tx.select().from(enrollments));
    expect(enrollment?.state).toBe(given.state);
    const owed = await within((tx) => tx.select({ command: outbox.command }).from(outbox));
    const kinds = owed
      .map(({ command }) => command.kind)
      .filter((kind) => given.commands.includes(kind));
    expect(kinds.toSorted()).toEqual(given.commands.toSorted());
  },
);

it('a stop that a person chose is heeded before our own status is written over it', async () => {
  const contactId = await start();
  const { workspaceId } = scene.args;
  const mailboxId = await createMailbox(db(), workspaceId);
  await createRunningCampaign(db(), {
    workspaceId,
    mailboxIds: [mailboxId],
    contactIds: [contactId],
    delays: ['PT0S'],
    settings: { stopWhenNotionSays: ['Not interested'] },
  });
  await scene.setStatus([page], 'First Email Sent');
  await scene.drainAll();
  const [enrolled] = await within((tx) => tx.select().from(enrollments));
  expect(enrolled?.state).toBe('enrolled');
  scene.people.edit(page, { Status: 'Not interested' });
  await scene.setStatus([page], 'Follow-Up 1');
  await scene.drainAll();
  await look();
  const [stopped] = await within((tx) => tx.select().from(enrollments));
  expect(stopped?.state).toBe('stopped');
  expect(await edits(contactId)).toEqual([{ from: 'First Email Sent', to: 'Not interested' }]);
  expect(scene.people.shown(page, 'Status')).toBe('Follow-Up 1');
});
