import { createDatabase } from '#db/client.ts';
import { silenceTemporal } from '../harness/engine.ts';
import fc from '../harness/fast-check.ts';
import { createTestDatabase } from '../harness/postgres.ts';
import { startTimeSkippingServer } from '../harness/temporal.ts';
import { arbitraryWorld, type WorldPlan } from './arbitrary-world.ts';
import { createWorld, type CreatedWorld } from './create-world.ts';
import { playWorlds, type PlayedWorld } from './play-worlds.ts';

interface NamedPlan {
  readonly name: string;
  readonly plan: WorldPlan;
}

/** Worlds of one server. */
const batchSize = 30;

/**
 * What so many random workspaces planned, and what they did in 30 days.
 * @param lanes servers side by side: what one waits for, another uses
 * @param onPlayed hears of each batch as it comes to its end
 */
export async function playRandomWorlds(
  count: number,
  lanes = 1,
  onPlayed: (worlds: readonly PlayedWorld[]) => void = () => {},
): Promise<PlayedWorld[]> {
  silenceTemporal();
  const plans = fc.sample(arbitraryWorld(), count).map((plan, nth) => ({
    name: `world ${nth}`,
    // Records of fast-check have no prototype, which Drizzle looks for.
    plan: structuredClone(plan),
  }));
  const played: PlayedWorld[] = [];
  const playLane = async (): Promise<void> => {
    while (plans.length > 0) {
      const worlds = await playBatch(plans.splice(0, batchSize));
      onPlayed(worlds);
      played.push(...worlds);
    }
  };
  await Promise.all(Array.from({ length: lanes }, playLane));
  return played;
}

/** On a server and a database of its own. */
async function playBatch(batch: readonly NamedPlan[]): Promise<PlayedWorld[]> {
  const environment = await startTimeSkippingServer();
  const database = await createTestDatabase();
  const connection = createDatabase(database.url, { max: 20 });
  try {
    const worlds: CreatedWorld[] = [];
    for (const { name, plan } of batch) worlds.push(await createWorld(connection.db, plan, name));
    return await playWorlds(environment, connection.db, worlds);
  } finally {
    await connection.close();
    await database.close();
    await environment.teardown();
  }
}
