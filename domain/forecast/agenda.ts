import { createMinHeap } from './min-heap.ts';

/**
 * What happens at one instant, in this order: campaigns admit contacts, mails come due, mailboxes give
 * slots. So a mailbox always sees everybody who is due.
 */
const kinds = ['admission', 'due', 'slot'] as const;
type EventKind = (typeof kinds)[number];

interface AgendaEvent {
  readonly atMs: number;
  readonly rank: number;
  readonly id: string;
  readonly happen: () => void;
}

/** Events to come, by time; those of one instant by kind, then by id. */
export interface Agenda {
  readonly add: (kind: EventKind, atMs: number, id: string, happen: () => void) => void;
  readonly isEmpty: () => boolean;
  /** Lets everything before `untilMs` happen, and what follows from it. */
  readonly runUntil: (untilMs: number) => void;
}

export function createAgenda(): Agenda {
  const events = createMinHeap<AgendaEvent>(isBefore);
  return {
    add: (kind, atMs, id, happen) => events.push({ atMs, rank: kinds.indexOf(kind), id, happen }),
    isEmpty: () => events.size === 0,
    runUntil: (untilMs) => {
      for (let next = events.first(); next && next.atMs < untilMs; next = events.first()) {
        events.take();
        next.happen();
      }
    },
  };
}

function isBefore(a: AgendaEvent, b: AgendaEvent): boolean {
  if (a.atMs !== b.atMs) return a.atMs < b.atMs;
  if (a.rank !== b.rank) return a.rank < b.rank;
  return a.id < b.id;
}
