import { invalidArgument, notFound } from './google-refusal.ts';

export interface HistoryRecord {
  readonly id: number;
  readonly type: 'messageAdded' | 'messageDeleted';
  readonly messageId: string;
  readonly threadId: string;
}

/** Gmail's change log of one mailbox: ids grow with gaps, and the oldest records go. */
export class HistoryLog {
  #records: HistoryRecord[] = [];
  #lastId = 48_000;
  #expiredUpTo = 0;

  get currentId(): number {
    return this.#lastId;
  }

  record(change: Omit<HistoryRecord, 'id'>): number {
    this.#lastId += 1 + (this.#records.length % 3);
    this.#records.push({ id: this.#lastId, ...change });
    return this.#lastId;
  }

  /** From now on every cursor given out so far answers 404, as after a week at Gmail. */
  expire(): void {
    this.#expiredUpTo = this.#lastId + 1;
    this.#lastId += 2;
    this.#records = [];
  }

  since(startHistoryId: string): readonly HistoryRecord[] {
    if (!/^\d+$/.test(startHistoryId)) throw invalidArgument('Invalid startHistoryId');
    const start = Number(startHistoryId);
    if (start < this.#expiredUpTo) throw notFound();
    return this.#records.filter((record) => record.id > start);
  }
}
