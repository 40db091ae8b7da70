import sanitizeHtml from 'sanitize-html';

const length = /^\d{1,3}(?:\.\d{1,2})?(?:px|pt|em|rem|%)$/;
const color = /^(?:#[\da-f]{3,8}|[a-z]{3,20}|rgb\(\s*\d{1,3}\s*(?:,\s*\d{1,3}\s*){2}\))$/i;

/** What mail programs show and what can do no harm: words, links, lists, a table, a logo. */
const allowed: sanitizeHtml.IOptions = {
  allowedTags: 'p br div span a strong b em i u s small ul ol li table tbody tr td img'.split(' '),
  allowedAttributes: {
    a: ['href', 'title', 'rel'],
    img: ['src', 'alt', 'width', 'height'],
    '*': ['style'],
  },
  allowedStyles: {
    '*': {
      color: [color],
      'font-size': [length],
      'font-family': [/^[\w\s,'"-]{1,100}$/],
      'font-weight': [/^(?:normal|bold|[1-9]00)$/],
      'font-style': [/^(?:normal|italic)$/],
      'text-decoration': [/^(?:none|underline|line-through)$/],
    },
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['https'] },
  allowProtocolRelative: false,
  nestingLimit: 30,
  transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer' }) },
  // In a mail there is nothing that an address could be relative to.
  exclusiveFilter: ({ tag, attribs }) =>
    tag === 'img' && !/^https:\/\//i.test(attribs['src'] ?? '')
      ? true
      : tag === 'a' && !/^[a-z]+:/i.test(attribs['href'] ?? '')
        ? 'excludeTag'
        : false,
};

/** A signature with everything taken out that is not for one: scripts, forms, trackers' styles. */
export function sanitizeSignature(html: string): string {
  return sanitizeHtml(html, allowed).trim();
}
