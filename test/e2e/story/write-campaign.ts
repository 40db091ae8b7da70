import type { Page } from 'playwright-core';

/** Seconds between an email and the next, by number of the email. */
type DelaysSeconds = readonly number[];

/** Fills in a new campaign: the three emails it begins with, each after so many seconds. */
export async function writeCampaign(
  page: Page,
  { name, delaysSeconds }: { name: string; delaysSeconds: DelaysSeconds },
): Promise<void> {
  await page.getByLabel('Name of the campaign').fill(name);
  for (const [index, seconds] of delaysSeconds.entries()) {
    const step = page.getByTestId(`step-${index + 1}`);
    await step.getByLabel('Unit of delay').selectOption('seconds');
    await step.getByLabel('Amount of delay').fill(String(seconds));
  }
}
