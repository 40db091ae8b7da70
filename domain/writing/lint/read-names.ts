const quotation = /["“„«]([^"“”„«»\n]{2,80})["”“»]/gu;
/** One or more capitalised words in a row. */
const properName = /\p{Lu}[\p{L}\p{N}&'’-]+(?: \p{Lu}[\p{L}\p{N}&'’-]+)*/gu;
const greeting =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|guten tag|lieber?|bonjour|ch(?:er|ère)|hola|estimad[oa]|ciao|buongiorno|gentile|car[oa]|beste|geachte|dag|olá|prezad[oa])[ \t]+([^\n,!]{1,60})/iu;

/** The names that a mail greets by. */
export function readGreetedNames(body: string): string[] {
  return greeting.exec(body)?.[1]?.match(/\p{Lu}[\p{L}'’-]+/gu) ?? [];
}

/** What a mail puts into quotation marks as somebody's words or a title; "last mile" is a manner of speaking. */
export function readQuotations(body: string): string[] {
  return [...body.matchAll(quotation)]
    .map((match) => match[1] ?? '')
    .filter((text) => {
      const words = text.trim().split(/\s+/).length;
      return words >= 4 || (words >= 2 && /^\p{Lu}/u.test(text));
    });
}

/** Names that do not stand at the beginning of a sentence or line, where any word has a capital. */
export function readNames(text: string): string[] {
  return text.split(/(?<=[.!?:…])["”»)]?\s+|\n+/u).flatMap((sentence) => {
    const [first = '', ...rest] = sentence.match(properName) ?? [];
    const isAtStart = first !== '' && sentence.replace(/^\P{L}+/u, '').startsWith(first);
    const inside = isAtStart ? first.split(' ').slice(1).join(' ') : first;
    return [inside, ...rest].filter(Boolean);
  });
}
