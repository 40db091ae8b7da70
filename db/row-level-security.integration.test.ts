import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, PgTable, type PgColumn } from 'drizzle-orm/pg-core';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/harness/postgres.ts';
import { createDatabase, type DatabaseConnection } from './client.ts';
import * as schema from './schema/index.ts';

const ours = 'wsp_ours';
const theirs = 'wsp_theirs';

const tables = Object.values(schema).flatMap((value) => (is(value, PgTable) ? [value] : []));
/** Every table with a workspace, and the workspaces themselves. */
const tenantTables = tables.filter((table) => tenantColumn(table) !== null);

let database: TestDatabase;
let owner: postgres.Sql;
let app: DatabaseConnection;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = postgres(database.url, { max: 1 });
  app = createDatabase(database.url);
  // The owner is a superuser: it may write rows whose neighbours do not exist.
  await owner`set session_replication_role = replica`;
});
afterAll(async () => {
  await app.close();
  await owner.end();
  await database.close();
});

function tenantColumn(table: PgTable): string | null {
  const { name, columns } = getTableConfig(table);
  if (name === 'workspaces') return 'id';
  return columns.some((column) => columnName(column) === 'workspace_id') ? 'workspace_id' : null;
}

/** A row that the table's own constraints accept. */
function rowOf(table: PgTable, workspaceId: string): Record<string, string | number | boolean> {
  const needed = getTableConfig(table).columns.filter(
    (column) => column.notNull && (!column.hasDefault || column.primary),
  );
  const row = Object.fromEntries(
    needed
      .filter((column) => column.getSQLType() !== 'bigserial')
      .map((column) => [columnName(column), sampleOf(column, workspaceId)]),
  );
  return { ...row, [tenantColumn(table) ?? '']: workspaceId };
}

function sampleOf(column: PgColumn, workspaceId: string): string | number | boolean {
  const type = column.getSQLType();
  if (type.startsWith('text') && !type.endsWith('[]'))
    return `${columnName(column)} of ${workspaceId}`;
  if (type === 'integer' || type === 'bigint') return 1;
  if (type === 'boolean') return false;
  if (type === 'jsonb' || type.endsWith('[]')) return '{}';
  if (type === 'date') return '2026-11-21';
  if (type.startsWith('timestamp')) return '2026-11-21T00:00:00Z';
  if (type === 'bytea') return String.raw`\x00`;
  throw new Error(`no sample of type ${type}`);
}

/** The schema leaves the casing to the connection. */
function columnName(column: PgColumn): string {
  return column.name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Runs in a transaction under the application's role, inside a workspace or inside none. */
function asApp<T>(workspaceId: string | null, work: (tx: postgres.TransactionSql) => Promise<T>) {
  return app.sql.begin(async (tx) => {
    if (workspaceId !== null) await tx`select set_config('app.workspace_id', ${workspaceId}, true)`;
    return work(tx);
  });
}

it('finds the tables it is about', () => {
  const names = tenantTables.map((table) => getTableName(table));
  expect(names).toEqual(expect.arrayContaining(['workspaces', 'contacts', 'outbound_emails']));
  expect(names.length).toBeGreaterThan(18);
});

it('connects as a role that cannot get round it', async () => {
  const [role] =
    await app.sql`select rolsuper, rolbypassrls from pg_roles where rolname = current_user`;
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false });
});

describe.each(tenantTables.map((table) => [getTableName(table), table] as const))(
  '%s',
  (name, table) => {
    const tenant = tenantColumn(table) ?? '';

    beforeAll(async () => {
      await owner`insert into ${owner(name)} ${owner(rowOf(table, theirs))}`;
      const [row] = await owner`select count(*)::int as count from ${owner(name)}`;
      expect(row).toEqual({ count: 1 });
    });

    it('shows nothing to a query that forgot its workspace', async () => {
      expect(await asApp(null, (tx) => tx`select * from ${tx(name)}`)).toHaveLength(0);
    });

    it('shows nothing to another workspace, and everything to its own', async () => {
      expect(await asApp(ours, (tx) => tx`select * from ${tx(name)}`)).toHaveLength(0);
      expect(await asApp(theirs, (tx) => tx`select * from ${tx(name)}`)).toHaveLength(1);
    });

    it.each([
      ['without a workspace', null],
      ['from another workspace', ours],
    ])('refuses to insert a row of it %s', async (_name, workspaceId) => {
      const foreign = { ...rowOf(table, 'wsp_third') };
      const insert = asApp(workspaceId, (tx) => tx`insert into ${tx(name)} ${tx(foreign)}`);
      await expect(insert).rejects.toMatchObject({ code: '42501' });
    });

    it('changes and deletes nothing of another workspace', async () => {
      const touched = await asApp(ours, async (tx) => {
        const mayChange = name !== 'audit_log';
        const updated = mayChange
          ? await tx`update ${tx(name)} set updated_at = now() returning *`
          : [];
        const deleted = mayChange ? await tx`delete from ${tx(name)} returning *` : [];
        return [...updated, ...deleted];
      });
      expect(touched).toHaveLength(0);
    });

    it('cannot be moved into another workspace', async () => {
      const move = asApp(theirs, (tx) => tx`update ${tx(name)} set ${tx(tenant)} = ${ours}`);
      await expect(move).rejects.toMatchObject({ code: '42501' });
    });
  },
);
