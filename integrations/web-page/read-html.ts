import { Parser } from 'htmlparser2';
import type { PageLink, WebPage } from '#domain/research/web-page.ts';

/** What holds no prose of the page's own. */
const skipped = new Set(
  'script style noscript template svg math nav footer aside form button select option iframe object canvas audio video dialog'.split(
    ' ',
  ),
);
/** What stands in a line; everything else begins a block of its own. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i img ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const isBanner = /cookie|consent|gdpr|newsletter|breadcrumb|skip-link|sr-only/i;
const maxBlocks = 2_000;
const maxLinks = 500;
/** The parser's time is quadratic in the depth; people's pages are some thirty deep. */
const maxDepth = 1_000;
const pieceCharacters = 8_192;

/** What a page says, read in one pass without recursion; of one that is nested absurdly only the beginning. */
export function readHtml(html: string, pageUrl: string): WebPage {
  const reading = new Reading(pageUrl);
  const parser = new Parser({
    onopentag: (name, attributes) => reading.open(name, attributes),
    ontext: (text) => reading.take(text),
    onclosetag: (name) => reading.close(name),
  });
  for (let at = 0; at < html.length && reading.depth < maxDepth; at += pieceCharacters) {
    parser.write(html.slice(at, at + pieceCharacters));
  }
  parser.end();
  return reading.page();
}

class Reading {
  depth = 0;
  readonly #url: string;
  readonly #blocks: string[] = [];
  readonly #links: PageLink[] = [];
  #base: string;
  #title = '';
  #description = '';
  #block = '';
  #link: { url: string; text: string } | null = null;
  #isInTitle = false;
  /** How deep in something skipped; 0 = outside. */
  #skipping = 0;

  constructor(url: string) {
    this.#url = url;
    this.#base = url;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth += 1;
    if (name === 'a') this.#openLink(attributes['href']);
    if (this.#skipping > 0 || skipped.has(name) || isHidden(attributes)) this.#skipping += 1;
    if (name === 'title') this.#isInTitle = this.#title === '';
    if (name === 'base') this.#base = absolute(attributes['href'], this.#url) ?? this.#base;
    if (name === 'meta') this.#readMeta(attributes);
    if (!inline.has(name)) this.#endBlock();
  }

  take(text: string): void {
    if (this.#link) this.#link.text += text;
    if (this.#isInTitle) this.#title += text;
    else if (this.#skipping === 0) this.#block += text;
  }

  close(name: string): void {
    this.depth -= 1;
    if (name === 'a') this.#closeLink();
    if (name === 'title') this.#isInTitle = false;
    if (!inline.has(name)) this.#endBlock();
    if (this.#skipping > 0) this.#skipping -= 1;
  }

  page(): WebPage {
    this.#endBlock();
    return {
      url: this.#url,
      title: oneLine(this.#title),
      description: oneLine(this.#description),
      blocks: this.#blocks,
      links: this.#links,
    };
  }

  #readMeta({ name, property, content }: Readonly<Record<string, string>>): void {
    const key = (name ?? property ?? '').toLowerCase();
    const isDescription = key === 'description' || key === 'og:description';
    if (isDescription && this.#description === '') this.#description = content ?? '';
  }

  /** Links count wherever they stand: the way to the other pages is in the menu. */
  #openLink(href: string | undefined): void {
    const url = absolute(href, this.#base);
    this.#link = url === null ? null : { url, text: '' };
  }

  #closeLink(): void {
    if (this.#link && this.#links.length < maxLinks) {
      this.#links.push({ url: this.#link.url, text: oneLine(this.#link.text).slice(0, 200) });
    }
    this.#link = null;
  }

  #endBlock(): void {
    const text = oneLine(this.#block);
    this.#block = '';
    if (text !== '' && this.#blocks.length < maxBlocks) this.#blocks.push(text);
  }
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  const { class: classes = '', id = '', style = '', role = '' } = attributes;
  return (
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style) ||
    /^(?:navigation|dialog|contentinfo|search)$/.test(role) ||
    isBanner.test(`${classes.slice(0, 500)} ${id.slice(0, 100)}`)
  );
}

function absolute(href: string | undefined, base: string): string | null {
  if (href === undefined || !URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  url.hash = '';
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
