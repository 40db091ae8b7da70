import type { LabelUse } from '#domain/organising/label-use.ts';

const shownMax = 3;

/** `the segment “Labs” and the campaign “Spring”`. */
export function usersWords(uses: readonly LabelUse[]): string {
  const named = uses.slice(0, shownMax).map(({ kind, name }) => `the ${kind} “${name}”`);
  const left = uses.length - shownMax;
  const all = left > 0 ? [...named, `${left} more`] : named;
  return new Intl.ListFormat('en').format(all);
}

/** What goes wrong for those who ask for something that is deleted; empty = nobody does. */
export function missWords(uses: readonly LabelUse[]): string {
  return uses.length === 0 ? '' : ` It is still asked for by ${usersWords(uses)}: change that too.`;
}

export function people(count: number): string {
  if (count === 0) return 'no contacts';
  return count === 1 ? '1 contact' : `${count.toLocaleString('en')} contacts`;
}
