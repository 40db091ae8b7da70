import postgres from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from './postgres.ts';
import { startDevServer, startTimeSkippingServer } from './temporal.ts';

describe('createTestDatabase', () => {
  const connections: postgres.Sql[] = [];
  afterAll(() => Promise.all(connections.map((sql) => sql.end())));

  it('gives each caller a migrated database that the others do not see', async () => {
    const [mine, yours] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    const [sqlMine, sqlYours] = [postgres(mine.url), postgres(yours.url)];
    connections.push(sqlMine, sqlYours);

    await sqlMine`create table only_mine (id int)`;

    const tables = await sqlYours`select tablename from pg_tables where schemaname = 'public'`;
    const names = tables.map((row) => String(row['tablename']));
    expect(names).toContain('contacts');
    expect(names).not.toContain('only_mine');
    await Promise.all([sqlMine.end(), sqlYours.end()]);
    await Promise.all([mine.close(), yours.close()]);
  });
});

describe('Temporal servers', () => {
  it('lets thirty days pass at once on the time-skipping server', async () => {
    const environment = await startTimeSkippingServer();
    const before = await environment.currentTimeMs();
    await environment.sleep('30 days');
    const passedDays = ((await environment.currentTimeMs()) - before) / 86_400_000;
    await environment.teardown();
    expect(passedDays).toBeCloseTo(30, 1);
  });

  it('knows our search attributes on the development server', async () => {
    const environment = await startDevServer();
    const { customAttributes } = await environment.connection.operatorService.listSearchAttributes({
      namespace: 'default',
    });
    await environment.teardown();
    expect(Object.keys(customAttributes)).toEqual(
      expect.arrayContaining(['WorkspaceId', 'CampaignId', 'NextActionAt', 'SequenceStep']),
    );
  });
});
