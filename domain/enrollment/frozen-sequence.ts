import type { OutboundEmailState } from '../outbound-email/outbound-email-state.ts';
import type { ReasonCode } from '../sending/reason-code.ts';
import type { ReasonInputs } from '../sending/wait-reason.ts';

/** What a contact's sequence was when the contact was put into the trash: it can go on from there. Plain JSON. */
export type FrozenSequence = {
  /** From when on its wait stands still, ISO 8601: its deletion, or the pause that was on by then. */
  readonly since: string;
  /** The sequence of the campaign that its mails were written for. */
  readonly sequenceVersion: number;
  readonly nextDueAt: string | null;
  readonly recheckAt: string | null;
  readonly reasonCode: ReasonCode;
  readonly reasonInputs: ReasonInputs;
  /** Mails that were written and not sent, as they were. */
  readonly emails: readonly { readonly id: string; readonly state: OutboundEmailState }[];
  /** What a person was to do. */
  readonly taskIds: readonly string[];
};
