import { topLevelDomains } from './top-level-domains.ts';

const path = '[^\\s<>"\'()\\[\\]{}|\\\\^`“”]';
/** Everything that a mail program or a person would follow. */
const links = new RegExp(
  [
    `(?<![\\p{L}\\d])[a-z][a-z\\d+.-]{1,20}:\\/\\/${path}{1,2000}`,
    `(?<![\\p{L}\\d])(?:mailto|tel|sms|data|javascript|vbscript):${path}{1,2000}`,
    `(?<![\\p{L}\\d@.])(?:[\\p{L}\\d](?:[\\p{L}\\d-]{0,61}[\\p{L}\\d])?\\.){1,6}(?:${topLevelDomains})(?![\\p{L}\\d-])(?::\\d{1,5})?(?:[/?#]${path}{0,2000})?`,
    '(?<![\\p{L}\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d{1,5})?(?:\\/\\S{0,2000})?',
  ].join('|'),
  'giu',
);

/** The links in a text, without the punctuation of the sentence around them. */
export function readLinks(text: string): string[] {
  return (text.match(links) ?? []).map((link) => link.replace(/[.,;:!?…]+$/, ''));
}

/** How two spellings of one link compare: no scheme of the web, no `www.`, no last slash, small host. */
export function plainLink(link: string): string {
  const bare = link.replace(/^https?:\/\//i, '').replace(/^www\./i, '');
  const [host = ''] = bare.split(/[/?#]/, 1);
  return (host.toLowerCase() + bare.slice(host.length)).replace(/\/$/, '');
}
