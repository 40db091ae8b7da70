import { Context } from '@temporalio/activity';

/** @throws CancelledFailure when this attempt is to stop */
export function reportAlive(): void {
  const { cancellationSignal, heartbeat } = Context.current();
  cancellationSignal.throwIfAborted();
  heartbeat();
}
