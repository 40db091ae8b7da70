export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this many words put in or taken out, two texts have little in common worth showing. */
const mostEdits = 1_000;

/**
 * What became of a text, word by word: as few words taken out and put in as possible (Myers, An O(ND)
 * Difference Algorithm, 1986). Spaces and line breaks count as words, so that nothing is lost.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  const room = Math.min(a.length, b.length) - start;
  while (end < room && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return joined([
    ...a.slice(0, start).map(same),
    ...shortestEdit(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map(same),
  ]);
}

const wordsOf = (text: string): string[] =>
  text.match(/\r\n|\s|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

const same = (text: string): DiffPart => ({ kind: 'same', text });
const removed = (text: string): DiffPart => ({ kind: 'removed', text });
const added = (text: string): DiffPart => ({ kind: 'added', text });

function shortestEdit(a: readonly string[], b: readonly string[]): DiffPart[] {
  const trace = furthestReaches(a, b);
  return trace ? walkBack(a, b, trace) : [...a.map(removed), ...b.map(added)];
}

/** How far into `a` one comes on each diagonal, edit by edit; null = too many edits. */
function furthestReaches(a: readonly string[], b: readonly string[]): Map<number, number>[] | null {
  const trace: Map<number, number>[] = [];
  let reach = new Map([[1, 0]]);
  for (let edits = 0; edits <= Math.min(a.length + b.length, mostEdits); edits++) {
    const next = new Map<number, number>();
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = stepX(reach, diagonal, edits);
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      next.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return [...trace, next];
    }
    trace.push(next);
    reach = next;
  }
  return null;
}

const at = (reach: ReadonlyMap<number, number>, diagonal: number) => reach.get(diagonal) ?? -1;

/** Down: a word of `b` is put in; right: one of `a` is taken out. */
const comesDown = (reach: ReadonlyMap<number, number>, diagonal: number, edits: number) =>
  diagonal === -edits || (diagonal !== edits && at(reach, diagonal - 1) < at(reach, diagonal + 1));

function stepX(reach: ReadonlyMap<number, number>, diagonal: number, edits: number): number {
  return comesDown(reach, diagonal, edits) ? at(reach, diagonal + 1) : at(reach, diagonal - 1) + 1;
}

function walkBack(
  a: readonly string[],
  b: readonly string[],
  trace: readonly ReadonlyMap<number, number>[],
): DiffPart[] {
  const parts: DiffPart[] = [];
  let x = a.length;
  let y = b.length;
  for (let edits = trace.length - 1; edits > 0; edits--) {
    const reach = trace[edits - 1] ?? new Map<number, number>();
    const isDown = comesDown(reach, x - y, edits);
    const fromX = at(reach, isDown ? x - y + 1 : x - y - 1);
    const fromY = fromX - (isDown ? x - y + 1 : x - y - 1);
    for (; x > (isDown ? fromX : fromX + 1); x--, y--) parts.push(same(a[x - 1] ?? ''));
    parts.push(isDown ? added(b[fromY] ?? '') : removed(a[fromX] ?? ''));
    x = fromX;
    y = fromY;
  }
  for (; x > 0; x--) parts.push(same(a[x - 1] ?? ''));
  return parts.toReversed();
}

/**
 * Neighbours of one kind in one piece; of a change, what was taken out comes first. A space between two
 * changes belongs to them: nobody reads word for word.
 */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const pieces: DiffPart[] = [];
  let out = '';
  let put = '';
  const flush = () => {
    if (out) pieces.push(removed(out));
    if (put) pieces.push(added(put));
    out = put = '';
  };
  for (const [index, { kind, text }] of parts.entries()) {
    const next = parts[index + 1];
    if (kind === 'same' && text === ' ' && (out || put) && next && next.kind !== 'same') {
      out += text;
      put += text;
    } else if (kind === 'removed') out += text;
    else if (kind === 'added') put += text;
    else {
      flush();
      const last = pieces.at(-1);
      if (last?.kind === 'same') pieces[pieces.length - 1] = same(last.text + text);
      else pieces.push(same(text));
    }
  }
  flush();
  return pieces;
}
