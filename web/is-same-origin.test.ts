import { describe, expect, it } from 'vitest';
import { isSameOrigin } from './is-same-origin.ts';

const post = (headers: Record<string, string>) =>
  new Request('http://localhost:3000/campaigns/cmp_1', { method: 'POST', headers });

describe('a page request that changes something', () => {
  it.each([
    [
      'comes from our own page',
      { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' },
    ],
    ['was typed into the address bar', { 'sec-fetch-site': 'none' }],
    ['comes from an older browser on our page', { origin: 'http://localhost:3000' }],
    ['comes from no browser', {}],
  ])('is taken when it %s', (_, headers) => {
    expect(isSameOrigin(post(headers))).toBe(true);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a sibling of our site', { 'sec-fetch-site': 'same-site' }],
    ['an older browser on another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://localhost:4000' }],
    ['a sandboxed frame', { origin: 'null' }],
  ])('is refused when it comes from %s', (_, headers) => {
    expect(isSameOrigin(post(headers))).toBe(false);
  });

  it('is not confused with reading, which links from anywhere may do', () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect(isSameOrigin(new Request('http://localhost:3000/', { headers }))).toBe(true);
  });
});
