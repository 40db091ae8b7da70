import type { EmailWritingView } from '#domain/writing/email-writing-view.ts';

type Revision = EmailWritingView['revisions'][number];

/** The last text a person gave an email, and the one they had before them; null = nobody changed it. */
export function personsEdit(
  revisions: readonly Revision[],
): { before: Revision; after: Revision } | null {
  const last = revisions.findLastIndex(({ source }) => source === 'person');
  const after = revisions[last];
  const before = revisions
    .slice(0, Math.max(0, last))
    .findLast(({ source }) => source !== 'person');
  return after && before ? { before, after } : null;
}
