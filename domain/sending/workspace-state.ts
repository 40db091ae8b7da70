/** Limits over all mailboxes of a workspace. */
export interface WorkspaceState {
  /** Mails a day; null = no quota. */
  readonly dailyQuota: number | null;
  /** Mails a day to one recipient domain, freemail excepted; null = no limit. */
  readonly domainDailyLimit: number | null;
  /** Slots granted on one local day of the mailbox that asks; on any later day they count as none. */
  readonly today: { readonly date: string; readonly sent: number };
}
