import type { MergePreviewView } from '#domain/contact/merge-preview-view.ts';
import { counted } from '../ui/counted.ts';

/** What happens to the emails, campaigns and Notion pages of those who are merged away. */
export function MergeEffects({ previews }: { previews: readonly MergePreviewView[] }) {
  return (
    <ul className="grid list-disc gap-1.5 pl-4 text-sm text-ink-soft" data-testid="merge-effects">
      {previews.flatMap((preview) =>
        effectsOf(preview).map((effect) => <li key={preview.other.id + effect}>{effect}</li>),
      )}
      {previews.length > 1 && (
        <li>
          They are merged one after the other; of several running sequences the first goes on.
        </li>
      )}
      <li>Tags and lists are put together. Suppressed addresses stay suppressed.</li>
      <li>This cannot be undone.</li>
    </ul>
  );
}

function effectsOf({
  contact,
  other,
  moves,
  endsEnrollmentId,
  notion,
}: MergePreviewView): string[] {
  const who = `${other.name} (${other.email})`;
  const moved = (
    [
      [moves.mails, 'email'],
      [moves.campaigns, 'campaign'],
      [moves.tasks, 'task'],
      [moves.lists, 'list'],
    ] as const
  ).flatMap(([count, one]) => (count === 0 ? [] : [counted(count, one)]));
  return [
    moved.length === 0
      ? `${who} goes into the trash; there are no emails to keep.`
      : `${who} goes into the trash; ${new Intl.ListFormat('en').format(moved)} and the timeline become ${contact.name}’s.`,
    ...(endsEnrollmentId
      ? [
          `The running sequence of ${endsEnrollmentId === other.enrollmentId ? who : contact.name} stops: ${whyOver({ contact, other })}.`,
        ]
      : []),
    ...notionEffect(notion, who),
  ];
}

function whyOver({ contact, other }: Pick<MergePreviewView, 'contact' | 'other'>): string {
  const has = (status: string) => [contact, other].some((each) => each.status === status);
  if (has('Replied')) return 'there is a reply';
  return has('Bounced') ? 'the address bounced' : `${contact.name} is in one already`;
}

function notionEffect(notion: MergePreviewView['notion'], who: string): string[] {
  if (notion === 'moves') {
    return [`The page of ${who} in Notion shows the status of the one kept from now on.`];
  }
  if (notion !== 'left') return [];
  return [
    `Both have a page in Notion. That of ${who} stays as it is, and nothing more is written to it.`,
  ];
}
