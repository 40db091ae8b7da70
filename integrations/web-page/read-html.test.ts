import { describe, expect, it } from 'vitest';
import { readHtml } from './read-html.ts';

const read = (html: string) => readHtml(html, 'https://acme.example/a/');
const nearlyMegabyte = 1_000_000;

describe('readHtml', () => {
  it.each([
    [
      'words in a line stay together',
      '<p>We <b>build</b> <a href=x>en</a>gines.',
      ['We build engines.'],
    ],
    [
      'a break ends nothing but the line',
      '<h1>Hi</h1>there<br>you<div>and</div>me',
      ['Hi', 'there', 'you', 'and', 'me'],
    ],
    [
      'menus, forms and footers are left out',
      '<header><nav>Menu</nav><h1>Hero</h1></header><form>Mail</form><footer>F</footer>',
      ['Hero'],
    ],
    [
      'banners are left out',
      '<div id="CookieBar">We use cookies</div><div class="x gdpr">Ok?</div><p>Text',
      ['Text'],
    ],
    [
      'hidden text is left out',
      '<p style="display: none">a</p><p aria-hidden=true>b</p><p hidden>c</p><p>d',
      ['d'],
    ],
    [
      'what is skipped ends where it ends',
      '<nav><nav>a</nav>b</nav>c<script>d</script>e',
      ['c', 'e'],
    ],
    ['entities are letters', '<p>Z&uuml;rich &amp; &lt;b&gt;</p>', ['Zürich & <b>']],
  ])('%s', (_name, html, blocks) => {
    expect(read(html).blocks).toEqual(blocks);
  });

  it('finds links wherever they stand, absolute and without their anchors', () => {
    const html =
      '<base href="https://acme.example/b/"><nav><a href="about#us">About <b>us</b></a></nav><a href="javascript:x">no</a><a href="mailto:a@b">no</a><a href="//other.example/">O</a>';
    expect(read(html).links).toEqual([
      { url: 'https://acme.example/b/about', text: 'About us' },
      { url: 'https://other.example/', text: 'O' },
    ]);
  });

  it('takes the first description, also the one for networks', () => {
    expect(
      read('<meta property="og:description" content=" One "><meta name=description content=Two>'),
    ).toMatchObject({ description: 'One' });
  });

  it.each([
    '<div>',
    '<a href=x>',
    '<',
    '<!--',
    '<p ',
    '&',
    '<b></i>',
    '<svg><p>',
    '"\'',
    '<![CDATA[',
  ])('is done with a megabyte of %s within the patience of a test', (piece) => {
    const page = read(piece.repeat(nearlyMegabyte / piece.length));
    expect(page.blocks.length).toBeLessThanOrEqual(2_000);
  });
});
