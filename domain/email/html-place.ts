/** Where in HTML a reader stands: of some hundred places, so that all ways through a template can be walked. */
export interface HtmlPlace {
  readonly mode: 'text' | 'open' | 'tag' | 'equals' | 'bare' | 'double' | 'single' | 'comment';
  /** The attribute, as far as it may be one whose value is an address. */
  readonly name: string;
  /** How the attribute's value begins, as far as it may be `mailto:`, or how a comment ends so far. */
  readonly value: string;
}

export const startOfHtml: HtmlPlace = { mode: 'text', name: '', value: '' };

/** What may be filled in there; null = nothing: it would become a tag, a name, or end a value. */
export type Filling = 'text' | 'attribute' | 'url_part' | 'mailto_part';

/** A value in a place that takes none is refused, so what follows here need not be what a browser makes of it. */
export function fillingAt({ mode, name, value }: HtmlPlace): Filling | null {
  if (mode === 'text') return 'text';
  if (mode !== 'double' && mode !== 'single') return null;
  if ((name !== 'href' && name !== 'src') || value === '') return 'attribute';
  return value === mailto ? 'mailto_part' : 'url_part';
}

/** Reads on, as the tokenizer of the HTML standard does (13.2.5) as far as tags and attributes go. */
export function readHtml(from: HtmlPlace, html: string): HtmlPlace {
  let place = from;
  for (const character of html) place = readers[place.mode](place, character);
  return place;
}

type Reader = (place: HtmlPlace, character: string) => HtmlPlace;

const mailto = 'mailto:';
/** Of a name or a value that is none of those that matter. */
const other = '*';
const inTag: HtmlPlace = { mode: 'tag', name: '', value: '' };

const readers: Readonly<Record<HtmlPlace['mode'], Reader>> = {
  text: (place, character) => (character === '<' ? { ...inTag, mode: 'open' } : place),
  open: (place, character) => {
    const read = place.value + character;
    if (read === '!--') return { mode: 'comment', name: '', value: '' };
    if (read === '!' || read === '!-') return { ...place, value: read };
    if (place.value !== '' || /[a-z/?]/i.test(character)) return readTag(inTag, character);
    return readers.text(startOfHtml, character);
  },
  tag: readTag,
  equals: (place, character) => {
    if (/\s/.test(character)) return place;
    if (character === '>') return startOfHtml;
    if (character === '"') return { ...place, mode: 'double' };
    return { ...place, mode: character === "'" ? 'single' : 'bare' };
  },
  bare: (place, character) => {
    if (character === '>') return startOfHtml;
    return /\s/.test(character) ? inTag : place;
  },
  double: (place, character) => (character === '"' ? inTag : readValue(place, character)),
  single: (place, character) => (character === "'" ? inTag : readValue(place, character)),
  comment: (place, character) => {
    const read = place.value + character;
    return read === '-->' ? startOfHtml : { ...place, value: /-{0,2}$/.exec(read)?.[0] ?? '' };
  },
};

/** A space after a name is kept as its value: an equals sign may still follow. */
function readTag({ name, value }: HtmlPlace, character: string): HtmlPlace {
  if (character === '>') return startOfHtml;
  if (character === '/') return inTag;
  if (/\s/.test(character)) return { mode: 'tag', name, value: ' ' };
  if (character === '=' && name !== '') return { mode: 'equals', name, value: '' };
  const read = (value === '' ? name : '') + character.toLowerCase();
  return { ...inTag, name: 'href'.startsWith(read) || 'src'.startsWith(read) ? read : other };
}

function readValue(place: HtmlPlace, character: string): HtmlPlace {
  const read = (place.value + character.toLowerCase()).trimStart();
  if (place.value === mailto) return place;
  return { ...place, value: mailto.startsWith(read) ? read : other };
}
