/** A message owed to Temporal; ids only. Delivering one twice is harmless. */
export type OutboxCommand =
  | { kind: 'start_import'; importId: string }
  | { kind: 'stop_import'; importId: string }
  | { kind: 'review_import'; importId: string; revision: number }
  | { kind: 'undo_import'; importId: string }
  | { kind: 'check_mail_domains' }
  | { kind: 'start_notion_import'; importId: string }
  | { kind: 'poke_notion'; connectionId: string }
  | { kind: 'start_campaign'; campaignId: string }
  | { kind: 'poke_campaign'; campaignId: string }
  | { kind: 'poke_mailbox'; mailboxId: string }
  | { kind: 'watch_mailbox'; mailboxId: string }
  | { kind: 'pause_contact'; enrollmentId: string }
  | { kind: 'resume_contact'; enrollmentId: string }
  | { kind: 'poke_contact'; enrollmentId: string }
  | { kind: 'stop_contact'; enrollmentId: string }
  | { kind: 'judge_reply'; inboundId: string }
  | { kind: 'check_integrity' };
