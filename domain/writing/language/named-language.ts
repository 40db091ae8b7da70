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

/** Languages that can be asked for and that we cannot tell. */
const otherNames =
  'japanese|chinese|mandarin|cantonese|korean|russian|ukrainian|polish|czech|slovak|slovene|croatian|serbian|bulgarian|romanian|hungarian|greek|turkish|swedish|danish|norwegian|finnish|estonian|latvian|lithuanian|icelandic|irish|welsh|catalan|basque|arabic|hebrew|persian|farsi|hindi|urdu|bengali|tamil|thai|vietnamese|indonesian|malay|swahili|latin|esperanto|polnisch|russisch|ukrainisch|tschechisch|türkisch|schwedisch|dänisch|norwegisch|finnisch|japanisch|chinesisch|polonais|russe|turc|japonais|chinois|polaco|ruso|japonés|chino|catalán';

const asking =
  'write|answer|reply|mail|e-?mail|schreib\\w*|antwort\\w*|écri\\w*|répond\\w*|escrib\\w*|scriv\\w*|schrijf|escrev\\w*';
const label = 'language|sprache|langue|idioma|lingua|taal';
const within = '(?:in|auf|en|em)';

const patterns = [...languages, 'other' as const].map((language) => {
  const called = `(?:${language === 'other' ? otherNames : names[language]})(?![\\p{L}-])`;
  const forms = [
    `(?<!\\p{L})(?:${asking})[^.!?\\n]{0,60}?(?<!\\p{L})${within}\\s{1,9}${called}`,
    `^[ \\t]{0,9}(?:${label})[ \\t]{0,9}:[ \\t]{0,9}${called}`,
    `^[ \\t]{0,9}${within} {1,9}${called}[ \\t]{0,9}[.,:!]?[ \\t]{0,9}$`,
  ];
  return { language, pattern: new RegExp(forms.join('|'), 'imu') };
});

/** The language that somebody asks for in words ("Write it in German", "Auf Deutsch"), or `other`. */
export function namedLanguage(text: string): Language | 'other' | null {
  return patterns.find(({ pattern }) => pattern.test(text.slice(0, 5_000)))?.language ?? null;
}
