import type { Page } from 'playwright-core';
import { goTo } from './go-to.ts';

/** Uploads a CSV file and waits for the end of its import. */
export async function importContacts(page: Page, csv: string): Promise<void> {
  await goTo(page, 'Contacts');
  await page.getByRole('link', { name: 'Import CSV' }).click();
  await page
    .getByLabel('CSV file')
    .setInputFiles({ name: 'contacts.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('button', { name: 'Import contacts' }).click();
  await page.getByText('The import is complete').waitFor();
}
