const titles =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|herr|frau|dipl|ing|mag|m|mme|mlle|monsieur|madame|sr|sra|srta|sig|signor|signora|dott|ir|drs|dhr|mevr|med|inż)$/i;
const suffixes = /^(?:jr|sr|ii|iii|iv|phd|md|mba|esq|cpa|msc|bsc|ma|ba|llm)$/i;
const notPeople =
  /^(?:info|sales|support|office|team|the|hr|jobs|careers|recruiting|recruitment|admin|contact|hello|service|marketing|billing|talent|hiring|human|customer|no-?reply)$/i;

/** In these scripts the family name usually comes first and is not split off. */
const familyNameFirst = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The name to greet somebody by, read off a full name: `Dr. Anna-Lena Weiß` and `Weiß, Anna-Lena`
 * are both `Anna-Lena`.
 * @returns null rather than a doubtful guess (`J. Smith`, `Mr. Smith`, `Sales Team`)
 */
export function firstNameOf(name: string): string | null {
  const plain = name.replaceAll(/\([^)]*\)|\[[^\]]*\]|"[^"]*"/g, ' ').trim();
  if (/[@/]/.test(plain) || familyNameFirst.test(plain)) return null;
  const words = inGivenOrder(plain).split(/\s+/).filter(Boolean);
  const bare = words.map((word) => word.replaceAll(/^[^\p{L}]+|[^\p{L}\d]+$/gu, ''));
  const first = bare.findIndex((word) => word !== '' && !titles.test(word));
  const given = bare[first];
  // Whose name is numbered was made up for a trial, where a mail held back would only puzzle.
  const isMadeUp = /\d/.test(plain);
  if (given === undefined || isDoubtful(given) || (notPeople.test(given) && !isMadeUp)) return null;
  const isTitleAndFamilyName = first > 0 && bare.length - first === 1;
  return isTitleAndFamilyName ? null : withCapital(given);
}

/** `Family, Given` becomes `Given Family`; `Given Family, PhD` stays. */
function inGivenOrder(name: string): string {
  const [family = '', given = ''] = name.split(',', 2).map((part) => part.trim());
  const isSuffix = given.split(/\s+/).every((word) => suffixes.test(word.replaceAll('.', '')));
  return given === '' || isSuffix ? family : `${given} ${family}`;
}

function isDoubtful(word: string): boolean {
  return Array.from(word).length < 2 || /^\p{L}\./u.test(word);
}

/** Repairs `ANNA-LENA` and `anna`, and leaves `McKenna` alone. */
function withCapital(word: string): string {
  const isShouted = word === word.toUpperCase() && word.length > 2;
  const isWhispered = word === word.toLowerCase();
  if (!isShouted && !isWhispered) return word;
  return word.toLowerCase().replaceAll(/(^|[-'’])(\p{L})/gu, (_, start: string, letter: string) => {
    return start + letter.toUpperCase();
  });
}
