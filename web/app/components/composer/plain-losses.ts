import { htmlParts } from '#domain/email/html-parts.ts';

const kinds: readonly (readonly [tags: string, words: (count: number) => string])[] = [
  ['img', (count) => (count === 1 ? 'an image' : `${count} images`)],
  ['strong b em i u s', () => 'bold, italic and underlined words'],
  ['h1 h2 h3 h4 h5 h6', () => 'the size of headings'],
  ['ul ol', () => 'lists (their lines stay, with a mark before each)'],
  ['a', () => 'words that are links (the address stands behind them)'],
  ['blockquote', () => 'the looks of quotes'],
  ['table', () => 'tables'],
];

/** What is gone once an HTML email is plain text, in words. */
export function plainLosses(html: string): readonly string[] {
  const names = htmlParts(html).flatMap((part) =>
    part.kind === 'tag' && !part.tag.isEnd ? [part.tag] : [],
  );
  const losses = kinds.flatMap(([tags, words]) => {
    const known = tags.split(' ');
    const count = names.filter(({ name }) => known.includes(name)).length;
    return count > 0 ? [words(count)] : [];
  });
  const isStyled = names.some(({ attributes }) => attributes.has('style'));
  return isStyled ? [...losses, 'colours and styles'] : losses;
}
