import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '#processes/machine/wait-until.ts';
import {
  startStrictNotion,
  type StrictNotion,
} from '#test/harness/strict-notion/start-strict-notion.ts';
import { patienceMs } from '#test/harness/patience.ts';
import type { StrictDataSource } from '#test/harness/strict-notion/strict-data-source.ts';
import { browserStory } from './browser-story.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expectFits } from './expect-fits.ts';
import { connectGmail } from './story/connect-gmail.ts';
import { goTo } from './story/go-to.ts';
import { letMailboxHurry } from './story/let-mailbox-hurry.ts';
import { signUp } from './story/sign-up.ts';
import { startCampaign } from './story/start-campaign.ts';
import { writeCampaign } from './story/write-campaign.ts';

let notion: StrictNotion;
let people: StrictDataSource;
let pages: string[];
let desk: Page;

afterAll(() => notion.close());
const story = browserStory({ variables: playNotion });
beforeAll(() => void (desk = story.page));

async function playNotion() {
  notion = await startStrictNotion();
  people = notion.addSource('Recruiters', {
    Name: 'title',
    'Mail address': 'email',
    Company: 'rich_text',
    Role: 'select',
    Status: { type: 'status', options: ['Not Sent', 'First Email Sent', 'Replied'] },
    'Last sent': 'date',
  });
  const person = (name: string, email: string) =>
    people.addPage({ Name: name, 'Mail address': email, Company: 'Acme', Role: 'Recruiter' });
  pages = [
    person('Ada Lovelace', 'ada@client.example'),
    person('Grace Hopper', 'grace@client.example'),
  ];
  person('No Address', '');
  return {
    NOTION_BASE_URL: notion.url,
    NOTION_CLIENT_ID: notion.clientId,
    NOTION_CLIENT_SECRET: notion.clientSecret,
  };
}

const shown = (name: string) => pages.map((page) => people.shown(page, name));

describe('Notion, from its own dialog to the status of each row', () => {
  it('connects, finds the database and offers only what fits', async () => {
    await signUp(desk);
    await goTo(desk, 'Settings');
    await desk.getByRole('link', { name: 'Open Notion' }).click();
    await desk.getByRole('button', { name: 'Connect with Notion' }).waitFor();
    await expectAccessible(desk);
    await desk.getByRole('button', { name: 'Connect with Notion' }).click();
    await desk.getByRole('link', { name: 'Allow access' }).click();
    await desk.getByText('No database yet').waitFor();
    await desk.getByLabel('Title of the database').fill('recruit');
    await desk.getByRole('button', { name: 'Look it up' }).click();
    await desk.getByRole('link', { name: 'Choose' }).click();
    await desk.getByRole('heading', { name: 'Recruiters' }).waitFor();
    expect(await desk.getByLabel('Mail address becomes').inputValue()).toBe('email');
    expect(await desk.getByLabel('Role becomes').inputValue()).toBe('role');
    await desk.getByText('Follow-Up 1, Follow-Up 2, Bounced, Paused').waitFor();
    await expectAccessible(desk);
    await expectFits(desk);
  });

  it('imports the rows and says what is wrong with the one it rejects', async () => {
    await desk.getByRole('button', { name: 'Import', exact: true }).click();
    await desk.getByText('The import is complete').waitFor();
    expect(await desk.locator('main').innerText()).toMatch(/New contacts\s+2\s/);
    await desk.getByText('Expected an email address, found an empty cell.').waitFor();
  });

  it('writes the status of every mail that goes out into its row', async () => {
    await connectGmail(desk, 'you@sandbox.test');
    await letMailboxHurry(desk, 'you@sandbox.test');
    await goTo(desk, 'Campaigns');
    await desk.getByRole('link', { name: 'New campaign' }).first().click();
    await writeCampaign(desk, { name: 'Spring', delaysSeconds: [0, 3600, 3600] });
    await desk.getByRole('button', { name: 'Save campaign' }).click();
    await desk.getByRole('heading', { name: 'Spring' }).waitFor();
    await startCampaign(desk);
    const isShown = () => shown('Status').every((status) => status === 'First Email Sent');
    await waitUntil(isShown, { what: 'Notion shows the first mails', withinMs: patienceMs });
    expect(shown('Last sent').every((at) => typeof at === 'string')).toBe(true);
  });

  it('lists a row that needs a person, and goes on once it is mended', async () => {
    await goTo(desk, 'Contacts');
    await desk.getByRole('link', { name: 'Ada Lovelace' }).click();
    await desk.getByText('up to date').waitFor();
    await desk.getByRole('button', { name: 'Pause' }).first().click();
    await desk.getByText('add the option “Paused” to “Status”').first().waitFor();
    await desk.goto('/settings/notion/sync?state=failed');
    await desk.getByRole('link', { name: 'Ada Lovelace' }).waitFor();
    await expectAccessible(desk);
    people.property('Status').addOption('Paused');
    await desk.getByRole('button', { name: 'Try again' }).click();
    const isMended = () => people.shown(pages[0] ?? '', 'Status') === 'Paused';
    await waitUntil(isMended, { what: 'Notion shows the pause', withinMs: patienceMs });
    await desk.goto('/settings/notion');
    await desk.getByRole('link', { name: '2 up to date' }).waitFor();
    await expectAccessible(desk);
    await expectFits(desk);
  });
});
