import { decodeHtml } from './decode-html.ts';
import { htmlParts, type HtmlTag } from './html-parts.ts';

/**
 * What HTML says without its looks: variables stay, lists get a mark before each line, and the address of a
 * link stands behind its words.
 * @param as sent: the text that goes along with it, images by their words, never two lines empty · typed:
 * as somebody would have written it, without its images
 */
export function plainOfHtml(html: string, as: 'sent' | 'typed'): string {
  const writer = new PlainWriter(as === 'sent');
  for (const part of htmlParts(html)) {
    if (part.kind === 'text') writer.write(decodeHtml(part.source));
    else if (part.kind === 'tag') writer.tag(part.tag);
  }
  const text = writer.text();
  return as === 'sent' ? text.replaceAll(/\n{3,}/g, '\n\n') : text;
}

const apart = new Set('p h1 h2 h3 h4 h5 h6 blockquote table pre'.split(' '));
const onOwnLine = new Set('div section article header footer center caption tr'.split(' '));

class PlainWriter {
  #text = '';
  /** Number of the next item; null = a list without numbers. */
  readonly #lists: (number | null)[] = [];
  readonly #quotes: number[] = [];
  /** Spaces and line ends mean what they are. */
  #isKept = false;
  #link: { address: string; from: number } | null = null;
  readonly #namesImages: boolean;

  constructor(namesImages: boolean) {
    this.#namesImages = namesImages;
  }

  text(): string {
    return this.#text.replaceAll(/[^\S\n]+$/gm, '').trim();
  }

  write(words: string): void {
    const spaced = this.#isKept ? words : words.replaceAll(/[ \t\r\n\f]+/g, ' ');
    const isAtStart = this.#text === '' || /[\s]$/.test(this.#text);
    this.#text += (isAtStart ? spaced.replace(/^ /, '') : spaced).replaceAll('\u00A0', ' ');
  }

  tag(tag: HtmlTag): void {
    const { name, isEnd } = tag;
    if (name === 'br') this.#text = `${this.#text.replace(/ +$/, '')}\n`;
    else if (name === 'img' && this.#namesImages) this.#image(tag);
    else if (name === 'a') this.#linkEnds(tag);
    else if (name === 'li' && !isEnd) this.#item();
    else if (name === 'ul' || name === 'ol') this.#list(tag);
    else if ((name === 'td' || name === 'th') && isEnd) this.write(' ');
    else if (name === 'hr') this.#line();
    else if (apart.has(name)) this.#block(tag);
    else if (onOwnLine.has(name)) this.#break(1);
  }

  #block({ name, isEnd }: HtmlTag): void {
    // The words of an item begin right behind its mark.
    const isBehindMark = /(?:^|\n) *(?:-|\d+\.) $/.test(this.#text);
    if (!isBehindMark || isEnd) this.#break(this.#lists.length > 0 ? 1 : 2);
    if (name === 'pre') this.#isKept = !isEnd;
    if (name !== 'blockquote') return;
    if (!isEnd) this.#quotes.push(this.#text.length);
    else this.#quote(this.#quotes.pop() ?? this.#text.length);
  }

  #line(): void {
    this.#break(2);
    this.#text += '---';
    this.#break(2);
  }

  #image({ attributes }: HtmlTag): void {
    const words = decodeHtml(attributes.get('alt') ?? '').trim();
    if (words !== '') this.write(`[${words}]`);
  }

  #quote(from: number): void {
    const quoted = this.#text.slice(from).trim();
    this.#text = `${this.#text.slice(0, from)}${quoted.replaceAll(/^/gm, '> ')}`;
    this.#break(2);
  }

  #list({ name, isEnd, attributes }: HtmlTag): void {
    if (isEnd) this.#lists.pop();
    this.#break(this.#lists.length > 0 ? 1 : 2);
    if (!isEnd) this.#lists.push(name === 'ol' ? Number(attributes.get('start') ?? 1) || 1 : null);
  }

  #item(): void {
    this.#break(1);
    const number = this.#lists.at(-1) ?? null;
    if (number !== null) this.#lists[this.#lists.length - 1] = number + 1;
    const mark = number === null ? '-' : `${number}.`;
    this.#text += `${'  '.repeat(Math.max(0, this.#lists.length - 1))}${mark} `;
  }

  #linkEnds({ isEnd, attributes }: HtmlTag): void {
    if (!isEnd) {
      this.#link = { address: decodeHtml(attributes.get('href') ?? ''), from: this.#text.length };
      return;
    }
    const link = this.#link;
    this.#link = null;
    if (!link || link.address === '') return;
    const words = this.#text.slice(link.from).trim();
    const address = link.address.replace(/^mailto:/i, '');
    if (words === '') this.#text += address;
    else if (words !== address) this.#text += ` (${address})`;
  }

  /** The next words stand at least so many lines further down. */
  #break(lines: number): void {
    if (this.#text === '') return;
    const text = this.#text.replace(/ +$/, '');
    const has = /\n*$/.exec(text)?.[0].length ?? 0;
    this.#text = text + '\n'.repeat(Math.max(0, lines - has));
  }
}
