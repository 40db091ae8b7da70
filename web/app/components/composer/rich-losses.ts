import { htmlParts, type HtmlTag } from '#domain/email/html-parts.ts';

const held = new Set('p br strong b em i u s ul ol li blockquote h1 h2 h3 a img'.split(' '));

/** What people call the things that the rich editor does not have. */
const called: Readonly<Record<string, string>> = {
  ...named('tables', 'table thead tbody tfoot tr td th caption colgroup col'),
  ...named('blocks of a layout', 'div section article header footer main center span'),
  ...named('colours and styles', 'font style'),
  ...named('lines across', 'hr'),
  ...named('code', 'code pre'),
  ...named('headings of other sizes', 'h4 h5 h6'),
  ...named('scripts', 'script noscript'),
  ...named('the frame of a page', 'html head body meta title link'),
};

function named(words: string, tags: string): Record<string, string> {
  return Object.fromEntries(tags.split(' ').map((tag) => [tag, words]));
}

/** What of this HTML the rich editor cannot hold, in words; empty = it shows it as it is. */
export function richLosses(html: string): readonly string[] {
  const losses = new Set<string>();
  for (const part of htmlParts(html)) {
    if (part.kind === 'hidden') {
      if (part.source.startsWith('<!--')) losses.add('comments');
    } else if (part.kind === 'tag' && !part.tag.isEnd) {
      for (const loss of lossesOf(part.tag)) losses.add(loss);
    }
  }
  return [...losses];
}

function lossesOf({ name, attributes }: HtmlTag): string[] {
  const ofTag = held.has(name) ? [] : [called[name] ?? `<${name}>`];
  const isStyled = ['style', 'align', 'bgcolor'].some((key) => attributes.has(key));
  return isStyled ? [...ofTag, 'colours and styles'] : ofTag;
}
