export const liveEventTypes = [
  'contact.changed',
  'campaign.changed',
  'mailbox.changed',
  'import.progress',
  'integrity.changed',
  'notion.changed',
  'template.changed',
] as const;
export type LiveEventType = (typeof liveEventTypes)[number];

/** Tells open pages that something changed; they read the new state themselves. */
export type LiveEvent = {
  sequence: number;
  workspaceId: string;
  type: LiveEventType;
  /** null = many changed at once. */
  entityId: string | null;
};
