import type { MailboxStatus as Status } from '#domain/mailbox/mailbox.ts';
import { Badge } from '../ui/badge.tsx';
import { mailboxStatusWords } from './mailbox-words.ts';

export function MailboxStatus({ status }: { status: Status }) {
  const { label, tone } = mailboxStatusWords[status];
  return (
    <Badge tone={tone}>
      <span aria-hidden className="size-1.5 rounded-full bg-current" />
      {label}
    </Badge>
  );
}
