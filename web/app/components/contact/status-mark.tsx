import type { ContactStatus } from '#domain/contact/contact-status.ts';

type Shape = 'hollow' | 'sent' | 'replied' | 'bounced' | 'paused';

const looks: Record<Shape, string> = {
  hollow: 'text-ink-faint',
  sent: 'text-info',
  replied: 'text-good',
  bounced: 'text-bad',
  paused: 'text-warn',
};

/** Status as a sign and its word; the sign fills with every mail that went out. */
export function StatusMark({ status }: { status: ContactStatus }) {
  const shape = shapeOf(status);
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap" data-testid="status">
      <svg viewBox="0 0 16 16" aria-hidden="true" className={`size-3.5 shrink-0 ${looks[shape]}`}>
        <Sign shape={shape} mailsSent={mailsSent(status)} />
      </svg>
      {status}
    </span>
  );
}

function Sign({ shape, mailsSent: sent }: { shape: Shape; mailsSent: number }) {
  if (shape === 'replied') {
    return (
      <>
        <circle cx="8" cy="8" r="7" fill="currentColor" />
        <path
          d="m4.9 8.2 2.1 2.1 4.1-4.4"
          fill="none"
          stroke="var(--surface)"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </>
    );
  }
  if (shape === 'bounced') {
    return (
      <>
        <circle cx="8" cy="8" r="7" fill="currentColor" />
        <path
          d="m5.6 5.6 4.8 4.8m0-4.8-4.8 4.8"
          fill="none"
          stroke="var(--surface)"
          strokeWidth="1.8"
          strokeLinecap="round"
        />
      </>
    );
  }
  if (shape === 'paused') {
    return (
      <>
        <circle cx="8" cy="8" r="7" fill="currentColor" />
        <path
          d="M6.2 5.4v5.2m3.6-5.2v5.2"
          stroke="var(--surface)"
          strokeWidth="1.8"
          strokeLinecap="round"
        />
      </>
    );
  }
  // A pie that fills: one third for the first mail, two for the second, whole from the third on.
  const length = (2 * Math.PI * 3 * Math.min(sent, 3)) / 3;
  return (
    <>
      <circle
        cx="8"
        cy="8"
        r="6.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeDasharray={sent === 0 ? '2.4 2.47' : undefined}
      />
      {sent > 0 && (
        <circle
          cx="8"
          cy="8"
          r="3"
          fill="none"
          stroke="currentColor"
          strokeWidth="6"
          strokeDasharray={`${length} 100`}
          transform="rotate(-90 8 8) translate(2.7 2.7) scale(.66)"
        />
      )}
    </>
  );
}

function shapeOf(status: ContactStatus): Shape {
  if (status === 'Replied') return 'replied';
  if (status === 'Bounced') return 'bounced';
  if (status === 'Paused') return 'paused';
  return status === 'Not Sent' ? 'hollow' : 'sent';
}

function mailsSent(status: ContactStatus): number {
  if (status === 'First Email Sent') return 1;
  const followUp = /^Follow-Up (\d+)$/.exec(status)?.[1];
  return followUp === undefined ? 0 : Number(followUp) + 1;
}
