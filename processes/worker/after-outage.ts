import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';

/**
 * Lets no activity begin while an outage is still to be dealt with: a machine that wakes from sleep
 * fires all its timers at once, and stale mail would leave before anybody has looked.
 */
export function afterOutage(
  caughtUp: () => Promise<void>,
): () => { inbound: ActivityInboundCallsInterceptor } {
  return () => ({
    inbound: {
      async execute(input, next) {
        await caughtUp();
        return next(input);
      },
    },
  });
}
