import { shorten } from '../import/shorten.ts';
import { pageKinds, type PageKind } from './choose-pages.ts';
import type { ResearchSource } from './research-source.ts';
import { proseOf } from './prose-of.ts';
import type { WebPage } from './web-page.ts';

export interface ReadPage {
  readonly kind: PageKind;
  readonly page: WebPage;
}

/** How much of a note each kind of page may fill, in characters; 1,500 together with the labels. */
const room: Readonly<Record<PageKind, number>> = { home: 450, about: 450, offer: 250, news: 250 };
const labels: Readonly<Record<PageKind, string>> = {
  home: 'First page',
  about: 'About',
  offer: 'What they offer',
  news: 'News',
};

/**
 * A short note in the company's own sentences, chosen and never rephrased: nothing in it can be made up
 * here. What pages ask their reader to do stays what it is, a quotation.
 * @returns null when nothing on the pages reads like prose
 */
export function writeNote(
  pages: readonly ReadPage[],
): { text: string; sources: ResearchSource[] } | null {
  const said = new Set<string>();
  const parts = pageKinds.flatMap((kind) => {
    const read = pages.find((each) => each.kind === kind);
    if (!read) return [];
    const text = chooseSentences(read.page, room[kind], said);
    return text === '' ? [] : [{ text: `${labels[kind]}: ${text}`, page: read.page }];
  });
  if (parts.length === 0) return null;
  return {
    text: parts.map(({ text }) => text).join('\n'),
    sources: parts.map(({ page: { url, title } }) => ({ url, title: shorten(title, 200) })),
  };
}

/** The sentences that say most, in the order of the page. @param said fills with what is in the note */
function chooseSentences(page: WebPage, characters: number, said: Set<string>): string {
  const sentences = proseOf(page).filter(({ text }) => !said.has(keyOf(text)));
  const chosen = new Set<string>();
  let left = characters;
  for (const { text } of sentences.toSorted((a, b) => b.weight - a.weight)) {
    if (text.length + 1 > left || said.has(keyOf(text))) continue;
    said.add(keyOf(text));
    chosen.add(text);
    left -= text.length + 1;
  }
  const inOrder = sentences.map(({ text }) => text).filter((text) => chosen.has(text));
  return [...new Set(inOrder)].join(' ');
}

const keyOf = (sentence: string) => sentence.toLowerCase().replace(/[^\p{L}\d]+/gu, '');
