import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SandboxMessageView } from '#domain/sandbox/sandbox-message-view.ts';
import { pageView } from '#domain/shared/page-view.ts';
import type { StrictLlm } from '#test/harness/strict-llm/start-strict-llm.ts';
import { browserStory } from './browser-story.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expectFits } from './expect-fits.ts';
import { connectGmail } from './story/connect-gmail.ts';
import { goTo } from './story/go-to.ts';
import { importContacts } from './story/import-contacts.ts';
import { letMailboxHurry } from './story/let-mailbox-hurry.ts';
import { signUp } from './story/sign-up.ts';
import { startCampaign } from './story/start-campaign.ts';
import { startWritingModel } from './story/writing-model.ts';

const csv = `Name,Email,Company,Role
Ana Perez,ana@acme.example,Acme Anvils,Head of Payments
Ben Lindqvist,ben@fjord.example,Fjordworks,CTO
Chiara Romano,chiara@lumen.example,Lumenlab,Founder
`;

const profile = {
  label: 'Me',
  name: 'Ada Example',
  headline: 'I build payment systems',
  experience: [
    {
      title: 'Senior engineer',
      organisation: 'Northwind',
      from: '2021',
      to: null,
      summary: 'Cut failed payouts by 40 percent with durable workflows.',
    },
  ],
};

const brief = 'Ask how they deal with failed payouts. Mention Northwind. Offer a short call.';
/** With spaces that HTML would swallow, and a line that ends in one. */
const ownText = 'Hi Ben,\n\n  indented,  with two spaces \nand a line break.\n\n\nAda';

let llm: StrictLlm;
const story = browserStory({
  async variables() {
    llm = await startWritingModel(['Ana Perez', 'Ben Lindqvist', 'Chiara Romano']);
    return { OPENAI_BASE_URL: llm.url, OPENAI_API_KEY: 'k', OPENAI_MODEL: 'gpt-6-luna' };
  },
});
let page: Page;

beforeAll(async () => {
  page = story.page;
  await signUp(page);
  const headers = { origin: story.product.setup.url };
  const saved = await page.request.put('/api/v1/profile', { data: profile, headers });
  expect(saved.status()).toBe(200);
  await importContacts(page, csv);
  await connectGmail(page, 'you@sandbox.test');
  await letMailboxHurry(page, 'you@sandbox.test');
});
afterAll(() => llm.close());

const card = (name: string) => page.getByRole('article', { name: `Email to ${name}` });

/** Text of the mail that reached a recipient; mails end in a line break. undefined = none did yet. */
async function textTo(recipient: string): Promise<string | undefined> {
  const answer = await page.request.get('/api/v1/sandbox/messages');
  const { items } = pageView(SandboxMessageView).parse(await answer.json());
  return items.find(({ to }) => to === recipient)?.text.replace(/\n$/, '');
}

describe('emails that a model writes and a person approves', () => {
  it('are set up with a brief, and say beforehand who writes and who reads them', async () => {
    await goTo(page, 'Campaigns');
    await page.getByRole('link', { name: 'New campaign' }).first().click();
    await page.getByLabel('Name of the campaign').fill('Payouts');
    const step = page.getByTestId('step-1');
    await step.getByText('Written for each contact').click();
    await step.getByRole('textbox', { name: 'Brief' }).fill(brief);
    await page.getByText('Written for this contact when its time comes.').waitFor();
    await page.getByLabel('Before they go out, emails').selectOption('all');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save campaign' }).click();
    await page.getByText('One email is written by gpt-6-luna.').waitFor();
    await startCampaign(page);
  });

  it('wait in a queue that works by keys, in the dark and on a phone', async () => {
    await page.goto('/');
    await page.getByText('Payouts: 3 emails wait for your approval').waitFor();
    await page.getByRole('button', { name: 'Read and approve' }).click();
    await card('Ana Perez').getByText('“Cut failed payouts by 40 percent').waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.reload();
    await card('Ana Perez').waitFor();
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 390, height: 2_600 });
    await page.reload();
    await card('Ana Perez').waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('go out exactly as approved, edited or not, and an edit outlives what happens around it', async () => {
    await card('Ben Lindqvist').focus();
    await page.keyboard.press('e');
    await card('Ben Lindqvist').getByLabel('Text').fill(ownText);
    await page.keyboard.press('Escape');
    const approved = await card('Ana Perez').getByTestId('approval-text').innerText();
    await card('Ana Perez').focus();
    await page.keyboard.press('a');
    await card('Ana Perez').waitFor({ state: 'detached' });
    await expect.poll(() => textTo('ana@acme.example')).toBe(approved);

    await card('Ben Lindqvist').focus();
    await page.keyboard.press('a');
    await card('Ben Lindqvist').waitFor({ state: 'detached' });
    await expect.poll(() => textTo('ben@fjord.example')).toBe(ownText);
  });

  it('come back from a rewrite with what was asked for', async () => {
    await card('Chiara Romano').focus();
    await page.keyboard.press('r');
    await page.getByLabel('What should be different?').fill('Begin with a short question.');
    await page.getByRole('button', { name: 'Write it again' }).click();
    await card('Chiara Romano').getByText('A short question for you.').waitFor();
    await card('Chiara Romano').getByText('Begin with a short question.').waitFor();
    await page.keyboard.press('Shift+A');
    await page.getByRole('button', { name: 'Approve it' }).click();
    await page.getByText('Nothing of this campaign waits for you').waitFor();
    await expect.poll(() => textTo('chiara@lumen.example')).toContain('A short question for you.');
  });

  it('tell why they say what they say, and what that cost', async () => {
    await goTo(page, 'Contacts');
    await page.getByRole('link', { name: 'Ben Lindqvist' }).click();
    await page.getByText('Approved, with changes').waitFor();
    await page.getByRole('link', { name: 'Why does it say this?' }).first().click();
    const why = page.getByRole('dialog', { name: 'Why does it say this?' });
    await why.getByText('Written by gpt-6-luna, changed by a person.').waitFor();
    await why.getByTestId('edit-diff').getByText('indented').waitFor();
    await why.getByText('The prompt', { exact: true }).click();
    await why.getByText(brief).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.goto('/settings/writing');
    await page.getByRole('cell', { name: '4', exact: true }).first().waitFor();
    await page.getByLabel('Budget a month, in dollars').fill('0');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('This month’s budget is spent').waitFor();
    await expectAccessible(page);
  });
});
