import type { Page } from 'playwright-core';

/** From the campaign's page: everybody not sent to yet is enrolled, and it starts. */
export async function startCampaign(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Enroll contacts' }).click();
  await page.getByRole('button', { name: 'Enroll', exact: true }).click();
  await page.getByText('Ready to start.').waitFor();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Start now' }).click();
  await page.getByRole('button', { name: 'Pause' }).waitFor();
}
