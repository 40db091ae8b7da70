import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** For whoever mends a broken test: what each window showed and what the product logged, as files. */
export async function keepEvidence(pages: readonly Page[], dataDir: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-evidence-'));
  for (const [index, page] of pages.entries()) {
    await page.screenshot({ path: join(folder, `window-${index + 1}.png`) });
  }
  cpSync(join(dataDir, 'logs'), folder, { recursive: true });
  process.stderr.write(`What the windows showed and the product logged: ${folder}\n`);
}
