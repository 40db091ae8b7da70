import { setTimeout } from 'node:timers/promises';

/** When the server's time was asked for, by both clocks. */
export interface ServerReading {
  readonly serverMs: number;
  /** This machine's clock, before and after the question. */
  readonly askedMs: number;
  readonly answeredMs: number;
}

const patienceMs = 12_000;
/** A server that is never idle never skips; then this long without anything to do will have to do. */
const quietMs = 5_000;

/**
 * The time in one world, which moves from one planned instant to the next. A time-skipping server's own
 * clock runs on while tasks are worked off, so that a mail planned for 09:00:00.000 would be sent some
 * milliseconds later, and two instants close together could change places. It skips only while nothing
 * is to do, however: after a skip all that belonged to the instant before is done.
 *
 * What several workflows do at one millisecond is a matter of luck in life. Here it goes by the order of
 * the forecast: campaigns, contacts, mailboxes, each by their ids.
 */
export class WorldClock {
  nowMs: number;
  /** What each workflow has planned next; those of now are yet to come. */
  readonly #plans = new Map<string, number>();
  /** What each workflow was told last, and after how many actions. */
  readonly #told = new Map<string, { answer: unknown; atMs: number; actions: number }>();
  #actions = 0;
  #latest: ServerReading | null = null;
  /** Who was told to ask and has not yet. */
  readonly #poked = new Set<string>();
  readonly #acting = new Set<string>();
  #running = 0;
  #restsSinceMs = 0;

  constructor(startMs: number, workflowIds: readonly string[]) {
    this.nowMs = startMs;
    for (const id of workflowIds) this.#plans.set(id, startMs);
  }

  /** A workflow asks what to do: first the time moves on, if it may, then those before it go. */
  async begin(workflowId: string, reading: ServerReading): Promise<void> {
    if (this.#running === 0 && this.#isNewInstant(reading)) this.#moveOn(reading.serverMs);
    this.#latest = reading;
    this.#running += 1;
    const deadlineMs = Date.now() + patienceMs;
    while (this.#isSomebodyBefore(workflowId)) {
      if (Date.now() > deadlineMs) {
        this.#running -= 1;
        throw new Error(`${workflowId} waits in vain for ${this.#yetToAct().join(', ')}`);
      }
      await setTimeout(2);
    }
    this.#poked.delete(workflowId);
    this.#acting.add(workflowId);
  }

  /** @returns what the workflow was told, if nothing has happened since; it ends what `begin` began */
  recall(workflowId: string): { answer: unknown } | null {
    const told = this.#told.get(workflowId);
    if (this.#running > 1 || told?.atMs !== this.nowMs || told.actions !== this.#actions)
      return null;
    this.#rest(workflowId);
    return told;
  }

  /**
   * @param next.atMs when the workflow wakes by itself; null = it waits to be told
   * @param next.poked whom it has told to ask now
   */
  end(
    workflowId: string,
    answer: unknown,
    { atMs: nextMs, poked }: { atMs: number | null; poked: string | null },
  ): void {
    if (poked !== null) this.#poked.add(poked);
    if (nextMs === null) this.#plans.delete(workflowId);
    else this.#plans.set(workflowId, nextMs);
    this.#actions += 1;
    this.#told.set(workflowId, { answer, atMs: this.nowMs, actions: this.#actions });
    this.#rest(workflowId);
  }

  /** It will ask again. */
  fail(workflowId: string): void {
    this.#actions += 1;
    this.#rest(workflowId);
  }

  #rest(workflowId: string): void {
    this.#acting.delete(workflowId);
    this.#running -= 1;
    this.#restsSinceMs = Date.now();
  }

  #isNewInstant(reading: ServerReading): boolean {
    if (this.#latest === null) return false;
    const before = this.#latest;
    // The server tells whole milliseconds, so one of them may be of the reading.
    const hasSkipped = reading.serverMs - reading.answeredMs > before.serverMs + 1 - before.askedMs;
    return hasSkipped || Date.now() > this.#restsSinceMs + quietMs;
  }

  #moveOn(serverMs: number): void {
    const planned = [...this.#plans.values()].filter((atMs) => atMs > this.nowMs);
    const nextMs = Math.min(...planned);
    if (nextMs <= serverMs) this.nowMs = nextMs;
  }

  #isSomebodyBefore(workflowId: string): boolean {
    return this.#yetToAct().some((id) => id !== workflowId && isBefore(id, workflowId));
  }

  #yetToAct(): readonly string[] {
    const due = [...this.#plans].flatMap(([id, atMs]) => (atMs === this.nowMs ? id : []));
    return [...due, ...this.#poked, ...this.#acting];
  }
}

const kinds = ['campaign', 'contact', 'mailbox'];

/** A contact waits for nobody: only what is decided for others has an order. */
function isBefore(a: string, b: string): boolean {
  const [kindOfA, kindOfB] = [a, b].map((id) => kinds.indexOf(id.split('/')[0] ?? ''));
  if (kindOfA === undefined || kindOfB === undefined || kinds[kindOfB] === 'contact') return false;
  return kindOfA === kindOfB ? a < b : kindOfA < kindOfB;
}
