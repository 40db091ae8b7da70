import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** @throws when the page is wider than its window, so that it would scroll sideways */
export async function expectFits(page: Page): Promise<void> {
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overhang, `${page.url()} is wider than its window, by pixels`).toBe(0);
}
