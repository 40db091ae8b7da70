import type { CampaignProgressView } from '#domain/campaign/campaign-progress-view.ts';

interface Part {
  readonly label: string;
  readonly count: number;
  readonly look: string;
}

/** Where the contacts of a campaign stand, as one line. */
export function ProgressStrip({ progress }: { progress: CampaignProgressView }) {
  const parts = partsOf(progress);
  const words = parts.map(({ label, count }) => `${count} ${label}`).join(', ');
  return (
    <div
      role="img"
      aria-label={words || 'No contacts'}
      title={words}
      className="flex h-2 w-full gap-px overflow-hidden rounded-full bg-line"
    >
      {parts.map(({ label, count, look }) => (
        <span key={label} className={look} style={{ flexGrow: count }} />
      ))}
    </div>
  );
}

function partsOf({ byStatus, enrolled }: CampaignProgressView): Part[] {
  const replied = byStatus['Replied'] ?? 0;
  const bounced = byStatus['Bounced'] ?? 0;
  const notSent = byStatus['Not Sent'] ?? 0;
  const paused = byStatus['Paused'] ?? 0;
  const parts = [
    { label: 'replied', count: replied, look: 'bg-good' },
    {
      label: 'in the sequence',
      count: enrolled - replied - bounced - notSent - paused,
      look: 'bg-accent',
    },
    { label: 'paused', count: paused, look: 'bg-warn' },
    { label: 'bounced', count: bounced, look: 'bg-bad' },
    { label: 'not sent', count: notSent, look: 'bg-line-strong' },
  ];
  return parts.filter(({ count }) => count > 0);
}
