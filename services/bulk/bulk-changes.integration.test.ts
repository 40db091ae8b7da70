import { eq } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { markBounced } from '#db/queries/contact/mark-bounced.ts';
import { suppressAddress } from '#db/queries/suppression/suppress-address.ts';
import { enrollments } from '#db/schema/index.ts';
import type { BulkActionInput } from '#domain/bulk/bulk-change-input.ts';
import { createContacts, createMailbox, createRunningCampaign } from '#test/harness/factories.ts';
import {
  auditedVerbs,
  createServiceWorld,
  withRole,
  type ServiceWorld,
} from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let ana: Access;
let contactIds: string[];

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());

async function scene(count = 3): Promise<void> {
  ana = await world.newOwner();
  contactIds = await createContacts(world.db, ana.workspaceId, count);
}

/** As if they had been admitted; their first email is due. */
const underWay = (at: Date) =>
  ({ state: 'active', admittedAt: at, nextDueAt: at, reasonCode: 'waiting_delay' }) as const;
const change = (action: BulkActionInput, ids: string[] = contactIds) =>
  world.services.contacts.change(ana, { contactIds: ids, action });
const undo = (bulkChangeId: string) => world.services.contacts.undoChange(ana, { bulkChangeId });
const count = async (filter: { tag?: string; listId?: string; status?: 'Paused' }) =>
  (await world.services.contacts.count(ana, filter)).count;

// Also listListsOfContact, by which the lists of one contact are read.
describe('changeContacts', () => {
  it('tags those who do not have the tag, and undo leaves alone who had it before', async () => {
    await scene();
    const [first = ''] = contactIds;
    await change({ kind: 'tag', name: 'vip' }, [first]);
    const { id, changed } = await change({ kind: 'tag', name: 'VIP' });
    expect([changed, await count({ tag: 'vip' })]).toEqual([2, 3]);
    expect(await undo(id)).toMatchObject({ action: 'tag', changed: 2 });
    expect(await count({ tag: 'vip' })).toBe(1);
    expect(await undo(id)).toMatchObject({ changed: 0 });
    expect(await auditedVerbs(world.db, ana)).toEqual(
      expect.arrayContaining(['changeContacts', 'undoChange']),
    );
  });

  it('stands in the timeline of whom it changed, and so does taking it back', async () => {
    await scene(2);
    const [first = '', second = ''] = contactIds;
    const { contacts, lists } = world.services;
    await contacts.update(ana, { contactId: first, tags: ['vip', 'cold'] });
    const { id } = await change({ kind: 'tag', name: 'VIP' });
    const { id: listId } = await lists.create(ana, { name: 'Fair' });
    await change({ kind: 'addToList', listId }, [second]);
    expect(await lists.listOfContact(ana, { contactId: second })).toMatchObject({
      items: [{ name: 'Fair' }],
    });
    await undo(id);
    await contacts.update(ana, { contactId: first, tags: ['vip'] });
    const said = async (contactId: string) => {
      const { items } = await contacts.listTimeline(ana, { contactId });
      return items
        .filter(({ type }) => /(tag|list)/.test(type))
        .map(({ type, data }) => `${type} ${String(data['name'])}`);
    };
    expect((await said(first)).toSorted()).toEqual([
      'contact.tagged cold',
      'contact.tagged vip',
      'contact.untagged cold',
    ]);
    expect((await said(second)).toSorted()).toEqual([
      'contact.listed Fair',
      'contact.tagged vip',
      'contact.untagged vip',
    ]);
    const stranger = lists.listOfContact(await world.newOwner(), { contactId: second });
    await expect(stranger).rejects.toMatchObject({ code: 'not_found' });
  });

  it('puts all that match on a list and takes them off, both ways undone', async () => {
    await scene();
    const { id: listId } = await world.services.lists.create(ana, { name: 'Fair' });
    const all = { filter: { q: 'client.test' }, action: { kind: 'addToList', listId } } as const;
    const added = await world.services.contacts.change(ana, all);
    expect([added.changed, await count({ listId })]).toEqual([3, 3]);
    const removed = await change({ kind: 'removeFromList', listId });
    expect(await count({ listId })).toBe(0);
    await undo(removed.id);
    expect(await count({ listId })).toBe(3);
    await undo(added.id);
    expect(await count({ listId })).toBe(0);
  });

  it('pauses who is not paused; undo resumes those alone', async () => {
    await scene();
    const [first = ''] = contactIds;
    await world.services.contacts.pause(ana, { contactId: first });
    const { id, changed } = await change({ kind: 'pause' });
    expect([changed, await count({ status: 'Paused' })]).toEqual([2, 3]);
    await undo(id);
    expect(await count({ status: 'Paused' })).toBe(1);
  });

  it('deletes into the trash, stops what ran, and brings all of it back', async () => {
    await scene(2);
    const { workspaceId } = ana;
    const mailboxIds = [await createMailbox(world.db, workspaceId)];
    const campaign = { workspaceId, mailboxIds, contactIds, delays: ['PT0S'] };
    const { enrollmentIds } = await createRunningCampaign(world.db, campaign);
    await inWorkspace(world.db, workspaceId, (tx) =>
      tx.update(enrollments).set(underWay(world.now.at)),
    );
    const { id, changed } = await change({ kind: 'delete' });
    expect([changed, await count({})]).toEqual([2, 0]);
    const told = (kind: 'pause_contact' | 'resume_contact') =>
      world.temporal.ofKind(kind).map((command) => command.enrollmentId);
    expect(told('pause_contact')).toEqual(expect.arrayContaining(enrollmentIds));

    expect(await undo(id)).toMatchObject({ changed: 2 });
    expect(told('resume_contact')).toEqual(expect.arrayContaining(enrollmentIds));
    const [contactId = ''] = contactIds;
    const { contacts } = world.services;
    expect(await contacts.explain(ana, { contactId })).toMatchObject({ code: 'waiting_delay' });
    const { items } = await contacts.listTimeline(ana, { contactId });
    expect(items.map(({ type }) => type)).toEqual(['contact.restored', 'contact.deleted']);
  });

  it('brings back contacts whose sequence is over by now, and says so', async () => {
    await scene(3);
    const { workspaceId } = ana;
    const [answered = '', unsubscribed = '', other = ''] = contactIds;
    const mailboxIds = [await createMailbox(world.db, workspaceId)];
    const campaign = { workspaceId, mailboxIds, contactIds, delays: ['PT0S'] };
    const { campaignId, enrollmentIds } = await createRunningCampaign(world.db, campaign);
    await inWorkspace(world.db, workspaceId, (tx) =>
      tx.update(enrollments).set(underWay(world.now.at)),
    );
    const { id } = await change({ kind: 'delete' });
    await inWorkspace(world.db, workspaceId, async (tx) => {
      await suppressAddress(tx, unsubscribed, 'unsubscribed');
      await markBounced(tx, answered);
    });
    await undo(id);
    const { campaigns, contacts } = world.services;
    const states = () =>
      Promise.all(contactIds.map(async (contactId) => contacts.explain(ana, { contactId })));
    expect(await states()).toMatchObject([
      { code: 'finished' },
      { code: 'finished' },
      { code: 'waiting_delay' },
    ]);
    expect(world.temporal.ofKind('stop_contact').map((command) => command.enrollmentId)).toEqual(
      expect.arrayContaining(enrollmentIds.slice(0, 2)),
    );
    const { items } = await contacts.listTimeline(ana, { contactId: answered });
    expect(items.map(({ type }) => type)).toContain('sequence.ended');
    await change({ kind: 'delete' }, [other]);
    await campaigns.archive(ana, { campaignId });
    await contacts.restore(ana, { contactId: other });
    expect(await contacts.explain(ana, { contactId: other })).toMatchObject({ code: 'finished' });
  });

  it('puts back into the queue who had waited in it, and nobody who was stopped before', async () => {
    await scene(2);
    const [first = '', second = ''] = contactIds;
    const { campaigns, contacts } = world.services;
    const { id: campaignId } = await campaigns.create(ana, {
      name: 'Spring',
      mailboxIds: [await createMailbox(world.db, ana.workspaceId)],
      steps: [{ kind: 'email', delay: 'PT0S', subject: 'Hi', body: 'Hello' }],
    });
    await campaigns.enroll(ana, { campaignId, contactIds });
    await contacts.stop(ana, { contactId: second });
    world.now.advance(60_000);
    const { id } = await change({ kind: 'delete' });
    world.now.advance(60_000);
    await undo(id);
    expect(await contacts.explain(ana, { contactId: first })).toMatchObject({
      code: 'queued_for_admission',
    });
    expect(await contacts.explain(ana, { contactId: second })).toMatchObject({ code: 'finished' });
    expect(world.temporal.ofKind('poke_campaign')).toContainEqual(
      expect.objectContaining({ campaignId }),
    );
  });

  it('is not for readers, nor about strangers', async () => {
    await scene();
    const stranger = await world.newOwner();
    const action = { kind: 'tag', name: 'vip' } as const;
    const { contacts } = world.services;
    const reader = contacts.change(withRole(ana, 'viewer'), { contactIds, action });
    await expect(reader).rejects.toMatchObject({ code: 'forbidden' });
    expect(await contacts.change(stranger, { contactIds, action })).toMatchObject({ changed: 0 });
    const { id } = await change(action);
    const theirs = contacts.undoChange(stranger, { bulkChangeId: id });
    await expect(theirs).rejects.toMatchObject({ code: 'not_found' });
    const unknownList = change({ kind: 'addToList', listId: 'lst_none' });
    await expect(unknownList).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('restoreContact', () => {
  it('frees the address while in the trash, and gives way to who has it by then', async () => {
    ana = await world.newOwner();
    const { contacts } = world.services;
    const person = { name: 'Ada', email: 'ada@engines.test' };
    const { id: contactId } = await contacts.create(ana, person);
    await contacts.delete(ana, { contactId });
    await expect(contacts.get(ana, { contactId })).rejects.toMatchObject({ code: 'not_found' });
    expect(await contacts.restore(ana, { contactId })).toMatchObject(person);
    await contacts.delete(ana, { contactId });
    const second = await contacts.create(ana, person);
    await expect(contacts.restore(ana, { contactId })).rejects.toMatchObject({ code: 'not_found' });
    await contacts.delete(ana, { contactId: second.id });
    expect(await contacts.restore(ana, { contactId })).toMatchObject(person);
  });
});

describe('undoing an enrollment', () => {
  it('that broke off goes on when it is asked for again', async () => {
    await scene(3);
    const { workspaceId } = ana;
    const { id: campaignId } = await world.services.campaigns.create(ana, {
      name: 'Spring',
      mailboxIds: [await createMailbox(world.db, workspaceId)],
      steps: [{ kind: 'email', delay: 'PT0S', subject: 'Hi', body: 'Hello' }],
    });
    const enrolled = await world.services.campaigns.enroll(ana, { campaignId, contactIds });
    const bulkChangeId = enrolled.bulkChangeId ?? '';
    const owner = postgres(world.ownerUrl, { max: 1 });
    await owner.unsafe(`
      create function break_off() returns trigger language plpgsql as $$
        begin raise exception 'cut off'; end $$;
      create trigger break_off before update on enrollments for each row
        when (old.contact_id = '${contactIds[2]}') execute function break_off()`);
    await expect(undo(bulkChangeId)).rejects.toThrow();
    await owner.unsafe('drop trigger break_off on enrollments; drop function break_off()');
    await owner.end();
    await undo(bulkChangeId);
    const left = await inWorkspace(world.db, workspaceId, (tx) =>
      tx.$count(enrollments, eq(enrollments.state, 'enrolled')),
    );
    expect(left).toBe(0);
    expect(await undo(bulkChangeId)).toMatchObject({ changed: 0 });
  });

  it('takes out of the campaign again whom an enrollment put there, and nobody else', async () => {
    await scene(4);
    const { workspaceId } = ana;
    const mailboxId = await createMailbox(world.db, workspaceId);
    const running = { workspaceId, mailboxIds: [mailboxId], delays: ['PT0S'] };
    const [before = '', joined = '', moved = '', other = ''] = contactIds;
    const { campaignId } = await createRunningCampaign(world.db, {
      ...running,
      contactIds: [before],
    });
    const elsewhere = await createRunningCampaign(world.db, { ...running, contactIds: [other] });
    const { campaigns, contacts } = world.services;
    const enrolled = await campaigns.enroll(ana, {
      campaignId,
      contactIds: [before, joined, moved],
    });
    expect(enrolled).toMatchObject({ enrolled: 2, bulkChangeId: expect.any(String) });
    // Who has been put elsewhere meanwhile stays there.
    await contacts.stop(ana, { contactId: moved });
    await campaigns.enroll(ana, { campaignId: elsewhere.campaignId, contactIds: [moved] });
    const undone = await undo(enrolled.bulkChangeId ?? '');
    expect(undone).toMatchObject({ action: 'enroll', changed: 1 });
    const open = await inWorkspace(world.db, workspaceId, (tx) =>
      tx.select().from(enrollments).where(eq(enrollments.state, 'enrolled')),
    );
    expect(new Map(open.map((row) => [row.contactId, row.campaignId]))).toEqual(
      new Map([
        [before, campaignId],
        [moved, elsewhere.campaignId],
        [other, elsewhere.campaignId],
      ]),
    );
    expect(await undo(enrolled.bulkChangeId ?? '')).toMatchObject({ changed: 0 });
    const nobody = await campaigns.enroll(ana, { campaignId, contactIds: [before] });
    expect(nobody).toMatchObject({ enrolled: 0, bulkChangeId: null });
    await expect(undo('bch_unknown')).rejects.toMatchObject({ code: 'not_found' });
  });
});
