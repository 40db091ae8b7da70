/** What the colours of the bars say. */
export function PlanLegend({ hasGhosts }: { hasGhosts: boolean }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-soft">
      <Entry look="bg-ink-faint/60" words="Sent" />
      <Entry look="bg-accent" words="Follow-ups" />
      <Entry look="bg-accent/45" words="First emails" />
      <Entry look="h-0! border-t-2 border-good" words="Limit of the day" />
      <Entry look="h-0! border-t-2 border-bad" words="Limit reached" />
      {hasGhosts && <Entry look="border border-dashed border-ink-faint" words="Present settings" />}
    </ul>
  );
}

function Entry({ look, words }: { look: string; words: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <span aria-hidden className={`inline-block size-2.5 ${look}`} />
      {words}
    </li>
  );
}
