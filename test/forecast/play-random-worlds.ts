import { createDatabase } from '#db/client.ts';
import { silenceTemporal } from '../harness/engine.ts';
import fc from '../harness/fast-check.ts';
import { createTestDatabase } from '../harness/postgres.ts';
import { startTimeSkippingServer } from '../harness/temporal.ts';
import { arbitraryWorld } from './arbitrary-world.ts';
import { createWorld, type CreatedWorld } from './create-world.ts';
import { playWorlds, type PlayedWorld } from './play-worlds.ts';

/** What so many random workspaces planned, and what they did in 30 days. */
export async function playRandomWorlds(count: number): Promise<PlayedWorld[]> {
  silenceTemporal();
  const environment = await startTimeSkippingServer();
  const database = await createTestDatabase();
  const connection = createDatabase(database.url, { max: 20 });
  try {
    const worlds: CreatedWorld[] = [];
    for (const [nth, plan] of fc.sample(arbitraryWorld(), count).entries()) {
      // Records of fast-check have no prototype, which Drizzle looks for.
      worlds.push(await createWorld(connection.db, structuredClone(plan), `world ${nth}`));
    }
    return await playWorlds(environment, connection.db, worlds);
  } finally {
    await connection.close();
    await database.close();
    await environment.teardown();
  }
}
