import type { Page } from 'playwright-core';

/** Presses one of the main places in the navigation. */
export async function goTo(page: Page, place: string): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Main' });
  await navigation.getByRole('link', { name: place, exact: true }).click();
}
