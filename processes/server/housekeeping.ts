import type { Logger } from '#config/logger.ts';
import type { Database, DatabaseConnection } from '#db/client.ts';
import { emptyAllTrash } from '#db/queries/housekeeping/empty-all-trash.ts';
import { forgetAllUnusedFiles } from '#db/queries/housekeeping/forget-all-unused-files.ts';
import { forgetOld } from '#db/queries/housekeeping/forget-old.ts';

const everyMs = 10 * 60_000;

/** Keeps the tables that only bridge short gaps short, empties the trash, and deletes unused files. @returns stop */
export function startHousekeeping({ db }: DatabaseConnection, logger: Logger): () => void {
  const timer = setInterval(() => {
    keepHouse(db).catch((error: unknown) => {
      logger.warn({ err: error }, 'housekeeping failed');
    });
  }, everyMs);
  return () => clearInterval(timer);
}

async function keepHouse(db: Database): Promise<void> {
  const now = new Date();
  await forgetOld(db, now);
  await emptyAllTrash(db, now);
  await forgetAllUnusedFiles(db, now);
}
