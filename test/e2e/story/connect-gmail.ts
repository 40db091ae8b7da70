import type { Page } from 'playwright-core';
import { goTo } from './go-to.ts';

/** Connects an account of the Sandbox, over the consent page that plays Google's. */
export async function connectGmail(page: Page, address: string): Promise<void> {
  await goTo(page, 'Mailboxes');
  await page.getByRole('button', { name: 'Connect Gmail' }).click();
  await page.getByRole('button', { name: 'Go on to Sandbox Google' }).click();
  await page.getByRole('button', { name: address }).click();
  await page.getByTestId('mailbox').filter({ hasText: address }).getByText('Connected').waitFor();
  // Google sent the browser back to a new document, which hears no click before its scripts have run.
  await page.waitForLoadState();
}
