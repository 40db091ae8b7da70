import type { Context } from '@temporalio/activity';
import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';
import { withoutValues } from '#db/without-values.ts';
import { ProviderError } from '#integrations/provider-error.ts';

const heartbeatEveryMs = 3_000;

/**
 * Around every activity: a heartbeat, so that a dead worker is noticed in seconds and not at the
 * timeout; and errors fit for a history: those of providers become typed failures that say when to come
 * back, without a stack or a body, and failed queries lose their values.
 */
export function keepAlive(context: Context): { inbound: ActivityInboundCallsInterceptor } {
  return {
    inbound: {
      async execute(input, next) {
        const isLocal = context.info.isLocal;
        const timer = isLocal
          ? undefined
          : setInterval(() => context.heartbeat(), heartbeatEveryMs);
        try {
          return await next(input);
        } catch (error) {
          throw error instanceof ProviderError ? toFailure(error) : withoutValues(error);
        } finally {
          clearInterval(timer);
        }
      },
    },
  };
}

function toFailure(error: ProviderError): ApplicationFailure {
  return ApplicationFailure.create({
    type: `${error.provider}.${error.kind}`,
    message: error.message,
    category: ApplicationFailureCategory.BENIGN,
    ...(error.retryAfterMs !== undefined && { nextRetryDelay: error.retryAfterMs }),
  });
}
