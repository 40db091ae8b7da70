import type { Logger } from '#config/logger.ts';
import type { DatabaseConnection } from '#db/client.ts';
import { forgetOld } from '#db/queries/housekeeping/forget-old.ts';

const everyMs = 10 * 60_000;

/** Keeps the tables that only bridge short gaps short. @returns stop */
export function startHousekeeping({ db }: DatabaseConnection, logger: Logger): () => void {
  const timer = setInterval(() => {
    forgetOld(db, new Date()).catch((error: unknown) => {
      logger.warn({ err: error }, 'housekeeping failed');
    });
  }, everyMs);
  return () => clearInterval(timer);
}
