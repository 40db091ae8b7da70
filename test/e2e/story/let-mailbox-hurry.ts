import type { Page } from 'playwright-core';

const weekend = ['Sat', 'Sun'];

/** Sets the mailbox to any hour of any day and a second between two mails, from the list of mailboxes. */
export async function letMailboxHurry(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'you@sandbox.test' }).click();
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
