import type { Actor } from '#domain/workspace/actor.ts';
import { systemActor } from '#domain/workspace/actor.ts';
import type { Transaction } from '../client.ts';
import { contactEvents } from '../schema/index.ts';
import { publishLiveEvent } from './live-event.ts';

export type NewContactEvent = {
  workspaceId: string;
  contactId: string;
  enrollmentId?: string | null;
  type: string;
  at: Date;
  actor?: Actor;
  data?: Record<string, unknown>;
};

/** Adds a line to the contact's timeline and tells open pages that the contact changed. */
export async function recordContactEvent(tx: Transaction, event: NewContactEvent): Promise<void> {
  await tx.insert(contactEvents).values({ actor: systemActor, ...event });
  const { workspaceId, contactId } = event;
  await publishLiveEvent(tx, { workspaceId, type: 'contact.changed', entityId: contactId });
}
