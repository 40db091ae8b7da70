import { chromium, type Browser } from 'playwright-core';
import { getChromium } from './find-chromium.ts';

/** Nothing but the pages under test: no sandbox for root, no calls home, no second protocol. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real, headless Chromium with a fresh profile; end it with `close()`. */
export function launchChromium(): Promise<Browser> {
  const executablePath = getChromium({ report: (line) => process.stderr.write(`${line}\n`) });
  return chromium.launch({ executablePath, args: flags });
}
