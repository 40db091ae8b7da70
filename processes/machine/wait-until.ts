import { setTimeout as delay } from 'node:timers/promises';

/**
 * Polls a condition until it holds.
 * @throws when it does not hold within `withinMs`, naming what was waited for, or when aborted
 */
export async function waitUntil(
  holds: () => boolean | Promise<boolean>,
  options: { what: string; withinMs: number; everyMs?: number; signal?: AbortSignal },
): Promise<void> {
  const deadline = performance.now() + options.withinMs;
  const signalOption = options.signal ? { signal: options.signal } : {};
  while (!(await holds())) {
    if (performance.now() > deadline) {
      throw new Error(`${options.what}: not within ${options.withinMs / 1000} s`);
    }
    await delay(options.everyMs ?? 100, undefined, signalOption);
  }
}
