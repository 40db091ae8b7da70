import { setTimeout as delay } from 'node:timers/promises';
import type { ApiClient } from './api-client.ts';

/** Listens to live events as an open page does: a lost connection is resumed after the last one heard. */
export class LiveEventWatch {
  readonly #api: ApiClient;
  readonly #end = new AbortController();
  readonly #ids: string[] = [];
  /** How often it has been connected. */
  connections = 0;

  constructor(api: ApiClient) {
    this.#api = api;
    void this.#listen();
  }

  /** Of every event heard, in order. */
  get ids(): readonly string[] {
    return this.#ids;
  }

  close(): void {
    this.#end.abort();
  }

  async #listen(): Promise<void> {
    const { signal } = this.#end;
    while (!signal.aborted) {
      await this.#readOnce(signal).catch(() => undefined);
      await delay(250);
    }
  }

  async #readOnce(signal: AbortSignal): Promise<void> {
    const stream = await this.#api.openEvents(this.#ids.at(-1) ?? '', signal);
    this.connections += 1;
    const decoder = new TextDecoder();
    let text = '';
    const reader = stream.getReader();
    for (;;) {
      const { done, value: chunk } = await reader.read();
      if (done) return;
      const events = `${text}${decoder.decode(chunk, { stream: true })}`.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const id = /^id: (\d+)$/m.exec(event)?.[1];
        if (id !== undefined) this.#ids.push(id);
      }
    }
  }
}
