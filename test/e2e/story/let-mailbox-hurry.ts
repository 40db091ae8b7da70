import type { Page } from 'playwright-core';

const weekend = ['Sat', 'Sun'];

/** From the list of mailboxes: any hour of any day, and a second between two mails. */
export async function letMailboxHurry(page: Page, address: string): Promise<void> {
  await page.getByRole('link', { name: address }).click();
  for (const day of weekend) {
    await page.getByRole('button', { name: day, pressed: false }).click();
  }
  await page.getByLabel('Range 1 from').fill('00:00');
  await page.getByLabel('Range 1 to').fill('24:00');
  await page.getByLabel('Unit of the gap').selectOption('seconds');
  await page.getByLabel('Shortest gap').fill('1');
  await page.getByLabel('Longest gap').fill('1');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByRole('region', { name: 'Unsaved changes' }).waitFor({ state: 'detached' });
}
