import type { ChildName } from '#processes/supervisor/child-name.ts';
import type { Violation } from './audit-contact.ts';

/** What a storm did and what the audit found. */
export interface StormReport {
  readonly seed: number;
  readonly contacts: number;
  readonly mailboxes: number;
  readonly answered: number;
  /** Mails the ledger calls sent. */
  readonly mailsSent: number;
  readonly mailsAtProvider: number;
  readonly violations: readonly Violation[];
  readonly kills: ReadonlyMap<ChildName, number>;
  readonly faults: ReadonlyMap<string, number>;
  readonly strayDrafts: { readonly before: number; readonly after: number };
  /** What `npm run verify` says of it afterwards; null when it finds nothing. */
  readonly verifierFound: string | null;
  /** From Start to the end of the last contact. */
  readonly durationMs: number;
}
