import postgres from 'postgres';
import { afterAll, beforeAll, it } from 'vitest';
import { applyGrant } from '#domain/sending/apply-grant.ts';
import { pickNextSend } from '#domain/sending/pick-next-send.ts';
import { readCsv } from '#integrations/csv/read-csv.ts';
import { createDatabase, type DatabaseConnection } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { loadDispatchState } from '#db/queries/dispatch/load-dispatch-state.ts';
import { lockMailbox } from '#db/queries/dispatch/lock-mailbox.ts';
import { listContacts } from '#services/contact/list-contacts.ts';
import type { VerbContext } from '#services/context.ts';
import { openImportPipeline, type ImportPipeline } from '#test/fixtures/csv/import-pipeline.ts';
import { dispatchScene, later, mondayNoon } from '#test/harness/dispatch-scene.ts';
import { measure } from './measure.ts';
import { report, type Figure } from './report.ts';

const rows = 100_000;
const figures: Figure[] = [];
let pipeline: ImportPipeline;
let connection: DatabaseConnection;
let ctx: VerbContext;
let roundTripMs: number;

beforeAll(async () => {
  pipeline = await openImportPipeline();
  connection = createDatabase(pipeline.databaseUrl);
  ctx = await pipeline.openWorkspace();
  roundTripMs = (await measure(200, () => connection.sql`select 1`)).medianMs;
});
afterAll(async () => {
  await connection.close();
  await pipeline.close();
  report(figures);
});

async function* file(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('Name,Email,Company,Role\n');
  for (let n = 0; n < rows; n += 1) {
    yield Buffer.from(`Person ${n},p${n}@c${n % 5_000}.example,Company ${n},Engineer\n`);
  }
}

it('imports 100,000 rows', async () => {
  const parsing = await measure(1, async () => {
    for await (const record of readCsv(file())) if (record === null) return;
  });
  const importing = await measure(1, () => pipeline.importFile(ctx, file()));
  // As autovacuum does within a minute.
  const owner = postgres(pipeline.databaseUrl, { max: 1 });
  await owner`vacuum analyze contacts`;
  await owner.end();
  figures.push({
    name: 'CSV import, 100,000 rows',
    value: (rows / importing.medianMs) * 1_000,
    unit: 'rows/s',
    yardstick: 'only parsing the file',
    ratio: importing.medianMs / parsing.medianMs,
  });
});

it.each([
  ['newest first', {}],
  ['by name', { sort: 'name' as const }],
  ['found by a word', { q: 'person 9999' }],
  ['by role, last first', { sort: '-role' as const }],
  ['by status', { sort: 'status' as const }],
  ['found by a word that nearly all have', { q: 'company', sort: 'name' as const }],
  ['found by a word that nobody has', { q: 'zzzzqqqq' }],
  ['found by a misspelt word', { q: 'enginer 9999' }],
  ['of one status', { status: 'Not Sent' as const }],
  ['of a tag nobody has, by company', { tag: 'nobody', sort: 'company' as const }],
  [
    'of a status, by a rare word, by name',
    { status: 'Not Sent' as const, q: 'c77.', sort: 'name' as const },
  ],
])('lists a page of 50 of 100,000 contacts, %s', async (name, input) => {
  const page = await measure(40, () => listContacts({ ctx, input: { ...input, limit: 50 } }));
  figures.push({
    name: `contacts page (p95), ${name}`,
    value: page.p95Ms,
    unit: 'ms',
    yardstick: 'a bare select 1',
    ratio: page.p95Ms / roundTripMs,
  });
});

it('grants slots of one mailbox', async () => {
  const scene = await dispatchScene(pipeline.db, { counts: { fresh: 200, follow_up: 200 } });
  let second = 0;
  const claim = await measure(200, () => scene.dispatch(later((second += 600))));
  figures.push({
    name: 'slot grant in the database (median)',
    value: claim.medianMs,
    unit: 'ms',
    yardstick: 'a bare select 1',
    ratio: claim.medianMs / roundTripMs,
  });
});

it('plans 10,000 sends', async () => {
  const scene = await dispatchScene(pipeline.db, {
    counts: { fresh: 20, follow_up: 20 },
    mailbox: { dailyLimit: 10_000, providerDailyCap: 100_000 },
  });
  const state = await inWorkspace(pipeline.db, scene.workspaceId, async (tx) => {
    const mailbox = await lockMailbox(tx, scene.mailboxId);
    if (!mailbox) throw new Error('no mailbox');
    return loadDispatchState(tx, mailbox, mondayNoon);
  });
  const planning = await measure(1, async () => {
    let current = state;
    for (let n = 0; n < 10_000; n += 1) {
      const atMs = mondayNoon.getTime() + n * 2_000;
      const decision = pickNextSend(current, atMs, scene.mailboxId);
      if (decision.kind !== 'send') continue;
      const { campaign, candidate } = decision;
      const { campaignId } = campaign;
      current = applyGrant(current, { campaignId, candidate, atMs });
      current = { ...current, campaigns: state.campaigns };
    }
  });
  figures.push({
    name: 'planner, pure',
    value: (10_000 / planning.medianMs) * 1_000,
    unit: 'decisions/s',
    yardstick: 'select 1 per decision',
    ratio: planning.medianMs / 10_000 / roundTripMs,
  });
});
