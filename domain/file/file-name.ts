/** Characters; more than any mail program shows. */
const longest = 150;

/** Letters that turn the rest of a name around, so that `gpj.exe` reads `exe.jpg`. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A name as a recipient can trust it: no path, one line, nothing hidden; its ending is kept when it is cut. */
export function fileName(given: string): string {
  const base = given.split(/[/\\]/).at(-1) ?? '';
  const plain = base
    .normalize('NFC')
    .replaceAll(turning, '')
    .replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  if (plain === '') return 'file';
  const ending = /\.[^. ]{1,20}$/.exec(plain)?.[0] ?? '';
  const letters = Array.from(plain.slice(0, plain.length - ending.length));
  return letters.slice(0, longest - ending.length).join('') + ending;
}

/** `pdf` of `Offer.PDF`; empty without one. */
export function fileEnding(name: string): string {
  return (/\.([^. ]+)$/.exec(name)?.[1] ?? '').toLowerCase();
}
