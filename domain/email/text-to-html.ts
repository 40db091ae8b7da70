import { escapeHtml } from './escape-html.ts';

/** Stops before what cannot be in a URL; the end of a sentence is cut off afterwards. */
const httpsUrl = /https:\/\/[^\s<>"'`{}|\\^]+/gi;

/**
 * The HTML alternative of a plain text mail: paragraphs, line breaks, and links for `https` only, so
 * that text from a contact's row can never become a `javascript:` or a disguised link.
 */
export function textToHtml(text: string): string {
  return text
    .trim()
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => `<p>${paragraph.split('\n').map(lineToHtml).join('<br>\n')}</p>`)
    .join('\n');
}

function lineToHtml(line: string): string {
  let html = '';
  let end = 0;
  for (const { 0: match, index } of line.matchAll(httpsUrl)) {
    const url = withoutSentenceEnd(match);
    html += `${escapeHtml(line.slice(end, index))}${link(url)}`;
    end = index + url.length;
  }
  return html + escapeHtml(line.slice(end));
}

function link(url: string): string {
  if (!URL.canParse(url)) return escapeHtml(url);
  return `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`;
}

/** `(see https://a.example/b).` ends the link before the bracket, `https://a.example/b_(c)` keeps it. */
function withoutSentenceEnd(url: string): string {
  return url.replace(url.includes('(') ? /[.,;:!?…]+$/ : /[.,;:!?…)]+$/, '');
}
