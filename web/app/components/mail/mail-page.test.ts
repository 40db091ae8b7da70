import { describe, expect, it } from 'vitest';
import { mailPage } from './mail-page.ts';
import { shownAddress, withShownImages } from './shown-images.ts';

describe('the page that shows a mail', () => {
  it('loads nothing but files of the workspace, and runs nothing', () => {
    const page = mailPage('<p>Hi</p>', 'https://ours.example');
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    expect(policy).toBe(
      "default-src 'none'; img-src https://ours.example/api/v1/files/; style-src 'unsafe-inline'",
    );
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<p>Hi</p>'));
  });

  it.each([
    ['<img src="cid:fil_1">', '<img src="/api/v1/files/fil_1">'],
    ["<img alt='cid:x' src='CID:fil_1'>", "<img alt='cid:x' src='/api/v1/files/fil_1'>"],
    ['<img src="https://a.example/cid:fil_1">', '<img src="https://a.example/cid:fil_1">'],
    ['<p>cid:fil_1</p>', '<p>cid:fil_1</p>'],
  ])('shows %s as %s', (html, shown) => {
    expect(withShownImages(html)).toBe(shown);
  });

  it('leaves addresses alone that are no file of ours', () => {
    expect(shownAddress('cid:fil_1')).toBe('/api/v1/files/fil_1');
    expect(shownAddress('cid:../../me')).toBe('cid:../../me');
    expect(shownAddress('https://a.example/b.png')).toBe('https://a.example/b.png');
  });
});
