import type { Page } from 'playwright-core';
import { beforeAll, describe, it } from 'vitest';
import { buildPdf } from '#test/fixtures/document/build-pdf.ts';
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
  await goTo(page, 'Contacts');
  await page.getByRole('button', { name: 'Add contact' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill('Ada Byron');
  await dialog.getByLabel('Email').fill('ada@engines.example');
  await dialog.getByRole('button', { name: 'Add contact' }).click();
});

const notes = () => page.getByRole('region', { name: 'Notes' });
const drop = (name: string, buffer: Buffer) =>
  notes().getByLabel('File with notes').setInputFiles({ name, mimeType: '', buffer });

describe('what is known of a contact', () => {
  it('is written down, and dropped as a file', async () => {
    await page.getByRole('link', { name: 'Ada Byron' }).click();
    await notes().getByText('What you know of this person').waitFor();
    await notes().getByRole('button', { name: 'Add note' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What it is').selectOption('meeting');
    await dialog.getByLabel('Text').fill('Call of Monday\nThey hire in May.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Save note' }).click();
    await page.getByText('The note was added').waitFor();
    await drop('minutes.pdf', buildPdf(['The budget is fixed in June.']));
    await page.getByText('minutes.pdf was added').waitFor();
    await notes().getByText('minutes.pdf', { exact: true }).click();
    await notes().getByText('The budget is fixed in June.').waitFor();
    await page.getByText('Note added').first().waitFor();
  });

  it('says why a file was not taken, and fits a phone in the dark', async () => {
    await drop('scan.pdf', buildPdf(['']));
    await notes().getByText('The file was not taken').waitFor();
    // The refusal is what was asked for.
    story.browser.takeTroubles();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectFits(page);
  });

  it('is deleted once somebody has confirmed it', async () => {
    await notes().getByRole('button', { name: 'Delete Call of Monday' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('“Call of Monday” was deleted').waitFor();
    await notes().getByText('Call of Monday', { exact: true }).waitFor({ state: 'detached' });
    await page.getByText('Note deleted').waitFor();
  });
});
