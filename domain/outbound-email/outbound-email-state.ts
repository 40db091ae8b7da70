/**
 * draft: text not final · awaiting_approval: a person must look · queued: wants a slot · granted: holds one ·
 * sending: handed to the provider, outcome not yet known · sent · failed: refused by the provider ·
 * unknown: nobody can tell, a person decides · cancelled: never went out.
 */
export const outboundEmailStates = [
  'draft',
  'awaiting_approval',
  'queued',
  'granted',
  'sending',
  'sent',
  'failed',
  'unknown',
  'cancelled',
] as const;
export type OutboundEmailState = (typeof outboundEmailStates)[number];

/** fresh: the first mail of an enrollment. */
export const outboundEmailKinds = ['fresh', 'follow_up'] as const;
export type OutboundEmailKind = (typeof outboundEmailKinds)[number];
