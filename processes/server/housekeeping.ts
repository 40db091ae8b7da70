import type { Logger } from '#config/logger.ts';
import { emptyAllTrash } from '#db/queries/housekeeping/empty-all-trash.ts';
import { forgetAllUnusedFiles } from '#db/queries/housekeeping/forget-all-unused-files.ts';
import { forgetOld } from '#db/queries/housekeeping/forget-old.ts';
import { oweAllJudgements } from '#db/queries/housekeeping/owe-all-judgements.ts';
import type { ServiceDeps } from '#services/context.ts';

const everyMs = 10 * 60_000;

type House = Pick<ServiceDeps, 'db' | 'clock' | 'writingModel'>;

/**
 * Keeps the tables that only bridge short gaps short, empties the trash, deletes unused files, and makes up
 * for what a model could not be asked. @returns stop
 */
export function startHousekeeping(house: House, logger: Logger): () => void {
  const timer = setInterval(() => {
    keepHouse(house).catch((error: unknown) => {
      logger.warn({ err: error }, 'housekeeping failed');
    });
  }, everyMs);
  return () => clearInterval(timer);
}

async function keepHouse({ db, clock, writingModel }: House): Promise<void> {
  const now = clock();
  await forgetOld(db, now);
  await emptyAllTrash(db, now);
  await forgetAllUnusedFiles(db, now);
  if (writingModel !== null) await oweAllJudgements(db, now);
}
