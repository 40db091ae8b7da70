import { afterAll, beforeAll, it } from 'vitest';
import { vacuumContacts } from '#db/queries/contact/vacuum-contacts.ts';
import type { ContactStatus } from '#domain/contact/contact-status.ts';
import type { ListContactsInput } from '#domain/contact/list-contacts-input.ts';
import type { SegmentCondition, SegmentLeaf } from '#domain/segment/segment-condition.ts';
import type { SegmentField } from '#domain/segment/segment-field.ts';
import { waitUntil } from '#processes/machine/wait-until.ts';
import type { Access } from '#services/context.ts';
import { encodeCursor } from '#services/page-cursor.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';
import { measure } from './measure.ts';
import { report, type Figure } from './report.ts';

const contacts = 100_000;
const pages = 40;
const statuses: ContactStatus[] = ['Not Sent', 'First Email Sent', 'Follow-Up 1', 'Bounced'];

const figures: Figure[] = [];
let world: ServiceWorld;
let access: Access;
let roundTripMs: number;

const field = (name: SegmentField, value: string): SegmentLeaf => ({
  kind: 'field',
  field: name,
  test: 'contains',
  value,
});
const anyOf = (many: number, nth: (at: number) => SegmentLeaf): SegmentCondition => ({
  kind: 'any',
  of: Array.from({ length: many }, (_, at) => nth(at)),
});
const custom = (name: string, test: 'above' | 'contains', value: string): SegmentLeaf => ({
  kind: 'custom',
  name,
  type: test === 'above' ? 'number' : 'text',
  test,
  value,
});

/** Those that take longest: what few or none meet is known only when everybody has been looked at. */
const segments: Record<string, SegmentCondition> = {
  'a tag and a company': {
    kind: 'all',
    of: [
      { kind: 'tag', name: 'vip' },
      { kind: 'field', field: 'company', test: 'startsWith', value: 'C' },
    ],
  },
  'a company nobody has': field('company', 'zzzz'),
  'a place nobody has': field('location', 'zzzz'),
  'a place one in fifty has': field('location', 'malmo'),
  'a first name one in forty has': field('firstName', 'zoe'),
  'a telephone number nobody has': field('phone', 'zzzz'),
  'two letters nobody has in a name': field('name', '~~'),
  'a number all have, turned round': { kind: 'not', of: custom('Score', 'above', '-1') },
  'a number half have, and a place nobody has': {
    kind: 'all',
    of: [custom('Score', 'above', '500'), field('location', 'zzzz')],
  },
  'a tag nobody has, or a number nobody has': {
    kind: 'any',
    of: [{ kind: 'tag', name: 'nobody' }, custom('Score', 'above', '5000')],
  },
  'one of three fields nobody has': {
    kind: 'any',
    of: [field('location', 'zzzz'), field('website', 'zzzz'), field('phone', 'zzzz')],
  },
  'one of thirty places nobody has': anyOf(30, (at) => field('location', `zz${at}`)),
  'one of six texts nobody has': anyOf(6, (at) => custom('Plan', 'contains', `zz${at}`)),
  'a text without a definition nobody has': custom('Loose', 'contains', 'zzzz'),
  'a text with marks and without a definition nobody has': custom('Marks', 'contains', 'zzzz'),
  'a number without a definition nobody has': custom('LooseNumber', 'above', '5000'),
  'not a place': { kind: 'not', of: field('location', ',') },
  'a number few have': custom('Score', 'above', '998'),
  'a number half have': custom('Score', 'above', '500'),
  'a number nobody has': custom('Score', 'above', '5000'),
  'a text nobody has': custom('Plan', 'contains', 'zzzz'),
  'one of three nobody has': {
    kind: 'any',
    of: [
      field('location', 'zzzz'),
      custom('Score', 'above', '5000'),
      custom('Plan', 'contains', 'zzzz'),
    ],
  },
};
/** Where a page half-way down ends. */
function middleOf(sort: string): string {
  const value = sort === 'updatedAt' ? new Date(Date.now() - 1_000).toISOString() : 'm';
  return encodeCursor({ sort, value, id: 'con_bench_50000', isSimilar: false });
}
const segmentIds = new Map<string, string>();
const inSegment = (name: string) => ({ segmentId: segmentIds.get(name) ?? '' });

/** 100,000 people of 5,000 companies: one in ten has a tag, a quarter each status, all a value of each field. */
beforeAll(async () => {
  world = await createServiceWorld();
  access = await world.newOwner();
  const { sql } = world.deps;
  await sql.begin(async (tx) => {
    await tx`select set_config('app.workspace_id', ${access.workspaceId}, true)`;
    await tx`
      insert into contacts (id, workspace_id, email, email_normalized, email_domain, name, company,
        role, first_name, phone, website, location, tags, custom, status, created_at)
      select 'con_bench_' || n, ${access.workspaceId}, 'p' || n || '@c' || n % 5000 || '.example',
        'p' || n || '@c' || n % 5000 || '.example', 'c' || n % 5000 || '.example',
        initcap(md5(n::text)), initcap(translate(md5((n % 5000)::text), '0123456789', 'ghijklmnop')), 'Engineer',
        (array['Ana', 'Björn', 'Carla', 'Élodie', 'Tom'])[1 + n % 5] || case when n % 40 = 0 then ' Zoë' else '' end,
        '+351 21 ' || n, 'https://www.c' || n % 5000 || '.example/',
        case when n % 50 = 0 then 'Malmö, Sverige'
          else (array['Porto, Portugal', 'Lyon, France', 'Zürich, Schweiz', 'Austin, TX'])[1 + n % 4] end,
        case when n % 10 = 0 then array['vip'] else '{}' end,
        jsonb_build_object('Score', (n * 7919 % 1000)::text,
          'Plan', (array['Free', 'Pro', 'Team'])[1 + n * 31 % 3] || ' ' || n % 97,
          'Since', (date '2020-01-01' + n * 13 % 2000)::text, 'Loose', md5(n::text), 'Marks', 'Ä ' || md5(n::text),
          'LooseNumber', (n % 1000)::text),
        (${statuses}::text[])[1 + n % ${statuses.length}],
        now() - n * interval '1 second'
      from generate_series(1, ${contacts}) n`;
  });
  const { customFields, segments: segmentVerbs } = world.services;
  await customFields.create(access, { name: 'Score', type: 'number' });
  await customFields.create(access, { name: 'Plan', type: 'text' });
  await customFields.create(access, { name: 'Since', type: 'date' });
  for (const [name, condition] of Object.entries(segments)) {
    segmentIds.set(name, (await segmentVerbs.create(access, { name, condition })).id);
  }
  await waitUntil(isVacuumed, { what: 'the pages are seen by all', withinMs: 60_000 });
  roundTripMs = (await measure(200, () => sql`select 1`)).medianMs;
}, 300_000);
afterAll(async () => {
  await world.close();
  report(figures);
});

/** Not while anybody, PostgreSQL's own vacuum for one, began to look before the rows were there. */
async function isVacuumed(): Promise<boolean> {
  const { db, sql } = world.deps;
  await vacuumContacts(db);
  const rows = await sql`select from pg_class
    where relname in ('contacts', 'custom_values') and relallvisible < relpages`;
  return rows.length === 0;
}

it.each<[string, () => ListContactsInput]>([
  ['newest first', () => ({})],
  ['by company, from the end', () => ({ sort: '-company' })],
  ...['name', '-role', 'status', 'updatedAt'].map((sort): [string, () => ListContactsInput] => [
    `from the middle, by ${sort}`,
    () => ({ sort, cursor: middleOf(sort) }),
  ]),
  ...[
    'custom.Score',
    '-custom.Score',
    'custom.Plan',
    '-custom.Plan',
    'custom.Since',
    '-custom.Since',
  ].flatMap((sort): [string, () => ListContactsInput][] => [
    [`sorted by ${sort}`, () => ({ sort })],
    [`with a tag, sorted by ${sort}`, () => ({ sort, tag: 'vip' })],
    [`found by a rare word, sorted by ${sort}`, () => ({ sort, q: 'c4ca4238' })],
  ]),
  ['sorted by a field without a definition', () => ({ sort: 'custom.Loose' })],
  ['of a status', () => ({ status: 'Bounced' })],
  ['with a tag', () => ({ tag: 'vip' })],
  ...Object.keys(segments).flatMap((name): [string, () => ListContactsInput][] => [
    [`of the segment: ${name}`, () => inSegment(name)],
    [`of the segment: ${name}, by name`, () => ({ ...inSegment(name), sort: 'name' })],
  ]),
  ['search for a name', () => ({ q: 'c4ca4238' })],
  [
    'search for a name, of a number half have',
    () => ({ ...inSegment('a number half have'), q: 'c4ca4238' }),
  ],
  ['search, misspelt', () => ({ q: 'c4ca4239a0b9238' })],
  ['search, misspelt, like the end of all addresses', () => ({ q: 'exmaple' })],
  ['search for nobody', () => ({ q: 'xylophone' })],
  ['search for two letters nobody has', () => ({ q: '~~' })],
  ['search in letters that the index may not know', () => ({ q: 'иван' })],
])('lists a page of 50 of 100,000 contacts, %s', { timeout: 300_000 }, async (name, query) => {
  const { p95Ms } = await measure(pages, () => world.services.contacts.list(access, query()));
  figures.push({
    name: `page of 50 of 100,000 contacts, ${name} (p95)`,
    value: p95Ms,
    unit: 'ms',
    yardstick: 'a bare select 1',
    ratio: p95Ms / roundTripMs,
  });
});
