import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListContactsInput } from '#domain/contact/list-contacts-input.ts';
import type { SegmentCondition } from '#domain/segment/segment-condition.ts';
import type { Access } from '#services/context.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';

/** So many that the first look, at twenty for each contact wanted, does not see them all. */
const people = 120;
const limit = 2;

type Person = { id: string; tags: string[]; score: number | null; plan: string; loose: string };
let world: ServiceWorld;
let ana: Access;
const all: Person[] = [];

beforeAll(async () => {
  world = await createServiceWorld();
  ana = await world.newOwner();
  for (const name of ['Score', 'Plan'] as const) {
    const type = name === 'Score' ? 'number' : 'text';
    await world.services.customFields.create(ana, { name, type });
  }
  for (let nth = 0; nth < people; nth += 1) {
    const score = nth % 3 === 0 ? null : ((nth * 37) % 50) - 20;
    const plan = ['Pro', 'free', 'Élan', ''][nth % 4] ?? '';
    const loose = nth % 5 === 0 ? '' : `L${(nth * 7) % 11}`;
    // The rare ones stand together, where no first look of the other orders finds them.
    const tags = nth > 110 ? ['rare'] : [];
    const custom = { ...(score !== null && { Score: String(score) }), Plan: plan, Loose: loose };
    const named = { name: `P ${nth}`, email: `p${nth}@example.com` };
    const { id } = await world.services.contacts.create(ana, { ...named, tags, custom });
    all.push({ id, tags, score, plan, loose });
  }
});
afterAll(() => world.close());

const values: Record<string, (person: Person) => string | number | null> = {
  'custom.Score': ({ score }) => score,
  'custom.Plan': ({ plan }) => plan.toLowerCase().replace('é', 'e') || null,
  'custom.Loose': ({ loose }) => loose.toLowerCase() || null,
};

describe('the pages of a list, put together', () => {
  const above: SegmentCondition = {
    kind: 'custom',
    name: 'Score',
    type: 'number',
    test: 'above',
    value: '20',
  };
  it.each<[string, ListContactsInput, SegmentCondition | null, (person: Person) => boolean]>([
    ['everybody', {}, null, () => true],
    ['a rare tag', { tag: 'rare' }, null, ({ tags }) => tags.includes('rare')],
    ['a range of a field', {}, above, ({ score }) => score !== null && score > 20],
    [
      'nobody with a value',
      {},
      { kind: 'not', of: { ...above, value: '-100' } },
      ({ score }) => score === null,
    ],
  ])('hold %s once and in order', async (name, filter, condition, isIn) => {
    const { segments } = world.services;
    const segment = condition && (await segments.create(ana, { name, condition }));
    const asked = { ...filter, ...(segment && { segmentId: segment.id }) };
    for (const [sort, valueOf] of Object.entries(values)) {
      for (const direction of [1, -1]) {
        const paged = await readAll({ ...asked, sort: `${direction < 0 ? '-' : ''}${sort}` });
        const expected = all.filter(isIn).toSorted(inOrder(valueOf, direction));
        expect({ sort, direction, paged }).toEqual({
          sort,
          direction,
          paged: expected.map(({ id }) => id),
        });
      }
    }
  });
});

async function readAll(input: ListContactsInput): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const at: { cursor?: string } = cursor === null ? {} : { cursor };
    const page = await world.services.contacts.list(ana, { ...input, ...at, limit });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return ids;
}

/** Whoever has no value last, whichever the direction; equals by id. */
function inOrder(valueOf: (person: Person) => string | number | null, direction: number) {
  return (a: Person, b: Person) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
    } else if (left !== right) return left < right ? -direction : direction;
    return a.id < b.id ? -direction : direction;
  };
}
