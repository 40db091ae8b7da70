import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { expect, inject, it } from 'vitest';
import { createDatabase } from './client.ts';
import { migrateDatabase } from './migrate.ts';

it.each([
  ['may create roles', 'createrole', 'with admin option'],
  ['was granted ours', 'nocreaterole', ''],
])('works twice, and for an owner that is no superuser but %s', async (_who, right, option) => {
  const name = `owned_${randomUUID().replaceAll('-', '')}`;
  const server = postgres(inject('postgresUrl'), { max: 1, onnotice: () => {} });
  await server.unsafe(`create role ${name} login ${right} password 'owner'`);
  await server.unsafe(`grant followthrough_app to ${name} ${option}`);
  await server.unsafe(`create database ${name} owner ${name}`);
  const url = new URL(inject('postgresUrl'));
  Object.assign(url, { username: name, password: 'owner', pathname: `/${name}` });
  await migrateDatabase(url.href);
  await migrateDatabase(url.href);
  const app = createDatabase(url.href);
  const [row] =
    await app.sql`select current_user as role, (select count(*)::int from contacts) as seen`;
  expect(row).toEqual({ role: 'followthrough_app', seen: 0 });
  await app.close();
  await server.unsafe(`drop database ${name} with (force)`);
  await server.unsafe(`drop owned by ${name}`);
  await server.unsafe(`drop role ${name}`);
  await server.end();
});

it('two servers that start together migrate one after the other', async () => {
  const name = `pair_${randomUUID().replaceAll('-', '')}`;
  const server = postgres(inject('postgresUrl'), { max: 1, onnotice: () => {} });
  await server.unsafe(`create database ${name}`);
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  await Promise.all([migrateDatabase(url.href), migrateDatabase(url.href)]);
  const app = createDatabase(url.href);
  expect(await app.sql`select count(*)::int as seen from contacts`).toEqual([{ seen: 0 }]);
  await app.close();
  await server.unsafe(`drop database ${name} with (force)`);
  await server.end();
});
