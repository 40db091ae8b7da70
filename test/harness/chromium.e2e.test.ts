import { createServer } from 'node:http';
import { afterAll, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';

const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end('<title>before</title><script>document.title = "after"</script>');
});
afterAll(() => server.close());

it('opens a page of this machine in a real browser', async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  expect(await page.title()).toBe('after');
  await browser.close();
});
