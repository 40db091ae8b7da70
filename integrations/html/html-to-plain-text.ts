import { convert, type FormatCallback } from 'html-to-text';

/** Cells of a row stand beside each other. */
const cell: FormatCallback = (element, walk, builder) => {
  walk(element.children, builder);
  builder.addInline(' ');
};

const alternative: FormatCallback = (element, _walk, builder) => {
  const words = String(element.attribs?.['alt'] ?? '').trim();
  if (words !== '') builder.addInline(`[${words}]`);
};

/**
 * What HTML says without its looks; an address stands behind its link's words.
 * @param of signature: a closed block of lines, images left out · email: paragraphs stand apart, images
 * by their alternative text
 */
export function htmlToPlainText(html: string, of: 'signature' | 'email' = 'signature'): string {
  const lines = of === 'email' ? 2 : 1;
  const tight = { leadingLineBreaks: 1, trailingLineBreaks: 1 };
  const heading = { leadingLineBreaks: 2, trailingLineBreaks: lines, uppercase: false };
  return convert(html, {
    wordwrap: false,
    limits: { maxDepth: 100, maxInputLength: 1_000_000 },
    formatters: { cell, alternative },
    selectors: [
      {
        selector: 'a',
        options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['(', ')'], noAnchorUrl: true },
      },
      { selector: 'p', options: { leadingLineBreaks: lines, trailingLineBreaks: lines } },
      { selector: 'li > p', format: 'paragraph', options: tight },
      { selector: 'img', format: of === 'email' ? 'alternative' : 'skip' },
      { selector: 'tr', format: 'block', options: tight },
      { selector: 'td', format: 'cell' },
      { selector: 'th', format: 'cell' },
      { selector: 'hr', options: { length: 3 } },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: heading })),
    ],
  })
    .replaceAll(/[^\S\n]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
