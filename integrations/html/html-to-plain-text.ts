import { convert, type FormatCallback } from 'html-to-text';

/** Cells of a row stand beside each other. */
const cell: FormatCallback = (element, walk, builder) => {
  walk(element.children, builder);
  builder.addInline(' ');
};

const tight = { leadingLineBreaks: 1, trailingLineBreaks: 1 };
const heading = { leadingLineBreaks: 2, trailingLineBreaks: 1, uppercase: false };

/**
 * What a signature says without its looks: a closed block of lines, images left out; an address stands behind
 * its link's words.
 */
export function htmlToPlainText(html: string): string {
  return convert(html, {
    wordwrap: false,
    limits: { maxDepth: 100, maxInputLength: 1_000_000 },
    formatters: { cell },
    selectors: [
      {
        selector: 'a',
        options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['(', ')'], noAnchorUrl: true },
      },
      { selector: 'p', options: tight },
      { selector: 'li > p', format: 'paragraph', options: tight },
      { selector: 'img', format: 'skip' },
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
