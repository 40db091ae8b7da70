import {
  color,
  length,
  lengths,
  sanitizeMailHtml,
  wordStyles,
  type MailHtml,
} from './mail-html.ts';

const border =
  /^(?:none|0|(?:0|\d{1,2}px) (?:solid|dashed|dotted) (?:#[\da-f]{3,8}|[a-z]{3,20}))$/i;
const places = ['align', 'valign', 'bgcolor', 'width', 'height'];
const sides = ['top', 'right', 'bottom', 'left'];

/** What a whole mail is laid out with; a signature's tags and styles are among them. */
const allowed: MailHtml = {
  tags: (
    'p br div span a strong b em i u s small sub sup mark code pre blockquote hr h1 h2 h3 h4 h5 h6 center ' +
    'ul ol li table caption colgroup col thead tbody tfoot tr th td img'
  ).split(' '),
  attributes: {
    '*': ['style', 'dir', 'lang'],
    a: ['href', 'title', 'rel'],
    img: ['src', 'alt', 'width', 'height', 'title'],
    ol: ['start', 'type'],
    table: [...places, 'border', 'cellpadding', 'cellspacing', 'role'],
    tr: places,
    th: [...places, 'colspan', 'rowspan'],
    td: [...places, 'colspan', 'rowspan'],
    col: ['span', 'width'],
  },
  styles: {
    ...wordStyles,
    'background-color': [color],
    'text-align': [/^(?:left|right|center|justify|start|end)$/],
    'vertical-align': [/^(?:top|middle|bottom|baseline|sub|super)$/],
    'text-transform': [/^(?:none|uppercase|lowercase|capitalize)$/],
    'line-height': [/^\d(?:\.\d{1,2})?$/, length],
    'letter-spacing': [length],
    'white-space': [/^(?:normal|nowrap|pre-wrap|pre-line)$/],
    'list-style-type': [/^[a-z-]{1,30}$/],
    display: [/^(?:block|inline|inline-block)$/],
    width: [length, /^auto$/],
    'max-width': [length],
    height: [length, /^auto$/],
    padding: [lengths],
    margin: [lengths],
    ...Object.fromEntries(sides.map((side) => [`padding-${side}`, [lengths]])),
    ...Object.fromEntries(sides.map((side) => [`margin-${side}`, [lengths]])),
    border: [border],
    ...Object.fromEntries(sides.map((side) => [`border-${side}`, [border]])),
    'border-radius': [lengths],
    'border-collapse': [/^(?:collapse|separate)$/],
  },
  images: /^(?:https:\/\/|cid:fil_[0-9a-z]+$)/i,
};

/**
 * A whole mail with everything taken out that could act, call home unseen, or lead where it does not say:
 * headings, lists, tables, links and images stay, of images those by https or among the mail's own files.
 */
export function sanitizeEmail(html: string): string {
  return sanitizeMailHtml(html, allowed);
}
