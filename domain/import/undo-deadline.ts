import type { ImportState } from './import-state.ts';

const undoHours = 24;

/** Until when an import can be taken back; null when there is nothing to take back, or that is done. */
export function undoDeadline(run: {
  state: ImportState;
  finishedAt: Date | null;
  created: number;
  updated: number;
}): Date | null {
  const hasEnded = run.state === 'completed' || run.state === 'failed' || run.state === 'canceled';
  if (!hasEnded || !run.finishedAt || run.created + run.updated === 0) return null;
  return new Date(run.finishedAt.getTime() + undoHours * 3_600_000);
}
