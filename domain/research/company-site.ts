import { emailDomain } from '../email-address/email-domain.ts';
import { isFreemailDomain } from '../email-address/is-freemail-domain.ts';
import { isReservedDomain } from '../email-address/is-reserved-domain.ts';

export interface CompanySite {
  /** What a note is remembered by: the host without `www.`. */
  readonly domain: string;
  /** Where its first page may be, most likely first. */
  readonly homes: readonly string[];
}

/** Where a person or a company has a page, but which is not their own site. */
const platforms =
  /(?:^|\.)(?:linkedin\.com|xing\.com|facebook\.com|instagram\.com|twitter\.com|x\.com|threads\.net|bsky\.app|mastodon\.social|tiktok\.com|youtube\.com|youtu\.be|github\.com|gitlab\.com|medium\.com|substack\.com|crunchbase\.com|wikipedia\.org|linktr\.ee|about\.me|google\.com|calendly\.com)$/;

/**
 * Where a contact's company speaks for itself: the contact's website, else the domain of the address
 * unless strangers share it. Null = nowhere that we know.
 */
export function companySite(contact: {
  readonly email: string;
  readonly website: string | null;
}): CompanySite | null {
  return siteOfWebsite(contact.website) ?? siteOfDomain(emailDomain(contact.email));
}

function siteOfWebsite(website: string | null): CompanySite | null {
  const text = website?.trim() ?? '';
  const spelt = /^[a-z][\w+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(spelt)) return null;
  const { protocol, hostname, origin, username } = new URL(spelt);
  const isWeb = (protocol === 'https:' || protocol === 'http:') && username === '';
  const domain = hostname.replace(/^www\./, '');
  if (!isWeb || !domain.includes('.') || platforms.test(domain) || isFreemailDomain(domain)) {
    return null;
  }
  return { domain, homes: [`${origin}/`] };
}

function siteOfDomain(domain: string | null): CompanySite | null {
  if (domain === null || isFreemailDomain(domain) || isReservedDomain(domain)) return null;
  return { domain, homes: [`https://${domain}/`, `https://www.${domain}/`] };
}
