import { waitUntil } from './wait-until.ts';

/** How a process wants to be asked to stop, and how long it may take before it is killed. */
export type StopPolicy = { readonly signal: NodeJS.Signals; readonly withinMs: number };

/**
 * Asks a process to stop, kills it when it does not in time, and sweeps what is left of its group.
 * @param isGone tells when it has ended; the pid alone could belong to somebody else by then
 */
export async function stopProcess(
  pid: number,
  policy: StopPolicy,
  isGone: () => boolean,
): Promise<void> {
  if (isGone()) return;
  const what = `process ${pid} ends`;
  send(pid, policy.signal);
  try {
    await waitUntil(isGone, { what, withinMs: policy.withinMs, everyMs: 25 });
  } catch {
    send(pid, 'SIGKILL');
    await waitUntil(isGone, { what, withinMs: 10_000, everyMs: 25 });
  }
  sweepGroup(pid);
}

/** Kills what a process that just ended has left of the group it led. */
export function sweepGroup(pid: number): void {
  send(-pid, 'SIGKILL');
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
