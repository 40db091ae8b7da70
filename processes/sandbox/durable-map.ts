import type { JournalEntry } from './journal.ts';

/** A `Map` of JSON values that reports each change. */
export class DurableMap extends Map<string, unknown> {
  readonly #table: string;
  readonly #changed: (entry: JournalEntry) => void;

  constructor(table: string, changed: (entry: JournalEntry) => void) {
    super();
    this.#table = table;
    this.#changed = changed;
  }

  override set(key: string, value: unknown): this {
    this.#changed({ table: this.#table, key, value });
    return super.set(key, value);
  }

  override delete(key: string): boolean {
    this.#changed({ table: this.#table, key });
    return super.delete(key);
  }
}
