export const needKinds = [
  'uncertain_send',
  'failed_send',
  'open_task',
  'stale_mail',
  'mailbox_disconnected',
  'bounce_breaker',
  'missing_variable',
  'draft_failed',
  'content_blocked',
  'approval',
  'notion_disconnected',
  'notion_stopped',
  'integrity',
] as const;
type NeedKind = (typeof needKinds)[number];

/** Something that does not go on by itself: read off the facts, so it is gone as soon as they are. */
export interface Need {
  readonly kind: NeedKind;
  /** Of what it is about; unique among needs of its kind. */
  readonly id: string;
  readonly contactId: string | null;
  readonly campaignId: string | null;
  readonly mailboxId: string | null;
  readonly since: Date;
  /** How many contacts, or broken rows, it stands for. */
  readonly count: number;
  /** What its words and actions are made of. */
  readonly facts: Readonly<Record<string, string | number | null>>;
}
