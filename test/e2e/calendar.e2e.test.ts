import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ForecastView } from '#domain/forecast/forecast-view.ts';
import { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { addDays } from '#domain/shared/calendar-date.ts';
import { pageView } from '#domain/shared/page-view.ts';
import { ApiClient } from '#test/harness/api-client.ts';
import { launchCampaign } from '#test/harness/launch-campaign.ts';
import type { StartedProduct } from '#test/harness/started-product.ts';
import {
  startStrictGoogle,
  type StrictGoogle,
} from '#test/harness/strict-google/start-strict-google.ts';
import { browserStory } from './browser-story.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expectFits } from './expect-fits.ts';
import { person } from './story/person.ts';
import { signIn } from './story/sign-in.ts';

const contacts = 10_000;
const addresses = [1, 2, 3].map((nth) => `ana${nth}@ours.test`);
const dailyLimit = 400;
/** Nothing goes out while the test looks on. */
const today = new Date().toISOString().slice(0, 10);
/** The first days of the plan are full, whatever the hour. */
const full = addDays(today, 3);

let google: StrictGoogle;
let api: ApiClient;
let page: Page;

afterAll(() => google.close());
const story = browserStory({ variables: playGoogle, prepare: launch });
beforeAll(async () => {
  page = story.page;
  await page.goto('/calendar?view=month');
  await signIn(page);
});

async function playGoogle() {
  google = await startStrictGoogle({ messageIds: 'rewritten' });
  return {
    GOOGLE_BASE_URL: google.url,
    GOOGLE_CLIENT_ID: google.clientId,
    GOOGLE_CLIENT_SECRET: google.clientSecret,
  };
}

async function launch(product: StartedProduct): Promise<void> {
  api = await ApiClient.signUp(product.setup.url, person);
  await launchCampaign(api, {
    contacts,
    addresses,
    dailyLimit,
    window: {
      days: [1, 2, 3, 4, 5, 6, 7],
      ranges: [{ from: '09:00', to: '17:00' }],
      zone: 'mailbox',
      holidays: [today, addDays(today, 1)],
    },
    consent: (authorizationUrl, address) => google.consent(authorizationUrl, { address }),
  });
}

const dayWords = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
}).format(Date.parse(full));
const bar = (address: string) =>
  page.getByTestId('plan').getByRole('link', { name: `${address}, ${dayWords}` });
const labels = () =>
  Promise.all(addresses.map((address) => bar(address).getAttribute('aria-label')));
const mailboxes = async () => (await api.get('/mailboxes', pageView(MailboxView))).items;

it('shows for 10,000 contacts what each mailbox sends on each day, as the API says', async () => {
  await page.getByTestId('plan').waitFor();
  const { totals } = await api.get('/forecast?days=30', ForecastView);
  for (const { id, address } of await mailboxes()) {
    const day = totals.find((total) => total.mailboxId === id && total.day === full);
    const { fresh = 0, followUp = 0 } = day ?? {};
    expect(fresh + followUp).toBe(dailyLimit);
    const words = `400 of 400: ${followUp} follow-ups and ${fresh} first emails`;
    expect(await bar(address).getAttribute('aria-label')).toContain(words);
  }
  expect(await page.getByTestId('finish-dates').innerText()).toMatch(/Spring\s+.*\d/);
});

it('redraws the plan while a limit is tried, with the present one as a ghost, and changes nothing', async () => {
  await page.getByRole('slider', { name: 'Emails a day', exact: true }).fill('600');
  await page.getByText('Present settings').waitFor();
  for (const label of await labels()) {
    expect(label).toMatch(/ 600 of 600: .*; 400 by the present settings$/);
  }
  expect((await mailboxes()).map((mailbox) => mailbox.dailyLimit)).toEqual([400, 400, 400]);
});

it('writes what was tried when it is applied', async () => {
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByText('Present settings').waitFor({ state: 'detached' });
  for (const address of addresses) {
    const name = `${address}, ${dayWords}: 600 of 600: `;
    await page.getByTestId('plan').getByRole('link', { name }).waitFor();
  }
  expect((await mailboxes()).map((mailbox) => mailbox.dailyLimit)).toEqual([600, 600, 600]);
});

it('lists the mails behind a bar, in the order of time', async () => {
  const [address = ''] = addresses;
  await bar(address).click();
  const sends = page.getByTestId('planned-sends').getByRole('listitem');
  await sends.first().waitFor();
  expect(await sends.count()).toBe(200);
  expect(await sends.first().innerText()).toMatch(/Ada Lovelace\s+(First email|Email \d) · Spring/);
  expect(await page.getByText('The first 200 of the day are shown.').count()).toBe(1);
  await page.getByRole('link', { name: 'Close the list' }).click();
  await sends.first().waitFor({ state: 'detached' });
});

it('is accessible and fits, in the dark and on a phone', async () => {
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.reload();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page);
  await expectAccessible(page);
});
