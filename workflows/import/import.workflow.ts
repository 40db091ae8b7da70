import {
  CancellationScope,
  defineSignal,
  isCancellation,
  proxyActivities,
  setHandler,
} from '@temporalio/workflow';
import type { ImportActivities } from '#activities/import.activities.ts';
import { longOptions } from '../activity-options.ts';
import { signalNames, type ImportArgs } from '../contract.ts';

const { importContacts } = proxyActivities<ImportActivities>(longOptions);

const stopSignal = defineSignal(signalNames.stop);

/**
 * Reads one uploaded file into contacts; minutes long. The activity commits in batches and continues
 * where the last commit ended, so a crash loses and doubles nothing. The signal `stop` ends it at once:
 * the database says already that it is canceled, and what was committed stays.
 */
export async function importWorkflow(args: ImportArgs): Promise<void> {
  const scope = new CancellationScope();
  setHandler(stopSignal, () => scope.cancel());
  try {
    await scope.run(() => importContacts(args));
  } catch (error) {
    if (!scope.consideredCancelled || !isCancellation(error)) throw error;
  }
}
