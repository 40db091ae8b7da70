import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { waitUntil } from '#processes/machine/wait-until.ts';
import { removeProduct, setUpProduct, StartedProduct } from '#test/harness/started-product.ts';
import { mainScreens } from './main-screens.ts';
import { answerAs } from './story/answer-as.ts';
import { connectGmail } from './story/connect-gmail.ts';
import { goTo } from './story/go-to.ts';
import { importContacts } from './story/import-contacts.ts';
import { letMailboxHurry } from './story/let-mailbox-hurry.ts';
import { signUp } from './story/sign-up.ts';
import { startCampaign } from './story/start-campaign.ts';
import { openWatchedBrowser, type WatchedBrowser } from './watched-browser.ts';

/**
 * Not a test: `vitest run --project record test/e2e` plays the main job and takes the pictures that
 * README shows, into `docs/screenshots/`.
 */
const folder = 'docs/screenshots';
const minutes = 60_000;
const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

let product: StartedProduct;
let browser: WatchedBrowser;
let page: Page;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  product = new StartedProduct(await setUpProduct());
  await product.ready();
  browser = await openWatchedBrowser(product.setup.url);
  page = await browser.openWindow();
}, 5 * minutes);
afterAll(async () => {
  await browser.close();
  await product.end('SIGTERM');
  await removeProduct(product.setup);
}, 1 * minutes);

it(
  'takes the pictures of the main screens',
  async () => {
    await setUpCampaign();
    await makeThingsHappen();
    await takePictures();
  },
  5 * minutes,
);

async function setUpCampaign(): Promise<void> {
  await signUp(page);
  await importContacts(page, people('people.csv'));
  await picture('import');
  await connectGmail(page, 'you@sandbox.test');
  await letMailboxHurry(page, 'you@sandbox.test');
  await goTo(page, 'Campaigns');
  await page.getByRole('link', { name: 'New campaign' }).first().click();
  await page.getByLabel('Name of the campaign').fill('Platform engineers, spring');
  await picture('builder');
  await page.getByRole('button', { name: 'Save campaign' }).click();
  await startCampaign(page);
}

/** First emails to all, a few follow-ups ahead of their day, and some answers. */
async function makeThingsHappen(): Promise<void> {
  await goTo(page, 'Contacts');
  await showsSent('First Email Sent', 16);
  for (const name of ['Amara Okafor', 'Chiara Romano', 'Ivo Novák', 'Julia Schäfer']) {
    await sendNow(name, 'Follow-Up 1');
  }
  await sendNow('Amara Okafor', 'Follow-Up 2');
  await goTo(page, 'Sandbox');
  for (const recipient of ['ben.lindqvist@fjordworks.example', 'chiara@lumenlab.example']) {
    await answerAs(page, { recipient, kind: 'Reply', text: 'Thank you. Tuesday at ten suits me.' });
  }
  await answerAs(page, { recipient: 'hana.sato@kitsune.example', kind: 'Out of office' });
  await answerAs(page, { recipient: 'quentin@belvedere.example', kind: 'Bounce' });
  await importContacts(page, people('late-people.csv'));
  await connectGmail(page, 'sam.sales@sandbox.test');
}

async function takePictures(): Promise<void> {
  const screens = await mainScreens(page);
  for (const name of ['campaign', 'contacts', 'mailboxes'] as const) {
    await page.goto(screens[name] ?? '');
    await picture(name);
  }
  await page.goto('/contacts');
  await page.getByRole('link', { name: 'Chiara Romano' }).click();
  await page.getByRole('heading', { name: 'Timeline' }).waitFor();
  await picture('contact');
  await goTo(page, 'Sandbox');
  const recipients = page.getByRole('list', { name: 'Recipients' });
  await recipients.getByText('chiara@lumenlab.example').click();
  await page.getByTestId('conversation').waitFor();
  await picture('sandbox');

  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(screens['campaign'] ?? '');
  await picture('campaign-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(phone);
  await page.goto('/contacts');
  await picture('contacts-phone');
  await page.setViewportSize(desktop);
}

async function sendNow(name: string, status: string): Promise<void> {
  await goTo(page, 'Contacts');
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: 'Send now' }).click();
  await page.locator('header').getByText(status).waitFor();
}

async function showsSent(status: string, count: number): Promise<void> {
  const rows = page.getByTestId('contact-row').filter({ hasText: status });
  const isSent = async () => (await rows.count()) === count;
  await waitUntil(isSent, { what: `${count} contacts are ${status}`, withinMs: 2 * minutes });
}

/** Connected, and without the focus, the hover and the toasts of what was done before. */
async function picture(name: string): Promise<void> {
  await page.getByTestId('health').filter({ hasText: 'Live', visible: true }).waitFor();
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.locator('[data-sonner-toast]').first().waitFor({ state: 'detached' });
  await page.screenshot({ path: `${folder}/${name}.png` });
}

function people(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}
