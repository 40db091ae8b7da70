import type { Page } from 'playwright-core';

/** Connects the first account of the Sandbox, over the consent page that plays Google's. */
export async function connectGmail(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Mailboxes', exact: true }).click();
  await page.getByRole('button', { name: 'Connect a Sandbox mailbox' }).click();
  await page.getByRole('button', { name: 'Go on to Sandbox Google' }).click();
  await page.getByRole('button', { name: 'you@sandbox.test' }).click();
  await page.getByTestId('mailbox').getByText('Connected').waitFor();
}
