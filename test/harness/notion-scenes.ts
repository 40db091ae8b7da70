import { afterAll, afterEach, beforeAll } from 'vitest';
import { createDatabase, type DatabaseConnection } from '#db/client.ts';
import type { Transaction } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { createNotionScene, type NotionScene } from './notion-scene.ts';
import { createTestDatabase, type TestDatabase } from './postgres.ts';

type Mode = Parameters<typeof createNotionScene>[1];

export type NotionScenes = {
  /** A new scene, which ends with the test. */
  start: (mode?: Mode) => Promise<NotionScene>;
  /** Looks into the workspace of the scene that was started last. */
  within: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
  db: () => DatabaseConnection['db'];
};

/** Scenes with Notion for the tests of one file, one after the other on one database. */
export function notionScenes(): NotionScenes {
  let database: TestDatabase;
  let connection: DatabaseConnection;
  let scene: NotionScene;

  beforeAll(async () => {
    database = await createTestDatabase();
    connection = createDatabase(database.url);
  });
  afterAll(async () => {
    await connection.close();
    await database.close();
  });
  afterEach(() => scene.close());

  return {
    start: async (mode) => (scene = await createNotionScene(connection.db, mode)),
    within: (work) => inWorkspace(connection.db, scene.args.workspaceId, work),
    db: () => connection.db,
  };
}
