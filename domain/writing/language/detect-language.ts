import { languages, stopWords, type Language } from './stop-words.ts';

/** Fewer hits than this are chance; a few want a clear lead. */
const leastHits = 2;
const fewHits = 5;
/** How far the first has to be ahead of the second: Spanish and Portuguese share many small words. */
const lead = { few: 2, many: 1.25 };

/**
 * The language of a text by its commonest words, among seven; `other` when most of its letters are not
 * Latin. Reliable from some twenty words on, which is a short mail.
 * @returns null rather than a guess
 */
export function detectLanguage(text: string): Language | 'other' | null {
  const sample = text.slice(0, 5_000).toLowerCase();
  const letters = sample.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  if (letters.length >= 20 && latin.length * 2 < letters.length) return 'other';
  const words = sample.match(/\p{L}+/gu) ?? [];
  const [first, second] = languages
    .map((language) => ({
      language,
      hits: words.filter((word) => stopWords[language].has(word)).length,
    }))
    .toSorted((a, b) => b.hits - a.hits);
  if (!first || !second || first.hits < leastHits) return null;
  const wanted = first.hits < fewHits ? lead.few : lead.many;
  return first.hits >= second.hits * wanted ? first.language : null;
}
