import { htmlParts, type HtmlTag } from '#domain/email/html-parts.ts';

/** Characters; what is shorter is read at a glance. */
const longLine = 120;

const blocks = new Set(
  (
    'p div h1 h2 h3 h4 h5 h6 ul ol li blockquote hr center table caption colgroup col thead tbody tfoot tr ' +
    'td th section article header footer'
  ).split(' '),
);
const alone = new Set(['hr', 'col']);
/** Where these are, spaces may be seen. */
const keepsSpaces = /<pre|<textarea|white-space|display/i;

/**
 * The source of an email as it is read best: what is one long line has a line for each block. Spaces between
 * blocks, and behind the end of a line, are not shown, so the email says the same.
 */
export function sourceLines(html: string): string {
  if (html.length < longLine || html.includes('\n') || keepsSpaces.test(html)) return html;
  let depth = 0;
  let before: HtmlTag | null = null;
  return htmlParts(html)
    .map((part) => {
      const tag = part.kind === 'tag' ? part.tag : null;
      if (tag?.isEnd && isBlock(tag)) depth = Math.max(0, depth - 1);
      const gap = gapBetween(before, tag, depth);
      if (tag && !tag.isEnd && isBlock(tag) && !alone.has(tag.name)) depth += 1;
      before = tag;
      return gap + part.source;
    })
    .join('');
}

const isBlock = ({ name }: HtmlTag) => blocks.has(name);

function gapBetween(before: HtmlTag | null, tag: HtmlTag | null, depth: number): string {
  if (before?.name === 'br') return '\n';
  if (!before || !tag || !isBlock(before) || !isBlock(tag)) return '';
  const isEmpty = before.name === tag.name && !before.isEnd && tag.isEnd;
  return isEmpty ? '' : `\n${'  '.repeat(depth)}`;
}
