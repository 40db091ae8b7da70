import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { browserStory } from './browser-story.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expectFits } from './expect-fits.ts';
import { mainScreens } from './main-screens.ts';
import { answerAs } from './story/answer-as.ts';
import { connectGmail } from './story/connect-gmail.ts';
import { goTo } from './story/go-to.ts';
import { importContacts } from './story/import-contacts.ts';
import { letMailboxHurry } from './story/let-mailbox-hurry.ts';
import { signIn } from './story/sign-in.ts';
import { signUp } from './story/sign-up.ts';
import { startCampaign } from './story/start-campaign.ts';
import { writeCampaign } from './story/write-campaign.ts';
import { writeProfile } from './story/write-profile.ts';
import { watchStatuses, type StatusWatch } from './watch-statuses.ts';

const csv = `Name,Email,Company,Role
Silvia Silent,silvia@quiet.example,Quiet Ltd,Head of Talent
Rita Reply,rita@answers.example,Answers GmbH,Engineering Manager
Eli Broken,eli(at)broken.example,Broken Inc,CTO
Oscar Office,oscar@away.example,Away SA,Recruiter
Bruno Bounce,bruno@gone.example,Gone BV,Founder
`;
const everybody = ['Silvia Silent', 'Rita Reply', 'Oscar Office', 'Bruno Bounce'];

/**
 * Between two emails: long enough for the page to show each status before the next, and in the end for a
 * person to press Pause, on a machine with other things to do.
 */
const delaysSeconds = [0, 15, 90];

const story = browserStory();
/** Where the person works. */
let desk: Page;
/** The Contacts page in a window of its own: never touched, it has to keep up by itself. */
let contacts: Page;
let statuses: StatusWatch;

beforeAll(() => void (desk = story.page));

describe('the main job, from an empty data folder', () => {
  it('begins with a sign-up and shows the way to the first mail', async () => {
    await signUp(desk);
    const steps = desk.getByRole('list', { name: 'First steps' }).getByRole('listitem');
    expect(await steps.count()).toBe(5);
    await expectAccessible(desk);
  });

  it('takes a résumé and says who writes', async () => {
    await writeProfile(desk);
    await desk.reload();
    expect(await desk.getByLabel('Text of the résumé').inputValue()).toMatch(/^Ada Lovelace\n/);
    const signature = desk.getByRole('textbox', { name: 'Signature' });
    expect(await signature.innerHTML()).toContain('<strong>Ada Lovelace</strong>');
    await goTo(desk, 'Home');
    await desk.getByText('You write as Ada Lovelace.').waitFor();
  });

  it('imports a file and says line and reason of the row it rejects', async () => {
    await importContacts(desk, csv);
    expect(await desk.locator('main').innerText()).toMatch(/Rows read\s+5\s+New contacts\s+4\s/);
    const rejected = desk.getByTestId('rejections').getByRole('row').nth(1);
    expect(await rejected.innerText()).toMatch(/^4\s+Email\s+eli\(at\)broken\.example\s+\S.+/);
    await expectAccessible(desk);

    const download = desk.waitForEvent('download');
    await desk.getByRole('link', { name: 'Download rejected.csv' }).click();
    const file = await readFile(await (await download).path(), 'utf8');
    const [, row, ...rest] = file.trim().split('\n');
    expect(row).toMatch(/^Email: .+,4,Eli Broken,eli\(at\)broken\.example,Broken Inc,CTO$/);
    expect(rest).toEqual([]);
  });

  it('connects Gmail over its consent page and keeps the limits of the mailbox', async () => {
    await connectGmail(desk, 'you@sandbox.test');
    await letMailboxHurry(desk, 'you@sandbox.test');
    await desk.reload();
    expect(await desk.getByLabel('Longest gap').inputValue()).toBe('1');
    expect(await desk.getByLabel('Range 1 to').inputValue()).toBe('24:00');
    await desk.getByRole('button', { name: 'Sun', pressed: true }).waitFor();
  });

  it('previews every mail of a campaign as a contact will read it', async () => {
    await goTo(desk, 'Campaigns');
    await desk.getByRole('link', { name: 'New campaign' }).first().click();
    await writeCampaign(desk, { name: 'Spring', delaysSeconds });
    const preview = desk.getByRole('article', { name: 'Preview: First email' });
    const subject = desk.getByTestId('step-1').getByLabel('Subject');
    await subject.fill('A question about {{custom.City}}');
    await preview.getByText('This contact lacks').waitFor();
    await subject.fill('A thought for {{company}}');
    await preview.getByText(/^A thought for (Quiet|Answers|Away|Gone) /).waitFor();
    await expectAccessible(desk);
    await desk.getByRole('button', { name: 'Save campaign' }).click();
    await desk.getByRole('heading', { name: 'Spring' }).waitFor();
  });

  it('sends, and the open Contacts page follows every mail by itself', async () => {
    contacts = await story.browser.openWindow();
    await contacts.goto('/contacts');
    await contacts.getByRole('link', { name: 'Live' }).waitFor();
    statuses = await watchStatuses(contacts);
    await goTo(desk, 'Home');
    await desk.getByRole('link', { name: 'Check and start' }).click();
    await startCampaign(desk);
    for (const name of everybody) {
      await statuses.reached(name, 'Follow-Up 1');
      expect(await statuses.of(name)).toEqual(['Not Sent', 'First Email Sent', 'Follow-Up 1']);
    }
  });

  it('pauses, and the open page says so', async () => {
    await desk.getByTestId('finish').getByText('Last email').waitFor();
    await desk.getByRole('button', { name: 'Pause' }).click();
    const silvia = contacts.getByTestId('contact-row').filter({ hasText: 'Silvia Silent' });
    await silvia.getByTestId('next').getByText('The campaign is paused').waitFor();
    await desk.getByRole('button', { name: 'Resume' }).waitFor();
  });

  it('shows a reply and a bounce by themselves, paused or not', async () => {
    await goTo(desk, 'Sandbox');
    await answerAs(desk, {
      recipient: 'rita@answers.example',
      kind: 'Reply',
      text: 'Gladly, call me on Monday.',
    });
    await answerAs(desk, { recipient: 'oscar@away.example', kind: 'Out of office' });
    await answerAs(desk, { recipient: 'bruno@gone.example', kind: 'Bounce' });
    await statuses.reached('Rita Reply', 'Replied');
    await statuses.reached('Bruno Bounce', 'Bounced');
  });

  it('keeps the status of who is away, and says why nothing is sent', async () => {
    await goTo(desk, 'Campaigns');
    await desk.getByRole('link', { name: 'Spring' }).click();
    await desk.getByRole('button', { name: 'Resume' }).click();
    const oscar = contacts.getByTestId('contact-row').filter({ hasText: 'Oscar Office' });
    await oscar.getByTestId('next').getByText('Out of office').waitFor();
    expect((await statuses.of('Oscar Office')).at(-1)).toBe('Follow-Up 1');
  });

  it('tells a contact’s story and why, down to its workflow', async () => {
    await goTo(desk, 'Contacts');
    await desk.getByRole('link', { name: 'Rita Reply' }).click();
    const timeline = desk.getByRole('region', { name: 'Timeline' });
    for (const event of ['Imported', 'First email sent', 'Follow-up 1 sent', 'Replied']) {
      await timeline.getByText(event, { exact: true }).waitFor();
    }
    await timeline.getByText('Gladly, call me on Monday.').waitFor();
    await desk.getByTestId('why').getByText('The contact has replied').waitFor();

    const opened = desk.waitForEvent('popup');
    await desk.getByRole('link', { name: 'Open in Temporal' }).click();
    const temporalUi = await opened;
    expect((await temporalUi.request.get(temporalUi.url())).status()).toBe(200);
    await temporalUi.getByText('contactWorkflow').first().waitFor();
    await temporalUi.close();
  });

  it('is accessible and fits on every main screen, in the dark and on a phone', async () => {
    const screens = Object.values(await mainScreens(desk));
    for (const screen of screens) {
      await desk.emulateMedia({ colorScheme: 'dark' });
      await desk.goto(screen);
      await expectAccessible(desk);
      await expectFits(desk);
      await desk.emulateMedia({ colorScheme: 'light' });
      // So tall that nothing lies behind the tabs, where axe takes it for covered.
      await desk.setViewportSize({ width: 390, height: 8_000 });
      await expectAccessible(desk);
      await expectFits(desk);
      await desk.setViewportSize({ width: 1280, height: 800 });
    }
  });

  it('sends the last mail to those who did not answer, and to nobody else', async () => {
    await statuses.reached('Silvia Silent', 'Follow-Up 2');
    const shown = await Promise.all(everybody.map((name) => statuses.of(name)));
    const sent = ['Not Sent', 'First Email Sent', 'Follow-Up 1'];
    expect(shown).toEqual([
      [...sent, 'Follow-Up 2'],
      [...sent, 'Replied'],
      sent,
      [...sent, 'Bounced'],
    ]);

    await goTo(desk, 'Sandbox');
    const recipients = desk.getByRole('list', { name: 'Recipients' }).getByRole('listitem');
    const gotMails = (address: string, count: number) =>
      recipients.filter({ hasText: address }).getByText(`${count} mails`).waitFor();
    await gotMails('silvia@quiet.example', 3);
    await gotMails('rita@answers.example', 2);
    await gotMails('oscar@away.example', 2);
    await gotMails('bruno@gone.example', 2);
    await contacts.close();
  });

  it('keeps the theme a person chose, and lets them out and in again', async () => {
    await desk.getByRole('button', { name: 'Account and theme' }).click();
    await desk.getByRole('menuitem', { name: 'Dark' }).click();
    await desk.locator('html.dark').waitFor();
    await desk.getByRole('button', { name: 'Account and theme' }).click();
    await desk.getByRole('menuitem', { name: 'Sign out' }).click();
    await desk.waitForURL('**/sign-in');
    await desk.goto('/contacts', { waitUntil: 'networkidle' });
    await desk.locator('html.dark').waitFor();
    await expectAccessible(desk);
    await signIn(desk);
    await desk.getByRole('link', { name: 'Rita Reply' }).waitFor();
  });
});
