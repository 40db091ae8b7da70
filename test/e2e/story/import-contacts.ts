import type { Page } from 'playwright-core';
import { goTo } from './go-to.ts';

/** Uploads a CSV file, takes its columns as they are guessed and waits for the end of its import. */
export async function importContacts(page: Page, csv: string): Promise<void> {
  await goTo(page, 'Contacts');
  await page
    .getByRole('link', { name: /^Import/ })
    .first()
    .click();
  await uploadFile(page, { name: 'contacts.csv', type: 'text/csv', content: csv });
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: /^Import \d/ }).click();
  await page.getByText('The import is complete').waitFor();
}

/** Brings a file to the wizard, up to the question what its columns are. */
export async function uploadFile(
  page: Page,
  file: { name: string; type: string; content: string | Uint8Array },
): Promise<void> {
  const buffer = Buffer.from(file.content);
  await page
    .getByLabel('File with contacts')
    .setInputFiles({ name: file.name, mimeType: file.type, buffer });
  await page.getByRole('button', { name: 'Upload' }).click();
  await page.getByTestId('mapping').waitFor();
}
