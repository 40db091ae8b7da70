/** The beginning of a text, never ending in half of a surrogate pair. */
export function shorten(text: string, characters: number): string {
  return text.slice(0, characters).replace(/[\uD800-\uDBFF]$/, '');
}
