import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { contacts as contactsTable, enrollments } from '#db/schema/index.ts';
import { createMailbox, createRunningCampaign } from '#test/harness/factories.ts';
import {
  auditedVerbs,
  createServiceWorld,
  withRole,
  type ServiceWorld,
} from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let ana: Access;
let contactId: string;
let otherId: string;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());

async function scene(): Promise<void> {
  ana = await world.newOwner();
  const { contacts, lists } = world.services;
  const one = await contacts.create(ana, { name: 'Ada', email: 'ada@work.test', tags: ['vip'] });
  const two = { name: 'Ada L.', email: 'ada@home.test', company: 'Engines', tags: ['cold'] };
  contactId = one.id;
  otherId = (await contacts.create(ana, two)).id;
  const { id: listId } = await lists.create(ana, { name: 'Fair' });
  const action = { kind: 'addToList', listId } as const;
  await contacts.change(ana, { contactIds: [otherId], action });
}

async function enroll(contactIds: string[]): Promise<string[]> {
  const { workspaceId } = ana;
  const mailboxIds = [await createMailbox(world.db, workspaceId)];
  const campaign = { workspaceId, mailboxIds, contactIds, delays: ['PT0S'] };
  return (await createRunningCampaign(world.db, campaign)).enrollmentIds;
}

describe('mergeContacts', () => {
  it('makes one of two, as the preview (previewMerge) said', async () => {
    await scene();
    const { contacts, lists } = world.services;
    const input = { contactId, otherId, takeFromOther: ['email' as const] };
    const { merged, ...preview } = await contacts.previewMerge(ana, input);
    expect(preview).toMatchObject({
      endsEnrollmentId: null,
      moves: { mails: 0, campaigns: 0, tasks: 0, lists: 1 },
      notion: 'none',
    });
    expect(merged).toMatchObject({ name: 'Ada', email: 'ada@home.test', company: 'Engines' });
    expect(await contacts.get(ana, { contactId: otherId })).toBeDefined();

    expect(await contacts.merge(ana, input)).toMatchObject({ ...merged, tags: ['vip', 'cold'] });
    await expect(contacts.get(ana, { contactId: otherId })).rejects.toMatchObject({
      code: 'not_found',
    });
    const [list] = (await lists.list(ana, undefined)).items;
    const members = await contacts.list(ana, { listId: list?.id ?? '' });
    expect(members.items.map(({ id }) => id)).toEqual([contactId]);
    const { items } = await contacts.listTimeline(ana, { contactId });
    expect(items.filter(({ type }) => type === 'contact.created')).toHaveLength(2);
    expect(await auditedVerbs(world.db, ana)).toContain('mergeContacts');
  });

  it('takes over the run of the other when it has none itself', async () => {
    await scene();
    const [enrollmentId] = await enroll([otherId]);
    const contact = await world.services.contacts.merge(ana, { contactId, otherId });
    expect(contact).toMatchObject({ enrollmentId, reason: { code: 'queued_for_admission' } });
    expect(world.temporal.ofKind('stop_contact')).toEqual([]);
  });

  it('ends the run of the other when both are in a campaign', async () => {
    await scene();
    const [kept] = await enroll([contactId]);
    const [ended] = await enroll([otherId]);
    const contact = await world.services.contacts.merge(ana, { contactId, otherId });
    expect(contact).toMatchObject({ enrollmentId: kept });
    expect(world.temporal.ofKind('stop_contact')).toMatchObject([{ enrollmentId: ended }]);
  });

  it.each([
    { answered: 'the other', underWay: 'the kept one', status: 'Replied', code: 'replied' },
    { answered: 'the kept one', underWay: 'the other', status: 'Replied', code: 'replied' },
    { answered: 'the kept one', underWay: 'the other', status: 'Bounced', code: 'bounced' },
  ] as const)(
    'sends nothing more once $answered is $status and $underWay was under way',
    async ({ answered, status, code }) => {
      await scene();
      const [final, open] = answered === 'the other' ? [otherId, contactId] : [contactId, otherId];
      const [enrollmentId] = await enroll([open]);
      await inWorkspace(world.db, ana.workspaceId, (tx) =>
        tx.update(contactsTable).set({ status }).where(eq(contactsTable.id, final)),
      );
      const pair = { contactId, otherId };
      expect(await world.services.contacts.previewMerge(ana, pair)).toMatchObject({
        endsEnrollmentId: enrollmentId,
      });
      const contact = await world.services.contacts.merge(ana, pair);
      expect(contact).toMatchObject({ status, enrollmentId, reason: { code } });
      expect(world.temporal.ofKind('stop_contact')).toContainEqual(
        expect.objectContaining({ enrollmentId }),
      );
    },
  );

  it('wakes a run that was held for want of what the other brings', async () => {
    await scene();
    const [enrollmentId = ''] = await enroll([contactId]);
    const held = { state: 'active', reasonCode: 'missing_variable' } as const;
    await inWorkspace(world.db, ana.workspaceId, (tx) => tx.update(enrollments).set(held));
    await world.services.contacts.merge(ana, { contactId, otherId });
    expect(world.temporal.ofKind('poke_contact')).toContainEqual(
      expect.objectContaining({ enrollmentId }),
    );
  });

  it('is not for readers, nor about strangers, nor of one with itself', async () => {
    await scene();
    const { contacts } = world.services;
    const input = { contactId, otherId };
    const reader = contacts.merge(withRole(ana, 'viewer'), input);
    await expect(reader).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = contacts.merge(await world.newOwner(), input);
    await expect(stranger).rejects.toMatchObject({ code: 'not_found' });
    const itself = contacts.merge(ana, { contactId, otherId: contactId });
    await expect(itself).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('listDuplicates', () => {
  it('finds namesakes in any letter case, nobody else, and nobody in the trash', async () => {
    const owner = await world.newOwner();
    const { contacts } = world.services;
    const people = ['Ada', 'ADA', 'Ada L.', 'ada'].map((name, n) => ({
      name,
      email: `${n}@work.test`,
    }));
    const ids: string[] = [];
    for (const person of people) ids.push((await contacts.create(owner, person)).id);
    const [first = '', second, , trashed = ''] = ids;
    await contacts.delete(owner, { contactId: trashed });
    const { items } = await contacts.listDuplicates(owner, { contactId: first });
    expect(items.map(({ id }) => id)).toEqual([second]);
    const stranger = contacts.listDuplicates(await world.newOwner(), { contactId: first });
    await expect(stranger).rejects.toMatchObject({ code: 'not_found' });
  });
});
