import postgres from 'postgres';
import { afterAll, beforeAll, it } from 'vitest';
import type { ContactStatus } from '#domain/contact/contact-status.ts';
import type { ListContactsInput } from '#domain/contact/list-contacts-input.ts';
import type { SegmentCondition } from '#domain/segment/segment-condition.ts';
import type { Access } from '#services/context.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';
import { measure } from './measure.ts';
import { report, type Figure } from './report.ts';

const contacts = 100_000;
const pages = 100;
const statuses: ContactStatus[] = ['Not Sent', 'First Email Sent', 'Follow-Up 1', 'Bounced'];

const figures: Figure[] = [];
let world: ServiceWorld;
let access: Access;
let segmentId: string;
let roundTripMs: number;

/** 100,000 people of 5,000 companies: one in ten has a tag, a quarter each status, all a number field. */
beforeAll(async () => {
  world = await createServiceWorld();
  access = await world.newOwner();
  const { sql } = world.deps;
  await sql.begin(async (tx) => {
    await tx`select set_config('app.workspace_id', ${access.workspaceId}, true)`;
    await tx`
      insert into contacts (id, workspace_id, email, email_normalized, email_domain, name, company,
        role, tags, custom, status, created_at)
      select 'con_bench_' || n, ${access.workspaceId}, 'p' || n || '@c' || n % 5000 || '.example',
        'p' || n || '@c' || n % 5000 || '.example', 'c' || n % 5000 || '.example',
        initcap(md5(n::text)), initcap(translate(md5((n % 5000)::text), '0123456789', 'ghijklmnop')), 'Engineer',
        case when n % 10 = 0 then array['vip'] else '{}' end,
        jsonb_build_object('Score', (n % 1000)::text),
        (${statuses}::text[])[1 + n % ${statuses.length}],
        now() - n * interval '1 second'
      from generate_series(1, ${contacts}) n`;
  });
  // As autovacuum would within a minute; the role of the product may not.
  const owner = postgres(world.ownerUrl, { max: 1 });
  await owner`analyze contacts`;
  await owner.end();
  await world.services.customFields.create(access, { name: 'Score', type: 'number' });
  const condition: SegmentCondition = {
    kind: 'all',
    of: [
      { kind: 'tag', name: 'vip' },
      { kind: 'field', field: 'company', test: 'startsWith', value: 'C' },
    ],
  };
  ({ id: segmentId } = await world.services.segments.create(access, { name: 'VIPs', condition }));
  roundTripMs = (await measure(200, () => sql`select 1`)).medianMs;
}, 300_000);
afterAll(async () => {
  await world.close();
  report(figures);
});

it.each<[string, () => ListContactsInput]>([
  ['newest first', () => ({})],
  ['by company, from the end', () => ({ sort: '-company' })],
  ['by a custom field, which has no index', () => ({ sort: 'custom.Score' })],
  ['of a status', () => ({ status: 'Bounced' })],
  ['with a tag', () => ({ tag: 'vip' })],
  ['of a segment', () => ({ segmentId })],
  ['search for a name', () => ({ q: 'c4ca4238' })],
  ['search, misspelt', () => ({ q: 'c4ca4239a0b9238' })],
  ['search for nobody', () => ({ q: 'xylophone' })],
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
