import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLocalWeb, type LocalWeb } from '#test/harness/local-web.ts';

let web: LocalWeb;
beforeAll(async () => {
  web = await openLocalWeb();
  web.put('goal.example', '/', '<p>Here it is.</p>');
  web.name('private.example', ['10.0.0.1']);
  web.name('mixed.example', ['127.0.0.1', '192.168.0.1']);
});
afterAll(() => web.close());

const signal = new AbortController().signal;
let hosts = 0;

/** Reads a page that sends its reader on. */
async function follow(location: string | undefined, status = 302) {
  const host = `from${(hosts += 1)}.example`;
  web.put(host, '/', (_request, response) =>
    response
      .writeHead(status, {
        'content-type': 'text/html',
        ...(location !== undefined && { location }),
      })
      .end('<p>Moved.</p>'),
  );
  return web.fetchPage(web.url(host), { signal });
}

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('by %d is followed', async (status) => {
    expect(await follow(web.url('goal.example'), status)).toMatchObject({
      kind: 'page',
      page: { url: web.url('goal.example'), blocks: ['Here it is.'] },
    });
  });

  it('may be relative, and may leave out the scheme', async () => {
    web.put('relative.example', '/a/', (_request, response) =>
      response.writeHead(302, { location: '../b' }).end(),
    );
    web.put('relative.example', '/b', '<p>B</p>');
    const relative = await web.fetchPage(web.url('relative.example', '/a/'), { signal });
    expect(relative).toMatchObject({ page: { url: web.url('relative.example', '/b') } });
    expect(await follow(`//goal.example:${web.port}/`)).toMatchObject({ kind: 'page' });
  });

  it.each([
    'http://127.0.0.1/',
    'http://127.0.0.1:22/',
    'http://127.0.0.2:8080/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0.0.0.0/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/iam/',
    'http://[fd00:ec2::254]/',
    'http://[fe80::1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://private.example/',
    'https://private.example/',
    '//private.example/',
    'file:///etc/passwd',
    'ftp://goal.example/',
    'gopher://127.0.0.1:6379/_FLUSHALL',
    'data:text/html,<p>Here</p>',
    'javascript:alert(1)',
  ])('to %s is refused', async (location) => {
    expect(await follow(location)).toEqual({ kind: 'failed', failure: 'refused_address' });
  });

  it('to a name with one private address, or with a password, is refused', async () => {
    const refused = { kind: 'failed', failure: 'refused_address' };
    expect(await follow(web.url('mixed.example'))).toEqual(refused);
    expect(await follow(`http://a:b@goal.example:${web.port}/`)).toEqual(refused);
  });

  it('is checked again at every hop', async () => {
    web.put('hop.example', '/1', (_request, response) =>
      response.writeHead(302, { location: '/2' }).end(),
    );
    web.put('hop.example', '/2', (_request, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    );
    expect(await web.fetchPage(web.url('hop.example', '/1'), { signal })).toEqual({
      kind: 'failed',
      failure: 'refused_address',
    });
  });

  it('may follow three others and no more', async () => {
    for (let n = 1; n <= 4; n += 1) {
      web.put('chain.example', `/${n}`, (_request, response) =>
        response.writeHead(302, { location: n === 1 ? '/0' : `/${n - 1}` }).end(),
      );
    }
    web.put('chain.example', '/0', '<p>End</p>');
    const read = (path: string) => web.fetchPage(web.url('chain.example', path), { signal });
    expect(await read('/3')).toMatchObject({ kind: 'page' });
    expect(await read('/4')).toEqual({ kind: 'failed', failure: 'too_many_redirects' });
  });

  it('to itself ends', async () => {
    web.put('loop.example', '/', (_request, response) =>
      response.writeHead(302, { location: '/' }).end(),
    );
    expect(await web.fetchPage(web.url('loop.example'), { signal })).toEqual({
      kind: 'failed',
      failure: 'too_many_redirects',
    });
  });

  it('without a place, or to none, is no page', async () => {
    const noPage = { kind: 'failed', failure: 'bad_status' };
    expect(await follow(undefined)).toEqual(noPage);
    expect(await follow('http://[nonsense')).toEqual(noPage);
  });

  it('to a name that DNS does not know is not found', async () => {
    expect(await follow('http://nowhere.example/')).toEqual({
      kind: 'failed',
      failure: 'not_found',
    });
  });
});
