import type { BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '#test/harness/chromium.ts';
import { patienceMs } from '#test/harness/patience.ts';

export type WatchedBrowser = {
  /** A window in front, signed in as the first one is. Of two tabs in one window one would only crawl. */
  readonly openWindow: () => Promise<Page>;
  /** What went wrong in pages of the product since the last call. */
  readonly takeTroubles: () => string[];
  readonly pages: () => readonly Page[];
  readonly close: () => Promise<void>;
};

/**
 * A browser that notes every error on the console (violations of the content security policy are
 * some), every uncaught exception and every failed request of the product's own pages. Pages of
 * others, the emulator's consent page and the Temporal Web UI, are theirs to mend.
 * @param url where the product is
 */
export async function openWatchedBrowser(url: string): Promise<WatchedBrowser> {
  const browser = await launchChromium();
  const troubles: string[] = [];
  return {
    async openWindow() {
      const session = await browser.contexts()[0]?.storageState();
      const window = await browser.newContext({
        baseURL: url,
        viewport: { width: 1280, height: 800 },
        timezoneId: 'Europe/Berlin',
        locale: 'en-GB',
        // What fades has no contrast to measure.
        reducedMotion: 'reduce',
        ...(session && { storageState: session }),
      });
      window.setDefaultTimeout(patienceMs);
      watch(window, new URL(url).origin, (trouble) => troubles.push(trouble));
      return window.newPage();
    },
    takeTroubles: () => troubles.splice(0),
    pages: () => browser.contexts().flatMap((window) => window.pages()),
    close: () => browser.close(),
  };
}

function watch(window: BrowserContext, origin: string, note: (trouble: string) => void): void {
  const isOurs = (url: string) => url.startsWith(`${origin}/`);
  window.on('console', (message) => {
    if (message.type() !== 'error' || !isOurs(message.page()?.url() ?? '')) return;
    // As below: a navigation that another one overtakes drops what it was loading.
    if (message.text().startsWith('AbortError')) return;
    note(`console: ${message.text()} (${message.location().url})`);
  });
  window.on('weberror', (webError) => {
    const { stack, message } = webError.error();
    if (isOurs(webError.page()?.url() ?? '')) note(`uncaught: ${stack ?? message}`);
  });
  window.on('response', (response) => {
    if (isOurs(response.url()) && response.status() >= 400) {
      note(`${response.status()} ${response.request().method()} ${response.url()}`);
    }
  });
  window.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // What a page no longer needs it drops: the stream of events of a page that was left, a prefetch.
    if (isOurs(request.url()) && reason !== 'net::ERR_ABORTED') note(`${reason} ${request.url()}`);
  });
}
