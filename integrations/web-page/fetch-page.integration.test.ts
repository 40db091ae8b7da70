import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLocalWeb, type LocalWeb } from '#test/harness/local-web.ts';
import { createPageFetcher } from './fetch-page.ts';

let web: LocalWeb;
beforeAll(async () => {
  web = await openLocalWeb();
});
afterAll(() => web.close());

const signal = new AbortController().signal;
const fetchPage = (url: string) => web.fetchPage(url, { signal });
const failed = (failure: string) => ({ kind: 'failed', failure });
const html = (body: Buffer | string, headers: object = {}) => ({
  'content-type': 'text/html',
  ...headers,
  'content-length': Buffer.byteLength(body),
});
const prose = '<p>Acme builds engines.</p>';
const megabyte = 1024 * 1024;

describe('fetchPage', () => {
  it('reads a page, its title and where its links lead', async () => {
    web.put(
      'acme.example',
      '/',
      `<title>Acme</title><meta name=description content="Engines.">
       <nav>Menu <a href="/about#team">About</a></nav><h1>Hello</h1>${prose}
       <script>alert(1)</script><p hidden>Secret</p><footer>Imprint</footer>`,
    );
    expect(await fetchPage(web.url('acme.example'))).toEqual({
      kind: 'page',
      page: {
        url: web.url('acme.example'),
        title: 'Acme',
        description: 'Engines.',
        blocks: ['Hello', 'Acme builds engines.'],
        links: [{ url: web.url('acme.example', '/about'), text: 'About' }],
      },
    });
  });

  it('says honestly who asks, and hands over nothing else', async () => {
    let headers: object = {};
    web.put('honest.example', '/', (request, response) => {
      headers = request.headers;
      response.writeHead(200, html(prose, { 'set-cookie': 'a=b' })).end(prose);
    });
    await fetchPage(web.url('honest.example'));
    await fetchPage(web.url('honest.example'));
    expect(headers).toMatchObject({
      'user-agent': expect.stringMatching(/^Followthrough\/test \(/),
    });
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['cookie']));
  });

  it.each([
    ['gzip', gzipSync(prose)],
    ['br', brotliCompressSync(prose)],
  ])('unpacks %s', async (encoding, body) => {
    web.put(`${encoding}.example`, '/', (_request, response) =>
      response.writeHead(200, html(body, { 'content-encoding': encoding })).end(body),
    );
    expect(await fetchPage(web.url(`${encoding}.example`))).toMatchObject({
      page: { blocks: ['Acme builds engines.'] },
    });
  });

  it.each([
    ['the header', 'text/html; charset=iso-8859-1', Buffer.from('<p>Zürich</p>', 'latin1')],
    ['the page', 'text/html', Buffer.from('<meta charset=windows-1252><p>Zürich</p>', 'latin1')],
    ['a mark', 'text/html', Buffer.from('\uFEFF<p>Zürich</p>', 'utf16le')],
    ['nobody', 'text/html', Buffer.from('<p>Zürich</p>', 'latin1')],
    ['a liar', 'text/html; charset=klingon', Buffer.from('<p>Zürich</p>')],
  ])('reads letters as %s names them', async (name, type, body) => {
    const host = `${name.replace(' ', '-')}.example`;
    web.put(host, '/', (_request, response) =>
      response.writeHead(200, { 'content-type': type }).end(body),
    );
    expect(await fetchPage(web.url(host))).toMatchObject({ page: { blocks: ['Zürich'] } });
  });

  it('reads plain text by its paragraphs', async () => {
    web.put('plain.example', '/', (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end('One\nline.\n\nTwo.'),
    );
    expect(await fetchPage(web.url('plain.example'))).toMatchObject({
      page: { blocks: ['One line.', 'Two.'] },
    });
  });

  it('reads a megabyte of an endless page and hangs up', async () => {
    let sent = 0;
    let isHungUp = false;
    web.put('endless.example', '/', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.on('close', () => (isHungUp = true));
      const more = () => {
        while (!response.destroyed && response.write('<p>More and more.</p>'.repeat(500)))
          sent += 10_000;
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    expect(await fetchPage(web.url('endless.example'))).toMatchObject({ kind: 'page' });
    await expect.poll(() => isHungUp).toBe(true);
    expect(sent).toBeLessThan(20 * megabyte);
  });

  it('unpacks a megabyte of a bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * megabyte, ' '));
    web.put('bomb.example', '/', (_request, response) =>
      response.writeHead(200, html(bomb, { 'content-encoding': 'gzip' })).end(bomb),
    );
    const before = process.memoryUsage().rss;
    expect(await fetchPage(web.url('bomb.example'))).toMatchObject({ page: { blocks: [] } });
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * megabyte);
  });

  it.each([
    ['404', (write: Write) => write(404, 'text/html')],
    ['500', (write: Write) => write(500, 'text/html')],
    ['204 without a page', (write: Write) => write(304, 'text/html')],
  ])('has no page where the answer is %s', async (name, answer) => {
    const host = `status${name.slice(0, 3)}.example`;
    web.put(host, '/', (_request, response) =>
      answer((status, type) => response.writeHead(status, { 'content-type': type }).end(prose)),
    );
    expect(await fetchPage(web.url(host))).toEqual(failed('bad_status'));
  });

  it.each(['application/pdf', 'image/svg+xml', 'application/json', 'text/htmlx', ''])(
    'reads no %j',
    async (type) => {
      const host = `type${type.replaceAll(/\W/g, '')}.example`;
      web.put(host, '/', (_request, response) =>
        response.writeHead(200, { 'content-type': type }).end(prose),
      );
      expect(await fetchPage(web.url(host))).toEqual(failed('wrong_type'));
    },
  );

  it.each([
    ['an unknown packing', 'compress', Buffer.from(prose)],
    ['a packing of a packing', 'gzip, gzip', gzipSync(gzipSync(prose))],
    ['damage', 'gzip', Buffer.from('no gzip at all')],
    ['damage in br', 'br', Buffer.from('\xFF\xFF\xFF no brotli', 'latin1')],
    ['a cut packing', 'gzip', gzipSync(Buffer.from(prose.repeat(500))).subarray(0, 30)],
  ])('cannot read %s', async (name, encoding, body) => {
    const host = `${name.replaceAll(' ', '-')}.example`;
    web.put(host, '/', (_request, response) =>
      response.writeHead(200, html(body, { 'content-encoding': encoding })).end(body),
    );
    expect(await fetchPage(web.url(host))).toEqual(failed('unreadable'));
  });

  it('gives up on a page that comes drop by drop', async () => {
    web.put('loris.example', '/', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const drop = setInterval(() => response.write('<'), 20);
      response.on('close', () => clearInterval(drop));
    });
    expect(await fetchPage(web.url('loris.example'))).toEqual(failed('timed_out'));
  });

  it('gives up on a server that never answers, and on one that hangs up', async () => {
    web.put('silent.example', '/', () => {});
    web.put('rude.example', '/', (request) => request.socket.destroy());
    web.put('cut.example', '/', (_request, response) => {
      response.writeHead(200, html('x'.repeat(1_000)));
      response.write('<p>Acme', () => response.destroy());
    });
    expect(await fetchPage(web.url('silent.example'))).toEqual(failed('timed_out'));
    expect(await fetchPage(web.url('rude.example'))).toEqual(failed('unreachable'));
    expect(await fetchPage(web.url('cut.example'))).toEqual(failed('unreachable'));
  });

  it('stops at once when its caller does', async () => {
    web.put('stopped.example', '/', () => {});
    const stop = new AbortController();
    const reading = web.fetchPage(web.url('stopped.example'), { signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
  });

  it('talks to the address that was checked, whatever DNS says next', async () => {
    const answers = [['127.0.0.1'], ['127.0.0.1']];
    web.put('rebind.example', '/', prose);
    const asked: string[] = [];
    const rebinding = createPageFetcher({
      clock: () => new Date(),
      version: 'test',
      allow: (address) => {
        asked.push(address);
        return address === '127.0.0.1';
      },
      resolve: async () => answers.shift() ?? ['10.0.0.1'],
    });
    // The page and its robots.txt are two look-ups; the connections make none.
    const answer = await rebinding(web.url('rebind.example'), { signal });
    expect(answer).toMatchObject({ kind: 'page' });
    expect(asked).toEqual(['127.0.0.1', '127.0.0.1']);
    expect(await rebinding(web.url('rebind.example'), { signal })).toEqual(
      failed('refused_address'),
    );
  });
});

type Write = (status: number, type: string) => void;

describe('robots.txt', () => {
  const rules = (host: string, text: string) => {
    web.put(host, '/robots.txt', text);
    web.put(host, '/', prose);
    web.put(host, '/private/page', prose);
  };

  it('is asked once for all pages of a site, and obeyed', async () => {
    rules('obey.example', 'User-agent: *\nDisallow: /private/');
    expect(await fetchPage(web.url('obey.example'))).toMatchObject({ kind: 'page' });
    expect(await fetchPage(web.url('obey.example', '/private/page'))).toEqual(
      failed('disallowed_by_robots'),
    );
    expect(web.askedRobots.filter((place) => place.startsWith('obey.'))).toHaveLength(1);
    expect(web.asked).not.toContain('obey.example/private/page');
  });

  it('may be for us alone', async () => {
    rules('named.example', 'User-agent: *\nAllow: /\n\nUser-agent: Followthrough/1.0\nDisallow: /');
    expect(await fetchPage(web.url('named.example'))).toEqual(failed('disallowed_by_robots'));
  });

  it('that fails allows nothing', async () => {
    web.put('broken.example', '/', prose);
    web.put('broken.example', '/robots.txt', (_request, response) => response.writeHead(503).end());
    expect(await fetchPage(web.url('broken.example'))).toEqual(failed('disallowed_by_robots'));
  });

  it('counts for the place a redirect leads to', async () => {
    rules('shut.example', 'User-agent: *\nDisallow: /');
    web.put('open.example', '/', (_request, response) =>
      response.writeHead(302, { location: web.url('shut.example') }).end(),
    );
    expect(await fetchPage(web.url('open.example'))).toEqual(failed('disallowed_by_robots'));
    expect(web.asked).not.toContain('shut.example/');
  });

  it('cannot send us to a private address', async () => {
    web.put('sly.example', '/', prose);
    web.put('sly.example', '/robots.txt', (_request, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    );
    expect(await fetchPage(web.url('sly.example'))).toEqual(failed('refused_address'));
  });
});
