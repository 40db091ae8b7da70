import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { SandboxMessageView } from '#domain/sandbox/sandbox-message-view.ts';
import { pageView } from '#domain/shared/page-view.ts';
import { browserStory } from './browser-story.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expectFits } from './expect-fits.ts';
import { answerAs } from './story/answer-as.ts';
import { connectGmail } from './story/connect-gmail.ts';
import { goTo } from './story/go-to.ts';
import { importContacts } from './story/import-contacts.ts';
import { letMailboxHurry } from './story/let-mailbox-hurry.ts';
import { signUp } from './story/sign-up.ts';
import { startCampaign } from './story/start-campaign.ts';
import { writeCampaign } from './story/write-campaign.ts';

const people = 6;
const csv = `Name,Email,Company,Role
${Array.from({ length: people }, (_, n) => `Person ${n},p${n}@c${n}.example,Company ${n},Engineer`).join('\n')}
`;

const story = browserStory();
let page: Page;

beforeAll(async () => {
  page = story.page;
  await signUp(page);
  await importContacts(page, csv);
  await connectGmail(page, 'you@sandbox.test');
  await letMailboxHurry(page, 'you@sandbox.test');
});

const first = () => page.getByTestId('step-1');
const tab = (key: string) => first().getByRole('tab', { name: `Text ${key}` });
const preview = (title: string) => page.getByRole('article', { name: `Preview: ${title}` });

describe('an email with several texts', () => {
  it('is written text by text, and the preview follows', async () => {
    await goTo(page, 'Campaigns');
    await page.getByRole('link', { name: 'New campaign' }).first().click();
    await writeCampaign(page, { name: 'Two openings', delaysSeconds: [0, 600, 600] });
    await first().getByRole('button', { name: 'Compare with a second text' }).click();
    await first().getByLabel('Text', { exact: true }).fill('Hi {{firstName|there}}, text B here.');
    await preview('First email, text B').getByText('text B here').waitFor();
    await first().getByLabel('Weight of B').fill('150');
    await tab('B').focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('button', { name: 'Save campaign' }).click();
    await first()
      .getByRole('tab', { name: /^Text B.*something is missing/ })
      .click();
    await first().getByText('A weight is 1 to 100.').waitFor();
    await first().getByLabel('Weight of B').fill('50');
    await tab('A').click();
    await preview('First email, text A').getByText('I came across Company').waitFor();
    await expectAccessible(page);
  });

  it('takes a third text, lets go of it, and keeps one where the comparison is over', async () => {
    await first().getByRole('button', { name: 'Add a text, beginning as A' }).click();
    await tab('C').getByText('33 %').waitFor();
    await first().getByRole('button', { name: 'Delete C' }).click();
    await tab('C').waitFor({ state: 'detached' });
    const second = page.getByTestId('step-2');
    await second.getByRole('button', { name: 'Compare with a second text' }).click();
    await second.getByLabel('Text', { exact: true }).fill('The better follow-up.');
    await second.getByRole('button', { name: 'Keep only B' }).click();
    await preview('Follow-up 1').getByText('The better follow-up.').waitFor();
    expect(await second.getByRole('tab').count()).toBe(0);
  });

  it('reaches each contact as the text that was drawn, and the page says that it is too early', async () => {
    await page.getByRole('button', { name: 'Save campaign' }).click();
    await startCampaign(page);
    const results = page.getByTestId('text-results');
    await results.getByText(/^Too early to tell: A needs \d+ more mails and B \d+\.$/).waitFor();
    const bodies = await sent();
    const ofB = bodies.filter((body) => body.includes('text B here')).length;
    await page.reload();
    await results.getByRole('row', { name: new RegExp(`^A ${people - ofB} 0 `) }).waitFor();
    await results.getByRole('row', { name: new RegExp(`^B ${ofB} 0 `) }).waitFor();
  });

  it('is credited with a positive reply, until a person says that it was a question', async () => {
    const live = page.url();
    await goTo(page, 'Sandbox');
    const text = 'Sounds great, can we talk on Tuesday?';
    await answerAs(page, { recipient: 'p0@c0.example', kind: 'Reply', text });
    await page.goto(live);
    await page
      .getByTestId('text-results')
      .getByRole('row', { name: / 1 1 \d+\.\d %/ })
      .waitFor();
    await page.getByTestId('replies').filter({ hasText: '1 positive reply' }).waitFor();
    await page.getByRole('link', { name: 'Read all replies' }).click();
    await page.getByText('By rule: it wants to talk, or names a time.').waitFor();
    await page.getByRole('link', { name: 'Meeting', exact: true }).click();
    await page.getByRole('button', { name: /^What this reply means: Meeting/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Question' }).press('Enter');
    await page.getByText('None of these').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('Meeting');
    await page.getByRole('link', { name: 'All', exact: true }).click();
    await page
      .getByText(/^By .+\.$/)
      .filter({ hasNotText: 'rule' })
      .waitFor();
    await expectAccessible(page);
    await page.goto(live);
    await page.getByTestId('replies').filter({ hasText: '0 positive replies' }).waitFor();
    await page.getByText('1 mail answered with a question').waitFor();
  });

  it('is accessible and fits, in the dark and on a phone', async () => {
    const live = page.url();
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const address of [live, `${live}/edit`, `${live}/replies`]) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(address);
      await expectAccessible(page);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectFits(page);
    }
  });
});

/** Texts of the mails that reached somebody, once everybody has one. */
async function sent(): Promise<string[]> {
  const read = async () => {
    const answer = await page.request.get('/api/v1/sandbox/messages');
    const { items } = pageView(SandboxMessageView).parse(await answer.json());
    return items.map(({ text }) => text);
  };
  await expect.poll(async () => (await read()).length).toBe(people);
  return read();
}
