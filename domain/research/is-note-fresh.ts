import { dayMs } from '../shared/milliseconds.ts';

/** How long a note is believed, and how soon a site that could not be read is looked at again. */
const believedMs = 30 * dayMs;
const tryAgainMs = dayMs;

export function isNoteFresh(
  note: { readonly readAt: Date; readonly text: string | null },
  now: Date,
): boolean {
  const ageMs = now.getTime() - note.readAt.getTime();
  return ageMs < (note.text === null ? tryAgainMs : believedMs);
}
