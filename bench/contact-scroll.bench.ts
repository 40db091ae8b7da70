import type { Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { importContacts } from '#test/e2e/story/import-contacts.ts';
import { signUp } from '#test/e2e/story/sign-up.ts';
import { openWatchedBrowser, type WatchedBrowser } from '#test/e2e/watched-browser.ts';
import { removeProduct, setUpProduct, StartedProduct } from '#test/harness/started-product.ts';
import { report } from './report.ts';

const contacts = 20_000;
const scrollMs = 6_000;
/** What a wheel turns at once, and how often a hand turns it. */
const [notchPixels, notchMs] = [120, 16];

let product: StartedProduct;
let browser: WatchedBrowser;
let page: Page;

beforeAll(async () => {
  product = new StartedProduct(await setUpProduct());
  await product.ready();
  browser = await openWatchedBrowser(product.setup.url);
  page = await browser.openWindow();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await product.end('SIGTERM');
  await removeProduct(product.setup);
});

it('scrolls through the table of contacts', { timeout: 300_000 }, async () => {
  const blank = await browser.openWindow();
  await blank.setContent('<div style="height: 1000000px; background: linear-gradient(red, blue)">');
  const still = await measureFrames(blank);
  await blank.close();
  await signUp(page);
  const rows = Array.from(
    { length: contacts },
    (_, n) => `Person ${n},p${n}@c${n % 700}.example,Company ${n % 700},Engineer`,
  );
  page.setDefaultTimeout(120_000);
  await importContacts(page, `Name,Email,Company,Role\n${rows.join('\n')}\n`);
  await page.goto('/contacts');
  await page.getByText('20,000 contacts', { exact: true }).waitFor();
  const table = await measureFrames(page);
  report([
    {
      name: 'scrolling 20,000 contacts: frames a second',
      value: table.perSecond,
      unit: 'frames/s',
      yardstick: 'an empty page',
      ratio: table.perSecond / still.perSecond,
    },
    {
      name: 'scrolling 20,000 contacts: a frame (p99)',
      value: table.p99Ms,
      unit: 'ms',
      yardstick: 'an empty page',
      ratio: table.p99Ms / still.p99Ms,
    },
  ]);
});

/** Turns the wheel in the middle of the page, and times its frames meanwhile. */
async function measureFrames(target: Page): Promise<{ perSecond: number; p99Ms: number }> {
  await target.mouse.move(700, 500);
  const timing = target.evaluate(async (forMs) => {
    const frames: number[] = [];
    const began = performance.now();
    for (let last = began; last - began < forMs;) {
      const at = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      frames.push(at - last);
      last = at;
    }
    return frames;
  }, scrollMs);
  const until = Date.now() + scrollMs;
  while (Date.now() < until) {
    await target.mouse.wheel(0, notchPixels);
    await new Promise((resolve) => setTimeout(resolve, notchMs));
  }
  const frames = (await timing).toSorted((a, b) => a - b);
  const p99Ms = frames[Math.floor(frames.length * 0.99)] ?? 0;
  return { perSecond: (frames.length / scrollMs) * 1_000, p99Ms };
}
