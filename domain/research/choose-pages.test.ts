import { describe, expect, it } from 'vitest';
import { choosePages } from './choose-pages.ts';

function choose(...links: [path: string, text?: string][]) {
  return choosePages({
    url: 'https://acme.com/',
    title: '',
    description: '',
    blocks: [],
    links: links.map(([path, text = '']) => ({
      url: new URL(path, 'https://acme.com/').href,
      text,
    })),
  }).map(({ kind, url }) => [kind, url.replace('https://acme.com', '')]);
}

describe('choosePages', () => {
  it('takes one page of each kind, the plainest', () => {
    expect(
      choose(
        ['/blog/about-our-cat'],
        ['/news/2026/x'],
        ['/about'],
        ['/about/team'],
        ['/products'],
        ['/news'],
      ),
    ).toEqual([
      ['about', '/about'],
      ['offer', '/products'],
      ['news', '/news'],
    ]);
  });

  it.each([
    ['/ueber-uns.html', '', 'about'],
    ['/x1', 'Über uns', 'about'],
    ['/fr/qui-sommes-nous', '', 'about'],
    ['/chi_siamo', '', 'about'],
    ['/x2', 'Aktuelles', 'news'],
    ['/x3', 'What we do', 'offer'],
  ])('knows %s %s', (path, text, kind) => {
    expect(choose([path, text])).toEqual([[kind, path]]);
  });

  it('stays on the site, reads no files and nothing that means something else', () => {
    expect(
      choose(
        ['https://other.com/about'],
        ['https://acme.com.evil.com/about'],
        ['/about.pdf'],
        ['/aboutness'],
        ['/imprint', 'Imprint'],
        ['/long', `About ${'how much we like long words '.repeat(3)}`],
      ),
    ).toEqual([]);
    expect(choose(['https://www.acme.com/about'])).toEqual([
      ['about', 'https://www.acme.com/about'],
    ]);
  });

  it('reads no page twice', () => {
    expect(choose(['/company-news', 'About and news'], ['/'])).toHaveLength(1);
  });
});
