import sanitizeHtml from 'sanitize-html';

/** What a kind of HTML may hold; everything else is taken out, its words stay. */
export interface MailHtml {
  readonly tags: readonly string[];
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  readonly styles: Readonly<Record<string, readonly RegExp[]>>;
  /** Whole addresses of images. */
  readonly images: RegExp;
}

const size = String.raw`\d{1,4}(?:\.\d{1,2})?(?:px|pt|em|rem|%)`;
export const length = new RegExp(`^${size}$`);
/** `8px`, `0 auto`, `8px 16px 0 16px`. */
export const lengths = new RegExp(String.raw`^(?:${size}|0|auto)(?: (?:${size}|0|auto)){0,3}$`);
export const color = /^(?:#[\da-f]{3,8}|[a-z]{3,20}|rgb\(\s*\d{1,3}\s*(?:,\s*\d{1,3}\s*){2}\))$/i;

/** Looks of words, which no mail program lays anything out by. */
export const wordStyles = {
  color: [color],
  'font-size': [length],
  'font-family': [/^[\w\s,'"-]{1,100}$/],
  'font-weight': [/^(?:normal|bold|[1-9]00)$/],
  'font-style': [/^(?:normal|italic)$/],
  'text-decoration': [/^(?:none|underline|line-through)$/],
};

/** Elements whose content is no words of the mail. */
const withoutWords =
  'script style textarea option title noscript template iframe svg math select'.split(' ');

/** Takes out of HTML what has no place in a mail: scripts, forms, addresses that lead nowhere, trackers' styles. */
export function sanitizeMailHtml(
  html: string,
  { tags, attributes, styles, images }: MailHtml,
): string {
  return sanitizeHtml(html, {
    allowedTags: [...tags],
    allowedAttributes: Object.fromEntries(
      Object.entries({ '*': ['style'], ...attributes }).map(([tag, names]) => [tag, [...names]]),
    ),
    allowedStyles: {
      '*': Object.fromEntries(
        Object.entries(styles).map(([style, values]) => [style, [...values]]),
      ),
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['https', 'cid'] },
    allowProtocolRelative: false,
    nonTextTags: withoutWords,
    nestingLimit: 30,
    transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer' }) },
    // In a mail there is nothing that an address could be relative to.
    exclusiveFilter: ({ tag, attribs }) =>
      tag === 'img' && !images.test(attribs['src'] ?? '')
        ? true
        : tag === 'a' && !/^[a-z]+:/i.test(attribs['href'] ?? '')
          ? 'excludeTag'
          : false,
  }).trim();
}
