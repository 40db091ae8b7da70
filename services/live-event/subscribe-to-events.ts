import { authorize } from '../authorize.ts';
import type { Access } from '../context.ts';
import type { LiveEventHub } from './create-live-event-hub.ts';
import type { Subscriber } from './create-workspace-feed.ts';

/**
 * Tells what changes in the caller's workspace, as it happens. @returns how to end it
 * @throws AppError forbidden
 */
export async function subscribeToEvents(call: {
  hub: LiveEventHub;
  access: Access;
  after: number | null;
  onEvents: Subscriber;
}): Promise<() => void> {
  const { hub, access, after, onEvents } = call;
  authorize(access, 'read');
  return hub.subscribe({ workspaceId: access.workspaceId, after, onEvents });
}
