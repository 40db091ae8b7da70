import { languages, type Language } from './stop-words.ts';

/** What each language is called in the seven. */
const names: Readonly<Record<Language, string>> = {
  en: 'english|englisch|anglais|inglés|inglese|engels|inglês',
  de: 'german|deutsch|allemand|alemán|tedesco|duits|alemão',
  fr: 'french|französisch|français|francés|francese|frans|francês',
  es: 'spanish|spanisch|espagnol|español|spagnolo|spaans|espanhol',
  it: 'italian|italienisch|italien|italiano|italiaans',
  nl: 'dutch|niederländisch|holländisch|néerlandais|neerlandés|olandese|nederlands|holandês|neerlandês',
  pt: 'portuguese|portugiesisch|portugais|portugués|portoghese|portugees|português',
};

const asking =
  'write|answer|reply|mail|e-?mail|schreib\\w*|antwort\\w*|écri\\w*|répond\\w*|escrib\\w*|scriv\\w*|schrijf|escrev\\w*';
const label = 'language|sprache|langue|idioma|lingua|taal';
const within = '(?:in|auf|en|em)';

const patterns = languages.map((language) => {
  const called = `(?:${names[language]})(?![\\p{L}-])`;
  const forms = [
    `(?<!\\p{L})(?:${asking})[^.!?\\n]{0,60}?(?<!\\p{L})${within}\\s+${called}`,
    `^\\s*(?:${label})\\s*:\\s*${called}`,
    `^\\s*${within}\\s+${called}\\s*[.,:!]?\\s*$`,
  ];
  return { language, pattern: new RegExp(forms.join('|'), 'imu') };
});

/** The language that somebody asks for in words ("Write it in German", "Auf Deutsch"). */
export function namedLanguage(text: string): Language | null {
  return patterns.find(({ pattern }) => pattern.test(text.slice(0, 5_000)))?.language ?? null;
}
