import type { Random } from '../harness/seeded-random.ts';

export interface EditedEmail {
  readonly id?: string;
  readonly kind: 'email';
  readonly delay: string;
  readonly subject: string;
  readonly body: string;
}

const longest = 7;

/** What an impatient editor does next to a sequence of emails; null = takes back the latest edit. */
export function randomEdit(
  steps: readonly EditedEmail[],
  turn: number,
  random: Random,
): EditedEmail[] | null {
  const place = Math.floor(random() * steps.length);
  const rest = steps.filter((_step, position) => position !== place);
  const other = Math.floor(random() * steps.length);
  const step = steps[place];
  if (!step) throw new Error('a sequence has a step');
  const fresh = email(`new in turn ${turn}`, random);
  const { id } = step;
  const changed = { ...email(`changed in turn ${turn}`, random), ...(id !== undefined && { id }) };
  const dice = random();
  if (dice < 0.1) return null;
  if (dice < 0.4 && steps.length < longest) return steps.toSpliced(place + 1, 0, fresh);
  if (dice < 0.6 && steps.length > 1) return rest;
  if (dice < 0.8) return rest.toSpliced(other, 0, step);
  return steps.with(place, changed);
}

export function email(body: string, random: Random): EditedEmail {
  const seconds = Math.floor(random() * 3);
  return { kind: 'email', delay: `PT${seconds}S`, subject: 'Hello', body };
}
