import { drizzle } from 'drizzle-orm/postgres-js';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import * as schema from '#db/schema/index.ts';
import type { Access } from '#services/context.ts';
import { createServices, type Services } from '#services/index.ts';
import { createCampaignScene, type CampaignScene } from '../harness/campaign-scene.ts';
import { createServiceWorld, type ServiceWorld } from '../harness/service-world.ts';

let world: ServiceWorld;
let services: Services;
let statements: string[] = [];

beforeAll(async () => {
  world = await createServiceWorld();
  const logger = { logQuery: (query: string) => void statements.push(query) };
  const db = drizzle(world.deps.sql, { schema, casing: 'snake_case', logger });
  services = createServices({ ...world.deps, db });
});
afterAll(() => world.close());

/** Waiting contacts, as the engine leaves them between two mails. */
async function fill(ana: Access, scene: CampaignScene, size: number): Promise<void> {
  await inWorkspace(world.db, ana.workspaceId, async (tx) => {
    await tx.execute(sql`
      insert into contacts (id, workspace_id, email, email_normalized, email_domain, name)
      select 'con_' || ${scene.campaignId} || n, ${ana.workspaceId}, n || '@client.test',
        n || '@client.test', 'client.test', 'Ada'
      from generate_series(1, ${size}::int) n`);
    await tx.execute(sql`
      insert into enrollments (id, workspace_id, campaign_id, contact_id, mailbox_id, state,
        reason_code, admitted_at, next_due_at)
      select replace(contact.id, 'con_', 'enr_'), contact.workspace_id, ${scene.campaignId},
        contact.id, ${scene.mailboxId}, 'active', 'waiting_delay', now(), now() + interval '3 days'
      from contacts contact where contact.workspace_id = ${ana.workspaceId}`);
  });
}

async function writesOfPausing(size: number): Promise<string[]> {
  const ana = await world.newOwner();
  const scene = await createCampaignScene(world, ana, { contacts: 0, isStarted: true });
  await fill(ana, scene, size);
  statements = [];
  const progress = await services.campaigns.pause(ana, { campaignId: scene.campaignId });
  expect(progress.byReason).toEqual({ campaign_paused: size });
  return statements.filter((query) => /^\s*(insert|update|delete)/i.test(query));
}

it('pauses a campaign by one update, whatever its size', async () => {
  const few = await writesOfPausing(2);
  expect(few.filter((query) => /^update/i.test(query))).toEqual([
    expect.stringMatching(/^update "campaigns" set/),
  ]);
  expect(await writesOfPausing(20_000)).toEqual(few);
});
