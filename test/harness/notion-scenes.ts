import { afterEach } from 'vitest';
import type { DatabaseConnection, Transaction } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { createNotionScene, type NotionScene } from './notion-scene.ts';
import { withDatabase } from './with-database.ts';

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
  const database = withDatabase();
  let scene: NotionScene;

  afterEach(() => scene.close());

  return {
    start: async (mode) => (scene = await createNotionScene(database.db, mode)),
    within: (work) => inWorkspace(database.db, scene.args.workspaceId, work),
    db: () => database.db,
  };
}
