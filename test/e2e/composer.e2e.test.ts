import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { browserStory } from './browser-story.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expectFits } from './expect-fits.ts';
import { connectGmail } from './story/connect-gmail.ts';
import { goTo } from './story/go-to.ts';
import { importContacts } from './story/import-contacts.ts';
import { sentMails } from './story/sent-mails.ts';
import { signUp } from './story/sign-up.ts';

const csv = `Name,Email,Company,Role
Ana Perez,ana@acme.example,Acme Anvils,Head of Payments
Ben Lindqvist,ben@fjord.example,Fjord <b>works</b>,CTO
`;
/** One white pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

const story = browserStory();
let page: Page;

beforeAll(async () => {
  page = story.page;
  await signUp(page);
  await importContacts(page, csv);
  await connectGmail(page, 'you@sandbox.test');
});

const first = () => page.getByTestId('step-1');
const text = () => first().getByRole('textbox', { name: 'Text', exact: true });
const preview = () => page.getByRole('article', { name: 'Preview: First email' });
const paper = () => preview().frameLocator('iframe').locator('body');

/** Waits until keys go into a text. */
const writingIn = (field: Locator) =>
  expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);

describe('a rich email', () => {
  it('is written with chips, a condition, an image and a file', async () => {
    await goTo(page, 'Campaigns');
    await page.getByRole('link', { name: 'New campaign' }).first().click();
    await page.getByLabel('Name of the campaign').fill('With looks');
    await text().fill('');
    await first().getByText('Rich text').click();
    await text().click();
    await page.keyboard.type('Hi {{firstName|there}} at ');
    await first().getByRole('button', { name: 'Insert', exact: true }).click();
    await page.getByRole('menuitem', { name: /^Company/ }).click();
    await writingIn(text());
    await first().getByRole('button', { name: 'Company or “your company”' }).click();
    await page.getByLabel('Without a value, write').fill('work');
    await page.keyboard.press('Enter');
    await first().getByRole('button', { name: 'Company or “work”' }).waitFor();
    await writingIn(text());
    await page.keyboard.type(', [no key of the page] ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('hello');
    await page.keyboard.press('Control+b');
    await page.keyboard.press('Enter');
    await page.keyboard.type('{{#if role}}As {{role}} you know.{{else}}Hm.{{/if}}');
    await first()
      .getByLabel('Images to show')
      .setInputFiles({ name: 'our-team.png', mimeType: 'image/png', buffer: picture });
    await first().getByRole('button', { name: 'Image: our team' }).waitFor();
    await first()
      .getByLabel('Files to attach')
      .setInputFiles([
        { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('the plan') },
        { name: 'setup.exe', mimeType: 'text/plain', buffer: Buffer.from('no') },
      ]);
    await first().getByText('Mail programs refuse files of this type.').waitFor();
    await first().getByRole('button', { name: 'Dismiss setup.exe' }).click();
    await first().getByRole('button', { name: 'Remove plan.txt' }).waitFor();
    await expectAccessible(page);
  });

  it('is previewed as each contact reads it, and shows their data as what it is', async () => {
    await page.getByRole('heading', { name: 'New campaign' }).click();
    await paper().getByText('Hi Ben at Fjord <b>works</b>, [no key of the page] hello').waitFor();
    await page.keyboard.press(']');
    await paper().getByText('Hi Ana at Acme Anvils').waitFor();
    await paper().getByText('As Head of Payments you know.').waitFor();
    const image = paper().getByRole('img', { name: 'our team' });
    await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1);
    await preview()
      .getByRole('link', { name: /plan.txt/ })
      .waitFor();
    await preview().getByRole('button', { name: 'Plain text version' }).click();
    await preview().getByText('As Head of Payments you know.').waitFor();
  });

  it('goes to HTML and back unchanged, and says before it is plain what that costs', async () => {
    await first().getByText('HTML', { exact: true }).click();
    const source = await text().inputValue();
    expect(source).toContain('<strong>hello</strong></p>\n<p>{{#if role}}As {{role}} you know.');
    await expectAccessible(page);
    await first().getByText('Rich text').click();
    await first().getByRole('button', { name: 'Company or “work”' }).waitFor();
    await first().getByText('Plain text').click();
    await page.getByText('Plain text cannot hold:').waitFor();
    await page.getByRole('button', { name: 'Change to Plain text' }).click();
    expect(await text().inputValue()).toContain('Hi {{firstName|there}} at {{company|work}},');
    await first().getByRole('button', { name: 'Undo' }).click();
    await first().getByRole('button', { name: 'Image: our team' }).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectFits(page);
    await expectAccessible(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('is tried before it is saved, and arrives as it was written', async () => {
    await page.getByRole('button', { name: 'Send me a test of First email' }).click();
    await page.getByText('Test sent to you@sandbox.test').waitFor();
    const [mail] = await sentMails(story.product, 'you@sandbox.test');
    expect(mail?.text).toContain('Hi Ana at Acme Anvils, [no key of the page] hello');
    expect(mail?.html).toContain('<strong>hello</strong>');
    const [image, file] = mail?.attachments ?? [];
    expect(image).toMatchObject({ mimeType: 'image/png', related: true });
    expect(mail?.html).toContain(`src="cid:${image?.contentId?.slice(1, -1)}"`);
    expect(file).toMatchObject({ filename: 'plan.txt', disposition: 'attachment' });
  });
});
