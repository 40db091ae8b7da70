/** The files that an HTML mail shows: `<img src="cid:fil_…">`, each once, in order. */
export function inlineFileIds(html: string): string[] {
  return [...new Set(Array.from(html.matchAll(/\bcid:(fil_[0-9a-z]+)/g), ([, id = '']) => id))];
}
