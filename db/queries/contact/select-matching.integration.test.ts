import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDatabase, type DatabaseConnection } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { newId } from '#db/new-id.ts';
import { customFields, lists } from '#db/schema/index.ts';
import { createWorkspace } from '#test/harness/factories.ts';
import { createTestDatabase, type TestDatabase } from '#test/harness/postgres.ts';
import type { ContactMatch } from './contact-match.ts';
import { selectMatching } from './select-matching.ts';
import { vacuumContacts } from './vacuum-contacts.ts';

const listId = newId('list');
const field = { id: newId('customField'), name: 'Score', type: 'number' } as const;
const score = {
  kind: 'custom',
  name: 'Score',
  type: 'number',
  test: 'above',
  value: '500',
} as const;
const place = { kind: 'field', field: 'location', test: 'contains', value: 'malmo' } as const;

let database: TestDatabase;
let connection: DatabaseConnection;
let workspaceId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  connection = createDatabase(database.url);
  workspaceId = await createWorkspace(connection.db);
  await inWorkspace(connection.db, workspaceId, async (tx) => {
    await tx.insert(customFields).values({ ...field, workspaceId, position: 1 });
    await tx.insert(lists).values({ id: listId, workspaceId, name: 'Everybody' });
    await tx.execute(sql`
      insert into contacts (id, workspace_id, email, email_normalized, email_domain, name, location, custom)
      select 'con_' || n, ${workspaceId}, n || '@c.example', n || '@c.example', 'c.example', md5(n::text),
        md5('at ' || n), jsonb_build_object('Score', n::text)
      from generate_series(1, 3000) n`);
    await tx.execute(sql`
      insert into list_members (workspace_id, list_id, contact_id) select workspace_id, ${listId}, id from contacts`);
  });
  await vacuumContacts(connection.db);
});
afterAll(async () => {
  await connection.close();
  await database.close();
});

/** How they are found among 3,000. */
function planOf(match: Omit<ContactMatch, 'now' | 'fields'>): Promise<string> {
  return inWorkspace(connection.db, workspaceId, async (tx) => {
    const matching = selectMatching(tx, { ...match, now: new Date(), fields: [field] });
    return JSON.stringify(await tx.execute(sql`explain ${matching.getSQL()}`));
  });
}

it.each<[string, string, Omit<ContactMatch, 'now' | 'fields'>]>([
  ['words', 'contacts_search', { q: 'ada' }],
  ['words on a list', 'contacts_search', { q: 'ada', listId }],
  ['words and a number', 'contacts_search', { q: 'ada', condition: score }],
  [
    'a place and a number',
    'contacts_other_fields',
    { condition: { kind: 'all', of: [score, place] } },
  ],
  ['a tag and a number', 'contacts_tags', { tag: 'vip', condition: score }],
])('finds %s by the index %s', async (_, index, match) => {
  expect(await planOf(match)).toContain(`Bitmap Index Scan on ${index}`);
});
