import { foldText } from '../fold-text.ts';

/** A piece of an answer that says one thing. */
export interface SaidClause {
  readonly text: string;
  /** Follows a "but". */
  readonly isContrast: boolean;
  readonly isQuestion: boolean;
}

/** Lines that a mail program broke are about as long as it allows. */
const wrappedFrom = 45;

const links = /\bhttps?:\/\/\S+|\bwww\.\S+/g;
/** Nobody in particular reads these. */
const shared =
  /\b(?:admin|billing|careers?|contact|hello|help|hr|info|jobs|kontakt|office|recruiting|sales|service|support|team)@[\p{L}\p{N}.-]{1,255}/gu;
const addresses = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}/gu;
const greeting =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon)|hallo|guten (?:tag|morgen)|lieber?|bonjour|salut|hola|buenos dias|buenas(?: tardes)?|estimad[oa])(?: [\p{L}.]+){0,3}\s*[,!–-]+\s*/u;
const contrast =
  /\b(?:but|however|although|though|aber|jedoch|allerdings|mais|cependant|pero|sin embargo|aunque)\b(?!,? (?:no|non|thanks|still|yes|ja|oui|si)\b)/;

/** The clauses of a text, folded, without greetings, links and addresses. */
export function saidClauses(text: string): SaidClause[] {
  const folded = foldText(text)
    .replaceAll(links, ' ')
    .replaceAll(shared, ' the website ')
    .replaceAll(addresses, ' somebody ')
    .replaceAll(/[^\S\n]+/g, ' ');
  return sentences(folded).flatMap((sentence) => {
    const isQuestion = sentence.endsWith('?');
    return sentence
      .replace(greeting, '')
      .split(contrast)
      .map((clause, index) => ({ text: clause.trim(), isContrast: index > 0, isQuestion }))
      .filter((clause) => clause.text !== '');
  });
}

function sentences(folded: string): string[] {
  const lines = folded.split('\n').map((line) => line.trim());
  const whole = lines
    .map((line) => (line.length > wrappedFrom && !/[.!?:]$/.test(line) ? `${line} ` : `${line}\n`))
    .join('');
  return whole
    .split(/\n+|(?<=[.!?…]) +/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
