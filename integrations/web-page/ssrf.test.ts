import { describe, expect, it } from 'vitest';
import { createPageFetcher } from './fetch-page.ts';
import { isPublicAddress } from './is-public-address.ts';

/** Hosts of the corpus as a hostile DNS would answer for them. */
const hostileDns: Readonly<Record<string, string[]>> = {
  'loopback.example': ['127.0.0.1'],
  'private.example': ['10.1.2.3'],
  'metadata.example': ['169.254.169.254'],
  'mapped.example': ['::ffff:10.0.0.1'],
  'nat64.example': ['64:ff9b::a9fe:a9fe'],
  'sixtofour.example': ['2002:7f00:1::'],
  'ula.example': ['fd00:ec2::254'],
  'mixed.example': ['93.184.215.14', '127.0.0.1'],
  'mixed6.example': ['2606:4700::1111', '::1'],
  localhost: ['127.0.0.1'],
  'metadata.google.internal': ['169.254.169.254'],
  'public.example': ['93.184.215.14'],
};

const fetchPage = createPageFetcher({
  clock: () => new Date(0),
  version: 'test',
  resolve: async (host) => hostileDns[host] ?? [],
});
const signal = new AbortController().signal;

/** Addresses that are nobody's public site, in every spelling that a URL knows. */
const urls = [
  'http://127.0.0.1/',
  'http://127.0.0.1:80/admin',
  'http://127.1/',
  'http://127.255.255.254/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.0.0.1/',
  'http://0177.0.0.1/',
  'http://017700000001/',
  'http://127.0.0.1./',
  'http://0/',
  'http://0.0.0.0/',
  'http://0.1.2.3/',
  'http://10.0.0.1/',
  'http://10.255.255.255/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.0.1/',
  'http://192.168.255.255/',
  'http://169.254.169.254/latest/meta-data/',
  'http://169.254.170.2/v2/credentials',
  'http://0xa9fea9fe/',
  'http://2852039166/',
  'http://0251.0376.0251.0376/',
  'http://100.64.0.1/',
  'http://100.100.100.200/latest/meta-data/',
  'http://100.127.255.254/',
  'http://168.63.129.16/metadata',
  'http://192.0.0.192/opc/v1/',
  'http://192.0.2.1/',
  'http://192.88.99.1/',
  'http://198.18.0.1/',
  'http://198.51.100.7/',
  'http://203.0.113.7/',
  'http://224.0.0.1/',
  'http://239.255.255.250/',
  'http://240.0.0.1/',
  'http://255.255.255.255/',
  'http://[::1]/',
  'http://[::]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::ffff:a9fe:a9fe]/',
  'http://[::127.0.0.1]/',
  'http://[::ffff:0:127.0.0.1]/',
  'http://[64:ff9b::127.0.0.1]/',
  'http://[64:ff9b::10.0.0.1]/',
  'http://[64:ff9b:1::a00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[2002:a9fe:a9fe::1]/',
  'http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/',
  'http://[2001:db8::1]/',
  'http://[2001:2::1]/',
  'http://[2001:10::1]/',
  'http://[3fff::1]/',
  'http://[fe80::1]/',
  'http://[febf::1]/',
  'http://[fec0::1]/',
  'http://[fc00::1]/',
  'http://[fd00:ec2::254]/',
  'http://[fd12:3456:789a::1]/',
  'http://[ff02::1]/',
  'http://[ff0e::1]/',
  'http://[100::1]/',
  'http://[5f00::1]/',
  'http://[4000::1]/',
  'http://[2606:4700::5efe:7f00:1]/',
  'http://[2606:4700::200:5efe:a00:1]/',
  'http://①②⑦.⓪.⓪.①/',
  'http://localhost/',
  'http://LOCALHOST/',
  'http://loopback.example/',
  'https://private.example/',
  'http://metadata.example/',
  'http://mapped.example/',
  'http://nat64.example/',
  'http://sixtofour.example/',
  'http://ula.example/',
  'http://mixed.example/',
  'http://mixed6.example/',
  'http://metadata.google.internal/computeMetadata/v1/',
  'http://public.example:22/',
  'http://public.example:8080/',
  'https://public.example:6379/',
  'http://user:secret@public.example/',
  'http://user@public.example/',
  'http://public.example@127.0.0.1/',
  'ftp://public.example/',
  'file:///etc/passwd',
  'gopher://127.0.0.1:6379/_INFO',
  'data:text/html,hello',
  'javascript:alert(1)',
  'unix:/var/run/docker.sock',
  'not a url',
];

describe('fetchPage', () => {
  it('is tried with at least sixty places', () => {
    expect(urls.length).toBeGreaterThanOrEqual(60);
  });

  it.each(urls)('refuses %s', async (url) => {
    expect(await fetchPage(url, { signal })).toEqual({
      kind: 'failed',
      failure: 'refused_address',
    });
  });

  it('knows that a host without addresses is none', async () => {
    const answer = await fetchPage('https://nowhere.example/', { signal });
    expect(answer).toEqual({ kind: 'failed', failure: 'not_found' });
  });
});

describe('isPublicAddress', () => {
  it.each([
    '93.184.215.14',
    '8.8.8.8',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '100.128.0.1',
    '169.253.1.1',
    '2606:4700:4700::1111',
    '2a00:1450:4001:81b::200e',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
  ])('lets %s be reached', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each(['', 'localhost', '1.2.3', '999.1.1.1', '::g'])('is false for %j', (text) => {
    expect(isPublicAddress(text)).toBe(false);
  });
});
