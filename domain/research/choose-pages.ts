import type { PageLink, WebPage } from './web-page.ts';

export const pageKinds = ['home', 'about', 'offer', 'news'] as const;
export type PageKind = (typeof pageKinds)[number];

/** Words of addresses and links that lead to a kind of page, in the languages of our users' recipients. */
const signs: Readonly<Record<Exclude<PageKind, 'home'>, RegExp>> = {
  about:
    /\b(?:about(?:-?us)?|company|our-(?:company|story|mission)|who-we-are|mission|ueber-uns|uber-uns|unternehmen|a-propos|qui-sommes-nous|chi-siamo|azienda|sobre(?:-nosotros)?|nosotros|quienes-somos|om-oss|over-ons|o-nas)\b/,
  offer:
    /\b(?:what-we-do|products?|platform|solutions?|services?|produkte?|leistungen|loesungen|produits?|productos?|prodotti|servizi|soluciones)\b/,
  news: /\b(?:news(?:room)?|blog|press|stories|insights|aktuelles|neuigkeiten|presse|actualites|noticias|notizie|nieuws)\b/,
};

/** Pages besides the first one that say most about a company; at most one of each kind. */
export function choosePages(home: WebPage): { kind: Exclude<PageKind, 'home'>; url: string }[] {
  const site = siteOf(home.url);
  const links = home.links.filter(({ url }) => siteOf(url) === site && url !== home.url);
  const taken = new Set<string>();
  return (['about', 'offer', 'news'] as const).flatMap((kind) => {
    const found = links
      .filter(({ url }) => !taken.has(url))
      .map((link) => ({ link, weight: weightOf(link, signs[kind]) }))
      .filter(({ weight }) => weight > 0)
      .toSorted((a, b) => b.weight - a.weight)[0];
    if (!found) return [];
    taken.add(found.link.url);
    return [{ kind, url: found.link.url }];
  });
}

/** A short path that ends in the word is the page itself, a long one something below it. */
function weightOf({ url, text }: PageLink, sign: RegExp): number {
  const { pathname } = new URL(url);
  if (/\.(?:pdf|zip|jpe?g|png|mp4)$/i.test(pathname)) return 0;
  const parts = pathname.split('/').filter((part) => part !== '');
  const last = foldWords(parts.at(-1) ?? '');
  if (sign.test(last)) return 10 - Math.min(parts.length, 5) - Math.min(last.length / 20, 3);
  if (sign.test(foldWords(text)) && text.length <= 40) return 3;
  return sign.test(foldWords(pathname)) ? 1 : 0;
}

/** "Über uns" and `/ueber_uns.html` in one spelling. */
function foldWords(text: string): string {
  const decoded = text.replace(/\.\w{2,5}$/, '').replaceAll('ß', 'ss');
  return decoded
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-');
}

const siteOf = (url: string) => new URL(url).host.replace(/^www\./, '');
