import type { ContactStatus } from '#domain/contact/contact-status.ts';
import { StatusSign, type StatusShape } from './status-sign.tsx';

/** Status as a sign and its word. */
export function StatusMark({ status }: { status: ContactStatus }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap" data-testid="status">
      <StatusSign shape={shapeOf(status)} mailsSent={mailsSent(status)} />
      {status}
    </span>
  );
}

function shapeOf(status: ContactStatus): StatusShape {
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
