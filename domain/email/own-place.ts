import type { EmailFormat } from './email-format.ts';

/** Further away nothing is looked at. */
const reach = 300;

/** What shows as nothing in a paragraph. */
const blank = String.raw`(?:\s|&nbsp;|<br\s*/?>)*`;
const opening = new RegExp(String.raw`<(p|div|li|h[1-6])(?:\s[^<>]*)?>${blank}$`, 'i');

/**
 * How much around a tag goes with it because nothing else is there: in a text its line, in HTML the
 * elements it is alone in. Null = it shares its place.
 */
export function ownPlace(
  template: string,
  tag: { readonly start: number; readonly end: number },
  format: EmailFormat,
): { readonly before: number; readonly after: number } | null {
  const before = template.slice(Math.max(0, tag.start - reach), tag.start);
  const after = template.slice(tag.end, tag.end + reach);
  return format === 'html' ? ownElements(before, after) : ownLine(before, after);
}

function ownLine(before: string, after: string) {
  const indent = /(?:^|\n)([^\S\n]*)$/.exec(before)?.[1];
  const rest = /^[^\S\n]*(?:\r?\n|$)/.exec(after);
  return indent === undefined || !rest ? null : { before: indent.length, after: rest[0].length };
}

/** `<li><p>{{#if x}}</p></li>` from the inside out. */
function ownElements(before: string, after: string) {
  let left = before;
  let right = after;
  for (;;) {
    const opened = opening.exec(left);
    const closed =
      opened && new RegExp(String.raw`^${blank}</${opened[1]}\s*>\s*`, 'i').exec(right);
    if (!closed) break;
    left = left.slice(0, opened.index);
    right = right.slice(closed[0].length);
  }
  const size = { before: before.length - left.length, after: after.length - right.length };
  return size.before === 0 ? null : size;
}
