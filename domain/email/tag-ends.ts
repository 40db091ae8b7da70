/**
 * Where a tag ends that is open at a place of a text, for all places at once: read from behind, so that no
 * text takes longer than it is long. `>` between quotes ends nothing.
 * @returns at each place the place of its `>`; -1 = there is none
 */
export function tagEnds(html: string): Int32Array {
  const ends = new Int32Array(html.length + 1).fill(-1);
  const quotes: Record<string, number> = { '"': -1, "'": -1 };
  for (let at = html.length - 1; at >= 0; at -= 1) {
    const letter = html[at] ?? '';
    const closing = quotes[letter];
    if (letter === '>') ends[at] = at;
    else if (closing === undefined) ends[at] = ends[at + 1] ?? -1;
    else {
      ends[at] = closing < 0 ? -1 : (ends[closing + 1] ?? -1);
      quotes[letter] = at;
    }
  }
  return ends;
}
