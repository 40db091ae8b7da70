import { chipAttributes, chipFallback, chipName, readChip } from './chip.ts';
import { decodeHtml } from '#domain/email/decode-html.ts';
import { htmlParts } from '#domain/email/html-parts.ts';

/**
 * The HTML of an email as the rich editor reads it: each `{{firstName|there}}` between tags becomes an
 * element of its own. Those in addresses of links stay text, as do `{{#if …}}` and `{one|another}`.
 */
export function withChipElements(html: string): string {
  return htmlParts(html)
    .map(({ kind, source }) => (kind === 'text' ? chipsIn(source) : source))
    .join('');
}

function chipsIn(text: string): string {
  return text.replaceAll(/\{\{([^{}]*)\}\}/g, (whole, inner: string) => {
    const chip = readChip(decodeHtml(inner));
    if (!chip) return whole;
    const attributes = Object.entries(chipAttributes(chip));
    const written = attributes.map(([key, value]) => `${key}="${escaped(value)}"`);
    return `<span ${written.join(' ')}>${whole}</span>`;
  });
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

const element = new RegExp(
  `<span ${chipName}="[^"]*"(?: ${chipFallback}="[^"]*")?>([^<]*)</span>`,
  'g',
);

/** The way back: the words of each element are the variable as it stands in an email. */
export function withoutChipElements(html: string): string {
  return html.replaceAll(element, '$1');
}
