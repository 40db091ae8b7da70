import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { contacts } from '#db/schema/index.ts';
import { customFieldTypes } from '#domain/custom-field/custom-field-type.ts';
import type { Access } from '#services/context.ts';
import fc from '#test/harness/fast-check.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';
import { inTrash } from '../contact/in-trash.ts';

let world: ServiceWorld;
beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());

const names = ['Score', 'Plan'];
const type = fc.constantFrom(...customFieldTypes);
const text = fc.constantFrom('', '-1.5', '12', '2026-01-02', 'Zoë', 'yes', 'a, b');
const name = fc.constantFrom(...names);
const custom = fc.dictionary(name, text);
const nth = fc.nat(3);

const changes = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), custom }),
  fc.record({ kind: fc.constant('edit' as const), nth, custom }),
  fc.record({ kind: fc.constantFrom('trash' as const, 'restore' as const), nth }),
  fc.record({ kind: fc.constant('purge' as const), nth }),
  fc.record({ kind: fc.constant('define' as const), name, type }),
  fc.record({ kind: fc.constant('retype' as const), name, type }),
  fc.record({
    kind: fc.constantFrom('rename' as const, 'forget' as const, 'erase' as const),
    name,
  }),
);
type Change = typeof changes extends fc.Arbitrary<infer T> ? T : never;

it('holds the key of every value of a defined field, whatever changed it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(changes, { minLength: 5, maxLength: 25 }), async (drawn) => {
      const ana = await world.newOwner();
      const ids: string[] = [];
      for (const value of ['12', 'Zoë', 'yes'] as const) {
        await apply(ana, ids, { kind: 'add', custom: { Score: value, Plan: value } });
      }
      for (const each of drawn) {
        // Most of what is drawn fits to what is there; the rest is refused, and changes nothing.
        await apply(ana, ids, each).catch(() => {});
      }
      const { kept, expected } = await readBoth(ana);
      expect(kept).toEqual(expected);
    }),
    { numRuns: 10 },
  );
});

async function apply(ana: Access, ids: string[], change: Change): Promise<void> {
  const { contacts: people, customFields } = world.services;
  if (change.kind === 'add') {
    const email = `p${ids.length}@example.com`;
    ids.push((await people.create(ana, { name: 'P', email, custom: change.custom })).id);
    return;
  }
  if ('nth' in change) {
    const contactId = ids[change.nth % Math.max(1, ids.length)] ?? 'con_none';
    if (change.kind === 'edit') await people.update(ana, { contactId, custom: change.custom });
    else if (change.kind === 'trash') await people.delete(ana, { contactId });
    else if (change.kind === 'restore') await people.restore(ana, { contactId });
    else {
      const gone = eq(contacts.id, contactId);
      await inWorkspace(world.db, ana.workspaceId, (tx) =>
        inTrash(tx, () => tx.delete(contacts).where(gone)),
      );
    }
    return;
  }
  if (change.kind === 'define') {
    await customFields.create(ana, { name: change.name, type: change.type });
    return;
  }
  if (change.kind === 'erase') {
    await customFields.erase(ana, { name: change.name });
    return;
  }
  const { items } = await customFields.list(ana, undefined);
  const customFieldId = items.find((field) => field.name === change.name)?.id ?? 'fld_none';
  if (change.kind === 'forget') await customFields.delete(ana, { customFieldId });
  else if (change.kind === 'retype') {
    await customFields.update(ana, { customFieldId, type: change.type });
  } else await customFields.update(ana, { customFieldId, name: `${change.name} again` });
}

function readBoth(ana: Access) {
  return inWorkspace(world.db, ana.workspaceId, (tx) =>
    inTrash(tx, async () => ({
      kept: await tx.execute(sql`
        select contact_id, key from custom_values order by key, contact_id`),
      expected: await tx.execute(sql`
        select * from (
          select contact.id as contact_id,
            field.id || ' ' || custom_sort_key(field.type, contact.custom ->> field.name) as key
          from custom_fields field, contacts contact
        ) expected
        where key is not null
        order by key collate "C", contact_id`),
    })),
  );
}

it('sorts numbers by size, texts without case and marks, and nothing at all as nothing', async () => {
  const keysOf = async (fieldType: string, values: string[]) => {
    const rows = await world.deps.sql<{ value: string; key: string | null }[]>`
      select value, custom_sort_key(${fieldType}, value) as key
      from unnest(${values}::text[]) value order by custom_sort_key(${fieldType}, value) collate "C"`;
    return rows.filter(({ key }) => key !== null).map(({ value }) => value);
  };
  const numbers = ['-10', '-9.75', '-9.5', '-0.1', '0', '0.05', '0.5', '2', '10', '100.25', '1000'];
  expect(await keysOf('number', [...numbers.toReversed(), '', 'x', '1e3'])).toEqual(numbers);
  const equal = await world.deps.sql`
    select distinct custom_sort_key('number', value) from unnest(array['-0', '0', '0.0', '00']) value`;
  expect(equal).toHaveLength(1);
  expect(await keysOf('text', ['Zug', 'über', 'Apfel', '', 'ulm'])).toEqual([
    'Apfel',
    'über',
    'ulm',
    'Zug',
  ]);
});
