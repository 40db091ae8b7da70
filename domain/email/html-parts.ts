import { tagEnds } from './tag-ends.ts';

/** What HTML is made of, in order. */
export type HtmlPart =
  | { readonly kind: 'text'; readonly source: string }
  | { readonly kind: 'tag'; readonly source: string; readonly tag: HtmlTag }
  /** A comment, a doctype, or what stands in a script or style: nothing that is read. */
  | { readonly kind: 'hidden'; readonly source: string };

export interface HtmlTag {
  /** Lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  /** By their names in lower case, character references left as they are. */
  readonly attributes: ReadonlyMap<string, string>;
}

const opening = /<(\/?)([a-z][^\s/<>]*)/iy;
const attribute = /([^\s"'=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const rawText = new Set(['script', 'style', 'title', 'template', 'noscript']);

/** Splits HTML without judging it: joined again, the parts are what was there. */
export function htmlParts(html: string): HtmlPart[] {
  const parts: HtmlPart[] = [];
  const ends = tagEnds(html);
  let end = 0;
  const add = (kind: 'text' | 'hidden', until: number) => {
    if (until > end) parts.push({ kind, source: html.slice(end, until) });
    end = until;
  };
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', Math.max(at + 1, end))) {
    const hidden = hiddenEnd(html, at);
    if (hidden !== null) {
      add('text', at);
      add('hidden', hidden);
      continue;
    }
    opening.lastIndex = at;
    const [begin, slash, name] = opening.exec(html) ?? [];
    const close = begin === undefined ? -1 : (ends[at + begin.length] ?? -1);
    if (begin === undefined || name === undefined || close < 0) continue;
    add('text', at);
    end = close + 1;
    const attributes = readAll(html.slice(at + begin.length, close));
    const tag = { name: name.toLowerCase(), isEnd: slash === '/', attributes };
    parts.push({ kind: 'tag', source: html.slice(at, end), tag });
    if (!tag.isEnd && rawText.has(tag.name)) add('hidden', closingOf(html, tag.name, end));
  }
  add('text', html.length);
  return parts;
}

/** Behind the comment or doctype that begins there; null = none does. */
function hiddenEnd(html: string, at: number): number | null {
  if (html.startsWith('<!--', at)) {
    const close = html.indexOf('-->', at + 4);
    return close < 0 ? html.length : close + 3;
  }
  if (!/[!?]/.test(html[at + 1] ?? '')) return null;
  const close = html.indexOf('>', at);
  return close < 0 ? null : close + 1;
}

function readAll(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(attribute)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  );
}

function closingOf(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}
