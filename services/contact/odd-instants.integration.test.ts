import { afterAll, beforeAll, expect, it } from 'vitest';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';
import { encodeCursor } from '../page-cursor.ts';

let world: ServiceWorld;
beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());

it.each(['created', 'mailed', 'replied'] as const)(
  'a segment asks what was %s since the year 0, which PostgreSQL does not know',
  async (what) => {
    const condition = {
      kind: 'activity',
      what,
      test: 'after',
      at: '0000-01-01T00:00:00Z',
    } as const;
    const counted = world.services.segments.preview(await world.newOwner(), { condition });
    expect(await counted).toEqual({ count: 0, isExact: true });
  },
);

it.each(['abc', '', '0000-01-01T00:00:00Z'])(
  'refuses a cursor that stands at "%s" in an order by time',
  async (value) => {
    const cursor = encodeCursor({ sort: 'createdAt', value, id: 'con_x' });
    const page = world.services.contacts.list(await world.newOwner(), {
      sort: 'createdAt',
      cursor,
    });
    await expect(page).rejects.toMatchObject({ code: 'invalid_input' });
  },
);
