import type { DurableMap } from './durable-map.ts';

interface Row {
  readonly id: number;
  readonly [field: string]: unknown;
}

/** The collection interface that services of `emulate` expect of their store, over a durable map. */
export class DurableCollection {
  readonly #rows: DurableMap;
  #lastId: number;

  constructor(rows: DurableMap) {
    this.#rows = rows;
    this.#lastId = this.all().reduce((last, { id }) => Math.max(last, id), 0);
  }

  insert(fields: Readonly<Record<string, unknown>>): Row {
    this.#lastId += 1;
    const now = new Date().toISOString();
    const row = { ...fields, id: this.#lastId, created_at: now, updated_at: now };
    this.#rows.set(String(row.id), row);
    return row;
  }

  update(id: number, fields: Readonly<Record<string, unknown>>): Row | undefined {
    const row = this.#rows.get(String(id));
    if (!isRow(row)) return undefined;
    const updated = { ...row, ...fields, id, updated_at: new Date().toISOString() };
    this.#rows.set(String(id), updated);
    return updated;
  }

  delete(id: number): boolean {
    return this.#rows.delete(String(id));
  }

  all(): Row[] {
    return [...this.#rows.values()].filter(isRow);
  }

  findBy(field: string, value: unknown): Row[] {
    return this.all().filter((row) => row[field] === value);
  }

  findOneBy(field: string, value: unknown): Row | undefined {
    return this.findBy(field, value)[0];
  }
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'id' in value;
}
