import type { ParsedMail } from '../email/parsed-mail.ts';

const longestHtml = 200_000;
const entities: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&rsquo;': "'",
};

/** The readable text of a mail, taken from its HTML when it has no text part. */
export function mailText(mail: ParsedMail): string {
  return mail.text.trim() === '' ? textOfHtml(mail.html ?? '') : mail.text;
}

function textOfHtml(html: string): string {
  return (
    html
      .slice(0, longestHtml)
      .replaceAll(/<(style|script|head)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
      // History comes last in nearly every mail; what stands between two quotes is not needed.
      .replace(/<blockquote\b[\s\S]*$/i, '')
      .replaceAll(/<(?:br|\/p|\/div|\/tr|\/li|\/h\d)\b[^<>]*>/gi, '\n')
      .replaceAll(/<[^<>]*>/g, '')
      .replaceAll(/&(?:#39|[a-z]{2,6});/g, (entity) => entities[entity] ?? ' ')
  );
}
