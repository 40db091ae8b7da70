import { CancellationScope, type WorkflowInterceptors } from '@temporalio/workflow';

/**
 * For the time-skipping server only: a cancelled timer is forgotten here and fires there unheard. That
 * server refuses to cancel a timer which fires while the task that cancels it is under way, and then
 * strands the workflow, and time with it (temporalio/sdk-java 2606, 3088); the real one allows it.
 */
export const interceptors = (): WorkflowInterceptors => ({
  inbound: [],
  outbound: [
    {
      startTimer: (timer, next) =>
        Promise.race([
          CancellationScope.nonCancellable(() => next(timer)),
          CancellationScope.current().cancelRequested,
        ]),
    },
  ],
  internals: [],
});
