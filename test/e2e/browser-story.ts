import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { removeProduct, setUpProduct, StartedProduct } from '#test/harness/started-product.ts';
import { keepEvidence } from './keep-evidence.ts';
import { openWatchedBrowser, type WatchedBrowser } from './watched-browser.ts';

export type BrowserStory = {
  readonly product: StartedProduct;
  readonly browser: WatchedBrowser;
  /** The first window; nobody is signed in. */
  readonly page: Page;
};

type Setting = {
  /** Of the product, beside those that keep it apart from others on the machine. */
  variables?: () => Promise<Readonly<Record<string, string>>>;
  /** What has to be there before somebody looks. */
  prepare?: (product: StartedProduct) => Promise<void>;
};

/**
 * The tests of a file as one story in a product of its own: each goes on where the one before ended, so
 * the first that fails keeps what was seen, and those after it only say so. Each also fails on whatever
 * went wrong in a page meanwhile.
 */
export function browserStory({ variables, prepare }: Setting = {}): BrowserStory {
  let product: StartedProduct | undefined;
  let browser: WatchedBrowser | undefined;
  let page: Page | undefined;
  let brokenAt: string | undefined;

  beforeAll(async () => {
    product = new StartedProduct(await setUpProduct(await variables?.()));
    await product.ready();
    await prepare?.(product);
    browser = await openWatchedBrowser(product.setup.url);
    page = await browser.openWindow();
  });
  // What did not begin need not end: then the failure of the beginning is what is reported.
  afterAll(async () => {
    await browser?.close();
    await product?.end('SIGTERM');
    if (product) await removeProduct(product.setup);
  });
  beforeEach(({ onTestFailed, task }) => {
    if (brokenAt !== undefined) throw new Error(`The story broke before: ${brokenAt}`);
    onTestFailed(async () => {
      brokenAt = task.name;
      await keepEvidence(begun(browser).pages(), begun(product).setup.dataDir);
    });
  });
  afterEach(() => expect(begun(browser).takeTroubles()).toEqual([]));

  return {
    get product() {
      return begun(product);
    },
    get browser() {
      return begun(browser);
    },
    get page() {
      return begun(page);
    },
  };
}

function begun<T>(part: T | undefined): T {
  if (part === undefined)
    throw new Error('The story has not begun: ask for it in a hook or a test');
  return part;
}
