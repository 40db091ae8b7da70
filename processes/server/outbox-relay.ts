import type { Logger } from '#config/logger.ts';
import type { ServiceDeps } from '#services/context.ts';
import { drainOutbox } from '#services/outbox/relay-outbox.ts';

const everyMs = 1_000;

/** Delivers what Temporal did not take at once, as soon as it is back. @returns stop */
export function startOutboxRelay(
  deps: Pick<ServiceDeps, 'db' | 'temporal' | 'clock'>,
  logger: Logger,
): () => void {
  let timer: NodeJS.Timeout;
  let isStopped = false;
  const pass = async () => {
    await drainOutbox(deps, () => isStopped).catch((error: unknown) => {
      logger.warn({ err: error }, 'outbox not read');
    });
    if (!isStopped) timer = setTimeout(() => void pass(), everyMs);
  };
  timer = setTimeout(() => void pass(), everyMs);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
