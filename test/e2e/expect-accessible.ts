import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** @throws naming rule, element and reason of every violation of WCAG 2.2 A and AA that axe finds */
export async function expectAccessible(page: Page): Promise<void> {
  // Another theme or width changes colours only with the next picture.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  const axe = new AxeBuilder({ page }).withTags(levels);
  // Axe is a script, and waits for ever in a frame that runs none: those show mails, which are not ours.
  const { violations } = await axe.exclude('iframe[sandbox]').analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary}`),
  );
  expect(found, page.url()).toEqual([]);
}
