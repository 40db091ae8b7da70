import type { Page } from 'playwright-core';

/** Uploads a CSV file and waits for the end of its import. */
export async function importContacts(page: Page, csv: string): Promise<void> {
  await page.getByRole('link', { name: 'Contacts', exact: true }).click();
  await page.getByRole('link', { name: 'Import a CSV file' }).click();
  await page
    .getByLabel('CSV file')
    .setInputFiles({ name: 'contacts.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('button', { name: 'Import contacts' }).click();
  await page.getByText('The import is complete').waitFor();
}
