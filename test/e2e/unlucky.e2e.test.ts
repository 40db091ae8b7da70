import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { browserStory } from './browser-story.ts';
import { connectGmail } from './story/connect-gmail.ts';
import { expectFits } from './expect-fits.ts';
import { goTo } from './story/go-to.ts';
import { importContacts } from './story/import-contacts.ts';
import { signUp } from './story/sign-up.ts';
import { startCampaign } from './story/start-campaign.ts';

const addresses = ['you@sandbox.test', 'sam.sales@sandbox.test'] as const;
const story = browserStory();
let page: Page;

beforeAll(async () => {
  page = story.page;
  await signUp(page);
  for (const address of addresses) await connectGmail(page, address);
});

const button = (name: string) => page.getByRole('button', { name, exact: true });

async function openMailbox(address: string): Promise<void> {
  await goTo(page, 'Mailboxes');
  await page.getByRole('link', { name: address }).click();
  await page.getByRole('heading', { name: address }).waitFor();
}

async function beginCampaign(name: string): Promise<void> {
  await page.goto('/campaigns/new');
  await page.getByLabel('Name of the campaign').fill(name);
  await page.getByRole('checkbox', { name: addresses[0] }).check();
}

/** What a page sends and reads goes nowhere while `act` runs; that this is noted as trouble is expected. */
async function withoutServer(act: () => Promise<void>): Promise<void> {
  await page.route('**/*.data*', (route) => route.abort('connectionrefused'));
  await act();
  await page.unrouteAll({ behavior: 'wait' });
  story.browser.takeTroubles();
}

describe('whoever is unlucky', () => {
  it('takes back what was pressed, not the same for what another page shows by then', async () => {
    const [mine, sams] = addresses;
    for (const address of [sams, mine]) {
      await openMailbox(address);
      await button('Pause').click();
      await page.getByText('Paused', { exact: true }).first().waitFor();
    }
    // Of the two toasts the latest is on top.
    const undo = page.getByRole('listitem').filter({ hasText: 'Paused' }).getByText('Undo');
    await undo.nth(1).waitFor({ state: 'attached' });
    await openMailbox(sams);
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await undo.first().click();
    await answered;
    await openMailbox(mine);
    await button('Pause').waitFor();
    await openMailbox(sams);
    await button('Resume').waitFor();
  });

  it('keeps what was written when the server does not answer, and says so', async () => {
    await beginCampaign('Precious');
    await withoutServer(async () => {
      await button('Save campaign').click();
      await page.getByText('What you wrote is still here').waitFor();
    });
    expect(await page.getByLabel('Name of the campaign').inputValue()).toBe('Precious');

    await page.goto('/settings/profile');
    await page.getByLabel('Your name').fill('Ada Lovelace');
    await withoutServer(async () => {
      await button('Save changes').click();
      await page.getByText('What you wrote is still here').waitFor();
    });
    expect(await page.getByLabel('Your name').inputValue()).toBe('Ada Lovelace');
    await button('Save changes').click();
    await page.getByText('Saved; counts for every email').waitFor();
  });

  it('keeps what was written when the session has ended, and can save it after signing in again', async () => {
    await beginCampaign('Signed out');
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await button('Save campaign').click();
    await page.getByText('You are signed out.').waitFor();
    story.browser.takeTroubles();
    await page.context().addCookies(cookies);
    await button('Save campaign').click();
    await page.getByRole('heading', { name: 'Signed out' }).waitFor();
  });

  it('is asked before a reload or a link drops what is not saved', async () => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await beginCampaign('Unsaved');
    await page.reload();
    await openMailbox(addresses[0]);
    await page.getByLabel('Shortest gap').fill('2');
    await page.reload();
    expect(asked).toEqual(['beforeunload', 'beforeunload']);
    await page.getByLabel('Shortest gap').fill('2');
    // The page has been loaded anew, and knows of the change once it says so.
    await button('Save changes').waitFor();
    await goTo(page, 'Contacts');
    await page.getByRole('alertdialog').getByText('Leave without saving?').waitFor();
  });

  it('reads on a phone what goes out next, however long its subject is', async () => {
    const subject =
      'A question about how your team deals with failed payouts at the end of a quarter';
    await page.goto('/contacts');
    await importContacts(
      page,
      'Name,Email,Company,Role\nEve Long,eve@long.example,Acme,Engineer\n',
    );
    await beginCampaign('Long');
    await page.getByLabel('Subject').first().fill(subject);
    await page.getByLabel('Before they go out, emails').selectOption('all');
    await button('Save campaign').click();
    await startCampaign(page);
    await page.goto('/contacts');
    await page.getByRole('link', { name: 'Eve Long' }).click();
    await page.getByText(subject).first().waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await expectFits(page);
  });
});
