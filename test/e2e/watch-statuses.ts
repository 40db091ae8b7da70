import type { Page } from 'playwright-core';
import { waitUntil } from '#processes/machine/wait-until.ts';
import { patienceMs } from '#test/harness/patience.ts';

export type StatusWatch = {
  /** Every status the page has shown for a contact, in order. */
  readonly of: (name: string) => Promise<string[]>;
  /** @throws when the page does not show the status in time, saying what it showed */
  readonly reached: (name: string, status: string) => Promise<void>;
};

/**
 * Notes each status that the open Contacts page shows, as it shows it, without touching the page. The
 * notes live in the page: were it ever loaded anew, reading them would throw.
 */
export async function watchStatuses(page: Page): Promise<StatusWatch> {
  const notes = await page.evaluateHandle(() => {
    const shown: Record<string, string[]> = {};
    const read = () => {
      for (const row of document.querySelectorAll('[data-testid="contact-row"]')) {
        const name = row.querySelector('a')?.textContent ?? '';
        const status = row.querySelector('[data-testid="status"]')?.textContent ?? '';
        const known = (shown[name] ??= []);
        if (known.at(-1) !== status) known.push(status);
      }
    };
    read();
    const everything = { subtree: true, childList: true, characterData: true };
    new MutationObserver(read).observe(document.body, everything);
    return shown;
  });
  const of = async (name: string) => (await notes.jsonValue())[name] ?? [];
  return {
    of,
    async reached(name, status) {
      const isReached = async () => (await of(name)).includes(status);
      await waitUntil(isReached, { what: `${name} is ${status}`, withinMs: patienceMs }).catch(
        async (cause: unknown) => {
          const shown = (await of(name)).join(' → ') || 'nobody of that name';
          throw new Error(`The page showed ${shown}`, { cause });
        },
      );
    },
  };
}
