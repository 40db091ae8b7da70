import { sanitizeMailHtml, wordStyles, type MailHtml } from './mail-html.ts';

/** What mail programs show and what can do no harm: words, links, lists, a table, a logo. */
const allowed: MailHtml = {
  tags: 'p br div span a strong b em i u s small ul ol li table tbody tr td img'.split(' '),
  attributes: { a: ['href', 'title', 'rel'], img: ['src', 'alt', 'width', 'height'] },
  styles: wordStyles,
  images: /^https:\/\//i,
};

/** A signature with everything taken out that is not for one: scripts, forms, trackers' styles. */
export function sanitizeSignature(html: string): string {
  return sanitizeMailHtml(html, allowed);
}
