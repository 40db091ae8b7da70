import type { InboundMeaning } from '#domain/reply/inbound-signal.ts';

/**
 * Names, ids and message shapes of our workflows, free of any SDK: shared by the code that starts and
 * signals them and by the workflows themselves. Names are frozen for life:
 * renaming one breaks running executions.
 */
export const taskQueues = {
  /** Workflows and database activities. */
  engine: 'engine',
  mail: 'mail',
  /** The language model: a slow one keeps nobody else waiting. */
  llm: 'llm',
  watch: 'watch',
  /** Other people's databases: however slow they are, no mail waits for them. */
  sync: 'sync',
} as const;

export const workflowNames = {
  contact: 'contactWorkflow',
  campaign: 'campaignWorkflow',
  mailbox: 'mailboxWorkflow',
  mailboxWatch: 'mailboxWatchWorkflow',
  import: 'importWorkflow',
  reviewImport: 'reviewImportWorkflow',
  undoImport: 'undoImportWorkflow',
  mailDomains: 'mailDomainsWorkflow',
  notionImport: 'notionImportWorkflow',
  notionSync: 'notionSyncWorkflow',
  judgeReply: 'judgeReplyWorkflow',
  integrity: 'integrityWorkflow',
} as const;

export const workflowIds = {
  contact: (enrollmentId: string) => `contact/${enrollmentId}`,
  campaign: (campaignId: string) => `campaign/${campaignId}`,
  mailbox: (mailboxId: string) => `mailbox/${mailboxId}`,
  mailboxWatch: (mailboxId: string) => `mailbox-watch/${mailboxId}`,
  import: (importId: string) => `import/${importId}`,
  reviewImport: (importId: string, revision: number) => `import-review/${importId}/${revision}`,
  undoImport: (importId: string) => `import-undo/${importId}`,
  mailDomains: (workspaceId: string) => `mail-domains/${workspaceId}`,
  notionSync: (connectionId: string) => `notion/${connectionId}`,
  judgeReply: (inboundId: string) => `reply/${inboundId}`,
  integrity: (workspaceId: string) => `integrity/${workspaceId}`,
} as const;

/** Schedules, each of the whole installation. */
export const scheduleIds = { verifyIntegrity: 'verify-integrity' } as const;

export type ContactArgs = { workspaceId: string; enrollmentId: string };
export type CampaignArgs = { workspaceId: string; campaignId: string };
export type MailboxArgs = { workspaceId: string; mailboxId: string };
export type ImportArgs = { workspaceId: string; importId: string };
export type ImportReviewArgs = ImportArgs & { revision: number };
export type MailDomainsArgs = { workspaceId: string };
export type ReplyArgs = { workspaceId: string; inboundId: string };
export type NotionSyncArgs = { workspaceId: string; connectionId: string };
/** null = every workspace, from the one after `afterId` on. */
export type IntegrityArgs = { workspaceId: string | null; afterId?: string | null };

/** Signals are facts and pokes; every one may arrive twice. */
export const signalNames = {
  /** contact: a slot to send `emailId` now. */
  slotGranted: 'slotGranted',
  /** contact: mail arrived that is its own. */
  inbound: 'inbound',
  pause: 'pause',
  resume: 'resume',
  stop: 'stop',
  /** Look again now. */
  poke: 'poke',
} as const;

export type SlotGranted = { slotId: string; emailId: string };
/** When a pause or a resume was said: one may overtake the other on its way. */
export type PauseTold = { atMs: number };
/** The database already says the same. */
export type Inbound = InboundMeaning;
