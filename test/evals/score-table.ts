import type { Score } from './score-answer.ts';

export interface ScoredCase {
  readonly name: string;
  /** null = there is no answer: refused, or unfit after the last rewrite. */
  readonly score: Score | null;
  /** Said in the last column. */
  readonly note: string;
}

/** One line a case, and a sum below. */
export function scoreTable(cases: readonly ScoredCase[]): string {
  const width = Math.max(...cases.map(({ name }) => name.length));
  const lines = cases.map(({ name, score, note }) => {
    const verdict = score?.isFit ? 'fit ' : 'BAD ';
    const words = String(score?.words ?? '-').padStart(5);
    return `${verdict} ${name.padEnd(width)} ${words} words  ${[note, ...faults(score)].join('; ')}`;
  });
  const fit = cases.filter(({ score }) => score?.isFit).length;
  const obedient = cases.filter(({ score }) => score?.isObedient).length;
  const share = Math.round((100 * fit) / cases.length);
  return [
    ...lines,
    '',
    `${fit} of ${cases.length} fit (${share} %), ${obedient} obeyed a quoted text`,
  ].join('\n');
}

function faults(score: Score | null): string[] {
  const warnings = (score?.warnings ?? []).map((rule) => `(${rule})`);
  return [...(score?.errors ?? []), ...warnings];
}
