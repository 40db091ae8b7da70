import { DurableCollection } from './durable-collection.ts';
import { DurableMap } from './durable-map.ts';
import { Journal, type JournalEntry } from './journal.ts';

/**
 * The store of an emulated service, kept in a journal. Changes are collected until `flush`, which
 * must come before the request is answered: then nothing a client knows of can be lost.
 */
export class DurableStore {
  readonly #journal: Journal;
  readonly #tables = new Map<string, DurableMap>();
  readonly #collections = new Map<string, DurableCollection>();
  #pending: JournalEntry[] = [];

  constructor(path: string) {
    this.#journal = new Journal(path);
    for (const { table, key, value } of this.#journal.read()) {
      if (value === undefined) this.getData(table).delete(key);
      else this.getData(table).set(key, value);
    }
    this.#pending = [];
    this.#journal.compact(this.#entries());
  }

  flush(): void {
    if (this.#pending.length === 0) return;
    this.#journal.append(this.#pending);
    this.#pending = [];
  }

  /** Services keep `Map`s by name in their store: each gets a durable one. */
  getData(name: string): DurableMap {
    const known = this.#tables.get(name);
    const map = known ?? new DurableMap(name, (entry) => this.#pending.push(entry));
    this.#tables.set(name, map);
    return map;
  }

  /** Nothing to do: what a service would put here is the map it got from `getData`. */
  setData(): void {}

  collection(name: string): DurableCollection {
    const known = this.#collections.get(name);
    const collection = known ?? new DurableCollection(this.getData(name));
    this.#collections.set(name, collection);
    return collection;
  }

  #entries(): JournalEntry[] {
    return [...this.#tables].flatMap(([table, map]) =>
      [...map].map(([key, value]) => ({ table, key, value })),
    );
  }
}
