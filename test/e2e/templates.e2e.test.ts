import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { browserStory } from './browser-story.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expectFits } from './expect-fits.ts';
import { goTo } from './story/go-to.ts';
import { signUp } from './story/sign-up.ts';

const story = browserStory();
let page: Page;

beforeAll(async () => {
  page = story.page;
  await signUp(page);
  for (const name of ['Ada Byron', 'Bob Cane']) {
    const email = `${name.toLowerCase().replace(' ', '.')}@engines.example`;
    await page.request.post('/api/v1/contacts', { data: { name, email } });
  }
  await goTo(page, 'Templates');
});

const text = () => page.getByLabel('Text', { exact: true });
const saidOnce = (words: string | RegExp) => page.getByText(words).first().waitFor();

describe('the library of templates', () => {
  it('begins with one that is taken over and made one’s own', async () => {
    await page.getByText('No template yet').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'First mail to a customer' }).click();
    await page.getByText('Make it yours').waitFor();
    await page.getByLabel('Name', { exact: true }).fill('Intro');
    await page.getByRole('button', { name: 'Save template' }).click();
    await page.getByRole('heading', { name: 'Intro' }).waitFor();
    await text().fill('Hi {{firstName|there}}, this is better.');
    await page.keyboard.press('ControlOrMeta+s');
    await saidOnce('Saved as version 2');
    await page.getByText('Hi Bob, this is better.').waitFor();
    await page.getByRole('button', { name: 'Find a contact' }).click();
    await page.getByLabel('Search contacts').fill('ada');
    await expect.poll(() => page.getByRole('dialog').getByRole('listitem').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.getByText('Hi Ada, this is better.').waitFor();
    await expectAccessible(page);
  });

  it('loses nothing when two save at once, and brings any version back', async () => {
    await text().fill('Mine.');
    const path = `/api/v1${new URL(page.url()).pathname}`;
    const theirs = { version: 2, subject: 'Theirs' };
    expect((await page.request.patch(path, { data: theirs })).status()).toBe(200);
    await saidOnce(/saved this template while you wrote/);
    await page.getByRole('button', { name: 'Save mine as version 4' }).click();
    await saidOnce('Saved as version 4');
    await page.getByRole('button', { name: 'Versions' }).click();
    const versions = page.getByRole('dialog');
    await versions.getByText('Version 3').click();
    await versions.locator('ins', { hasText: 'A question' }).waitFor();
    await expectAccessible(page);
    await versions.getByRole('button', { name: 'Bring version 3 back' }).click();
    await versions.getByText('brought version 3 back').waitFor();
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.getByLabel('Subject', { exact: true }).inputValue())
      .toBe('Theirs');
  });

  it('keeps what is written in a template that somebody deletes', async () => {
    await text().fill('Still mine.');
    const path = `/api/v1${new URL(page.url()).pathname}`;
    expect((await page.request.delete(path)).status()).toBe(204);
    await saidOnce('This template was deleted');
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await saidOnce('The template is back');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await saidOnce('Saved as version 6');
    expect(await text().inputValue()).toBe('Still mine.');
    // That it was gone for a while is what was asked for.
    story.browser.takeTroubles();
  });

  it('gives an email of a campaign its words, and takes that back', async () => {
    await page.goto('/campaigns/new');
    const first = page.getByTestId('step-1');
    const subject = first.getByLabel('Subject', { exact: true });
    const before = await subject.inputValue();
    await first.getByRole('button', { name: 'Use a template…' }).click();
    await page.getByRole('combobox', { name: 'Search templates' }).fill('still mine');
    await page.getByRole('option', { name: 'Intro' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect.poll(() => subject.inputValue()).toBe('Theirs');
    await first.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => subject.inputValue()).toBe(before);
    await first.getByRole('button', { name: 'Save as template…' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('From a campaign');
    await page.getByRole('button', { name: 'Save template' }).click();
    await saidOnce('“From a campaign” is in the library');
  });

  it('holds a template that is deleted and wanted back, and fits a phone in the dark', async () => {
    await page.goto('/templates');
    await page.getByText('used once').waitFor();
    await page.getByRole('button', { name: 'What to do with Intro' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect.poll(() => page.getByTestId('template').count()).toBe(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.getByTestId('template').count()).toBe(2);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page);
    await expectFits(page);
  });
});
