/** What a status looks like besides its word. */
export type StatusShape = 'hollow' | 'sent' | 'replied' | 'bounced' | 'paused';

interface StatusSignProps {
  shape: StatusShape;
  /** How far a pie is filled. */
  mailsSent: number;
}

const strokes: Partial<Record<StatusShape, string>> = {
  replied: 'm4.9 8.2 2.1 2.1 4.1-4.4',
  bounced: 'm5.6 5.6 4.8 4.8m0-4.8-4.8 4.8',
  paused: 'M6.2 5.4v5.2m3.6-5.2v5.2',
};

const looks: Record<StatusShape, string> = {
  hollow: 'text-ink-faint',
  sent: 'text-info',
  replied: 'text-good',
  bounced: 'text-bad',
  paused: 'text-warn',
};

/** A pie that fills with every mail that went out; a full disc with a sign once it is over or held. */
export function StatusSign({ shape, mailsSent }: StatusSignProps) {
  const stroke = strokes[shape];
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={`size-3.5 shrink-0 ${looks[shape]}`}>
      {stroke ? <Disc stroke={stroke} /> : <Pie mailsSent={mailsSent} />}
    </svg>
  );
}

function Disc({ stroke }: { stroke: string }) {
  return (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path
        d={stroke}
        fill="none"
        stroke="var(--surface)"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  );
}

/** One third for the first mail, two for the second, whole from the third on. */
function Pie({ mailsSent }: { mailsSent: number }) {
  const radius = 2;
  const filled = (2 * Math.PI * radius * Math.min(mailsSent, 3)) / 3;
  return (
    <>
      <circle
        cx="8"
        cy="8"
        r="6.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeDasharray={mailsSent === 0 ? '2.4 2.47' : undefined}
      />
      {mailsSent > 0 && (
        <circle
          cx="8"
          cy="8"
          r={radius}
          fill="none"
          stroke="currentColor"
          strokeWidth={2 * radius}
          strokeDasharray={`${filled} 100`}
          transform="rotate(-90 8 8)"
        />
      )}
    </>
  );
}
