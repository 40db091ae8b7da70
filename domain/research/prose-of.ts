import type { WebPage } from './web-page.ts';

interface Sentence {
  readonly text: string;
  readonly weight: number;
}

const maxSentences = 200;
/** Shorter is a heading or a button, longer is a list that lost its dots. */
const length = { least: 40, most: 400 };
/** What every site says, and nobody wants to be written about. */
const boilerplate =
  /cookie|all rights reserved|privacy policy|terms (?:of|and)|javascript|your browser|log ?in|sign ?(?:in|up)|subscribe|newsletter|copyright|©|lorem ipsum|accept all|click here|datenschutz|impressum|alle rechte vorbehalten|mentions légales|aviso legal/i;
/** A company that speaks of itself, and facts one can refer to. */
const telling =
  /\b(?:we|our|us|founded|since|based in|help|helps|build|builds|customers|clients|companies|launch(?:ed|es)?|announc(?:ed|es)|raised|series [a-e]|opened|acquired|partner(?:s|ed|ship)?|wir|unsere?|gegründet|kunden|nous|notre|fondée|clients|nosotros|nuestr[oa]s?|clientes|noi|nostr[aoie])\b/gi;

/** The sentences of a page, each with how much it says. */
export function proseOf({ description, blocks }: WebPage): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [block, text] of [description, ...blocks].entries()) {
    for (const sentence of sentencesOf(text)) {
      if (isProse(sentence)) sentences.push({ text: sentence, weight: weigh(sentence, block) });
      if (sentences.length === maxSentences) return sentences;
    }
  }
  return sentences;
}

/** @param block 0 = what the page says of itself in short */
function weigh(sentence: string, block: number): number {
  const told = Math.min(sentence.match(telling)?.length ?? 0, 4);
  const isExact = /\d/.test(sentence) ? 1 : 0;
  return told + isExact + (block === 0 ? 4 : 3 / (1 + block / 5));
}

function isProse(sentence: string): boolean {
  const words = sentence.split(' ').length;
  const letters = sentence.match(/\p{L}/gu)?.length ?? 0;
  return (
    sentence.length >= length.least &&
    sentence.length <= length.most &&
    (words >= 6 || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/u.test(sentence)) &&
    letters > sentence.length * 0.6 &&
    /[.!?。！？…"”»)]$/u.test(sentence) &&
    !boilerplate.test(sentence)
  );
}

/** Ends at a stop before a capital, so that "Inc. in Berlin" and "3.5" stay whole. */
function sentencesOf(text: string): string[] {
  return text
    .slice(0, 20_000)
    .split(/(?<=[.!?…]["”»)]?)\s+(?=["“«(]?[\p{Lu}\d])|(?<=[。！？])/u)
    .map((sentence) => sentence.trim());
}
