import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { removeProduct, setUpProduct, StartedProduct } from '#test/harness/started-product.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expectFits } from './expect-fits.ts';
import { keepEvidence } from './keep-evidence.ts';
import { importContacts } from './story/import-contacts.ts';
import { signUp } from './story/sign-up.ts';
import { openWatchedBrowser, type WatchedBrowser } from './watched-browser.ts';

const csv = `Name,Email,Company,Role
${Array.from({ length: 120 }, (_, n) => `Person ${n},p${n}@c${n % 7}.example,${n % 3 === 0 ? 'Zürich Labs' : 'Quiet Ltd'},Engineer`).join('\n')}
`;

let product: StartedProduct;
let browser: WatchedBrowser;
let page: Page;

beforeAll(async () => {
  product = new StartedProduct(await setUpProduct());
  await product.ready();
  browser = await openWatchedBrowser(product.setup.url);
  page = await browser.openWindow();
  await signUp(page);
  await importContacts(page, csv);
});
afterAll(async () => {
  await browser.close();
  await product.end('SIGTERM');
  await removeProduct(product.setup);
});

const bar = () => page.getByRole('toolbar', { name: 'Selected contacts' });
const countLine = (words: string) => page.getByText(words, { exact: true });

describe('organising 120 contacts', () => {
  beforeEach(({ onTestFailed }) => {
    onTestFailed(() => keepEvidence(browser.pages(), product.setup.dataDir));
  });
  afterEach(() => expect(browser.takeTroubles()).toEqual([]));

  it('describes a segment, counts it while it is written, and shows who is in it', async () => {
    await page.goto('/contacts');
    await countLine('120 contacts').waitFor();
    await page.getByRole('button', { name: 'New segment' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Value').fill('zurich');
    await dialog.getByText('40 contacts').waitFor();
    await expectAccessible(page);
    await dialog.getByLabel('Name of the segment').fill('Labs');
    await dialog.getByRole('button', { name: 'Save segment' }).click();
    await page.waitForURL(/segmentId=sgm_/);
    await countLine('40 contacts').waitFor();
  });

  it('tags all that match, not only those in sight, and takes it back', async () => {
    await page.getByRole('checkbox', { name: 'Select Person 117', exact: true }).check();
    await bar().getByRole('button', { name: 'Select all 40 contacts' }).click();
    await bar().getByRole('button', { name: 'Tag…' }).click();
    await page.getByRole('menuitem', { name: 'New tag…' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('lab');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('Tagged: 40 contacts').waitFor();
    await page.getByRole('option', { name: 'lab' }).waitFor({ state: 'attached' });
    await page.getByLabel('Segment, list or tag').selectOption({ label: 'lab' });
    await countLine('40 contacts').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone: 40 contacts').waitFor();
    await countLine('0 contacts').waitFor();
  });

  it('deletes and brings back', async () => {
    await page.goto('/contacts');
    await page.getByRole('checkbox', { name: 'Select Person 119', exact: true }).check();
    await bar().getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Delete them' }).click();
    await page.getByText('Deleted: 1 contact').waitFor();
    await countLine('119 contacts').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await countLine('120 contacts').waitFor();
  });

  it('finds what is misspelt, says so, and fits a phone', async () => {
    await page.getByLabel('Search contacts').fill('zurick labs');
    await page.getByText('Nobody has “zurick labs”. These come close.').waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 800 });
    await expectFits(page);
  });
});
