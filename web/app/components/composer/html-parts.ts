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

const pattern =
  /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>|<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const attribute = /([^\s"'=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const rawText = new Set(['script', 'style', 'title', 'template', 'noscript']);

/** Splits HTML without judging it: joined again, the parts are what was there. */
export function htmlParts(html: string): HtmlPart[] {
  const parts: HtmlPart[] = [];
  let end = 0;
  const add = (kind: 'text' | 'hidden', until: number) => {
    if (until > end) parts.push({ kind, source: html.slice(end, until) });
    end = until;
  };
  for (const { 0: source, 1: slash, 2: name, 3: rest, index } of html.matchAll(pattern)) {
    // Inside a script or style that was skipped.
    if (index < end) continue;
    add('text', index);
    if (name === undefined) {
      add('hidden', index + source.length);
      continue;
    }
    end = index + source.length;
    const tag = { name: name.toLowerCase(), isEnd: slash === '/', attributes: readAll(rest ?? '') };
    parts.push({ kind: 'tag', source, tag });
    if (!tag.isEnd && rawText.has(tag.name)) add('hidden', closingOf(html, tag.name, end));
  }
  add('text', html.length);
  return parts;
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
  const at = html.toLowerCase().indexOf(`</${name}`, from);
  return at < 0 ? html.length : at;
}
