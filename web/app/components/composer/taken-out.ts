import { decodeHtml } from '#domain/email/decode-html.ts';
import { htmlParts, type HtmlTag } from '#domain/email/html-parts.ts';

/** Tags, by what people call them. */
const called: Readonly<Record<string, string>> = {
  script: 'scripts',
  noscript: 'scripts',
  style: 'style sheets (styles of a single tag stay)',
  link: 'style sheets (styles of a single tag stay)',
  ...named('forms', 'form input button select textarea option'),
  ...named('pages in pages', 'iframe object embed frame frameset portal'),
  ...named('video and sound', 'video audio source'),
  ...named('drawings', 'svg canvas math'),
  meta: 'settings of a page',
  base: 'settings of a page',
};

function named(words: string, tags: string): Record<string, string> {
  return Object.fromEntries(tags.split(' ').map((tag) => [tag, words]));
}

/** What an email may not hold and is taken out of this HTML when it is sent, in words. */
export function takenOut(html: string): readonly string[] {
  const tags = htmlParts(html).flatMap((part) =>
    part.kind === 'tag' && !part.tag.isEnd ? [part.tag] : [],
  );
  return [...new Set(tags.flatMap(faultsOf))];
}

/** This HTML as it looks once that is taken out; what else is, nobody sees. */
export function withoutTakenOut(html: string): string {
  return htmlParts(html)
    .filter(
      (part) =>
        part.kind === 'text' || (part.kind === 'tag' && !Object.hasOwn(called, part.tag.name)),
    )
    .map(({ source }) => source)
    .join('');
}

function faultsOf({ name, attributes }: HtmlTag): string[] {
  const faults = called[name] === undefined ? [] : [called[name]];
  if ([...attributes.keys()].some((key) => key.startsWith('on'))) faults.push('scripts');
  if (isHostile(attributes.get('href'))) faults.push('links that run something');
  if (name === 'img' && !isImage(attributes.get('src'))) {
    faults.push('images that are neither uploaded nor at an https address');
  }
  return faults;
}

const isHostile = (href: string | undefined) =>
  href !== undefined && /^\s*(?:javascript|data|vbscript):/i.test(decodeHtml(href));

const isImage = (src: string | undefined) => src !== undefined && /^(?:cid:|https:\/\/)/i.test(src);
