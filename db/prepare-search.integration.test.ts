import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { foldText } from '#domain/contact/fold-text.ts';
import { patienceMs } from '#test/harness/patience.ts';
import { createTestDatabase, type TestDatabase } from '#test/harness/postgres.ts';
import { createDatabase, type DatabaseConnection } from './client.ts';
import { prepareSearch } from './prepare-search.ts';
import { vacuumContacts } from './queries/contact/vacuum-contacts.ts';

const words = 'Müller ÉCOLE ИВАН Ёлка Ångström İ ΟΔΥΣΣΕΥΣ 한국 ß';

let database: TestDatabase;
let owner: postgres.Sql;
let app: DatabaseConnection;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = postgres(database.url, { max: 1, onnotice: () => {} });
  app = createDatabase(database.url);
  // Elsewhere tests do without: a row is then marked as seen by all only once the log is written.
  await owner`set synchronous_commit to on`;
  await owner`insert into workspaces (id, name) values ('wsp_ours', 'Ours'), ('wsp_theirs', 'Theirs')`;
  for (const workspaceId of ['wsp_ours', 'wsp_theirs']) {
    await owner`insert into contacts (id, workspace_id, email, email_normalized, email_domain, name, deleted_at)
      values (${`con_kept_${workspaceId}`}, ${workspaceId}, 'a@b.c', 'a@b.c', 'b.c', ${words}, null),
        (${`con_trash_${workspaceId}`}, ${workspaceId}, 'a@b.c', 'a@b.c', 'b.c', 'Gone', now())`;
  }
});
afterAll(async () => {
  await app.close();
  await owner.end();
  await database.close();
});

function found(workspaceId: string) {
  return app.sql.begin(async (tx) => {
    await tx`select set_config('app.workspace_id', ${workspaceId}, true)`;
    return tx`select id from found_contacts`;
  });
}

describe('found_contacts', () => {
  it('has the contacts of one workspace that are not in the trash', async () => {
    expect(await found('wsp_ours')).toEqual([{ id: 'con_kept_wsp_ours' }]);
  });

  it('is empty for a query that forgot its workspace', async () => {
    expect(await app.sql`select id from found_contacts`).toHaveLength(0);
  });

  it('cannot be written to', async () => {
    const write = app.sql`update found_contacts set name = 'Mallory'`;
    await expect(write).rejects.toMatchObject({ code: '42501' });
    const remove = app.sql`delete from found_contacts`;
    await expect(remove).rejects.toMatchObject({ code: '42501' });
  });

  it('gains the columns that a migration adds', async () => {
    await owner`alter table contacts add column shoe_size integer`;
    await prepareSearch(owner);
    expect(await owner`select shoe_size from found_contacts limit 0`).toEqual([]);
  });
});

it(
  'lets the application have its contacts counted anew and their pages marked, and nothing else of the owner',
  { timeout: patienceMs },
  async () => {
    // Not while PostgreSQL's own upkeep began to look before the rows were there.
    await vi.waitFor(async () => {
      await vacuumContacts(app.db);
      const [row] = await owner`
      select reltuples::int as count, relpages > 0 and relallvisible = relpages as "isVisible"
      from pg_class where relname = 'contacts'`;
      expect(row).toEqual({ count: 4, isVisible: true });
    }, patienceMs);
    await expect(app.sql`truncate contacts`).rejects.toMatchObject({ code: '42501' });
  },
);

it('folds text as the domain does', async () => {
  const [row] = await owner`select search_text from contacts where id = 'con_kept_wsp_ours'`;
  expect(row?.['search_text']).toBe(`${foldText(words)}\na@b.c\n\n`);
  expect(foldText(words)).toMatch(/^muller ecole иван елка angstrom i οδυσσευσ /);
});
