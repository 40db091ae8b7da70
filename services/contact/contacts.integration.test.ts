import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { enrollments } from '#db/schema/index.ts';
import { createContacts, createMailbox, createRunningCampaign } from '#test/harness/factories.ts';
import {
  auditedVerbs,
  createServiceWorld,
  type ServiceWorld,
} from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let ana: Access;

beforeAll(async () => {
  world = await createServiceWorld();
  ana = await world.newOwner();
});
afterAll(() => world.close());

const person = (email: string, name = 'Ada Lovelace') => ({ name, email, company: 'Engines' });

describe('createContact', () => {
  it('adds a contact as Not Sent, with its line in the timeline and the audit log', async () => {
    const { contacts } = world.services;
    const contact = await contacts.create(ana, person('Ada@Example.com'));
    expect(contact).toMatchObject({
      name: 'Ada Lovelace',
      email: 'Ada@Example.com',
      status: 'Not Sent',
      reason: { code: 'not_enrolled', sentence: 'Not in a campaign yet.' },
    });
    expect(await contacts.get(ana, { contactId: contact.id })).toEqual(contact);
    const { items } = await contacts.listTimeline(ana, { contactId: contact.id });
    expect(items).toMatchObject([{ type: 'contact.created', actor: { name: 'Ana Alves' } }]);
    expect(await auditedVerbs(world.db, ana)).toContain('createContact');
  });

  it.each(['Ada\0', 'Ada \uD83D'])('refuses a text that no row can hold: %j', async (name) => {
    const { contacts } = world.services;
    const refusal = { code: 'invalid_input', details: { fields: { name: expect.any(String) } } };
    await expect(contacts.create(ana, person('nul@example.com', name))).rejects.toMatchObject(
      refusal,
    );
    const custom = { ...person('nul@example.com'), custom: { note: name } };
    await expect(contacts.create(ana, custom)).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('knows an address in any spelling, but only within its workspace', async () => {
    const { contacts } = world.services;
    await contacts.create(ana, person('same@example.com'));
    const again = contacts.create(ana, person('SAME@example.com '));
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
    const other = await world.newOwner();
    expect(await contacts.create(other, person('same@example.com'))).toBeDefined();
  });

  it('says what is wrong with an address', async () => {
    const bad = world.services.contacts.create(ana, person('not an address'));
    await expect(bad).rejects.toMatchObject({
      code: 'invalid_input',
      details: { fields: { email: 'An email address has exactly one @.' } },
    });
  });
});

describe('updateContact', () => {
  it('changes what it is given, and nothing else', async () => {
    const { contacts } = world.services;
    const { id: contactId } = await contacts.create(ana, person('update@example.com'));
    const contact = await contacts.update(ana, { contactId, role: 'Countess', tags: ['vip'] });
    expect(contact).toMatchObject({ company: 'Engines', role: 'Countess', tags: ['vip'] });
    expect(await auditedVerbs(world.db, ana)).toContain('updateContact');
  });

  it('refuses the address of another contact, and keeps its own', async () => {
    const { contacts } = world.services;
    await contacts.create(ana, person('first@example.com'));
    const { id: contactId } = await contacts.create(ana, person('second@example.com'));
    const taken = contacts.update(ana, { contactId, email: 'First@Example.com' });
    await expect(taken).rejects.toMatchObject({ code: 'conflict' });
    const same = await contacts.update(ana, { contactId, email: 'Second@example.com' });
    expect(same.email).toBe('Second@example.com');
  });
});

describe('deleteContact', () => {
  it('removes the contact and stops its sequence', async () => {
    const { contacts } = world.services;
    const { workspaceId } = ana;
    const contactIds = await createContacts(world.db, workspaceId, 1);
    const mailboxIds = [await createMailbox(world.db, workspaceId)];
    const { enrollmentIds } = await createRunningCampaign(world.db, {
      workspaceId,
      mailboxIds,
      contactIds,
      delays: ['PT0S'],
    });
    const [contactId = ''] = contactIds;
    await contacts.delete(ana, { contactId });
    await expect(contacts.get(ana, { contactId })).rejects.toMatchObject({ code: 'not_found' });
    const rows = await inWorkspace(world.db, workspaceId, (tx) => tx.select().from(enrollments));
    expect(rows).toMatchObject([{ id: enrollmentIds[0], state: 'stopped' }]);
    expect(await auditedVerbs(world.db, ana)).toContain('deleteContact');
  });
});
