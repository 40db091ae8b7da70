import type { Page } from 'playwright-core';
import { buildPdf } from '#test/fixtures/document/build-pdf.ts';
import { goTo } from './go-to.ts';

const resume = {
  name: 'ada.pdf',
  mimeType: 'application/pdf',
  buffer: buildPdf(['Ada Lovelace\nAnalyst of engines\nWrote the first program.']),
};

/** From the settings to a saved profile: a résumé, a word list, an entry and a signature. */
export async function writeProfile(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByRole('link', { name: 'Open profile' }).click();
  await page.getByText('Nobody knows you here yet').waitFor();
  await page.getByLabel('Résumé file').setInputFiles(resume);
  await page.getByText('From ada.pdf, uploaded').waitFor();
  await page.getByLabel('Your name').fill('Ada Lovelace');
  await page.getByLabel('Skills').fill('Mathematics');
  await page.getByLabel('Skills').press('Enter');
  await page.getByRole('button', { name: 'Add experience' }).click();
  await page.getByLabel('Title').fill('Analyst');
  await page.getByRole('toolbar').getByRole('button', { name: 'Bold' }).click();
  await page.getByRole('textbox', { name: 'Signature' }).pressSequentially('Ada Lovelace');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByText('Saved; counts for every email').waitFor();
}
