import type { SenderProfile } from './sender-profile.ts';
import type { WritingKind } from './writing-kind.ts';

/**
 * Everything a mail may be written from; what is not in here is not known. There is no field for the
 * recipient's address, for other contacts or for secrets, so none of them can reach the model.
 */
export interface WritingInputs {
  readonly kind: WritingKind;
  /** What the mail is to achieve, in the words of the person who built the step. */
  readonly brief: string;
  readonly sender: SenderProfile | null;
  readonly senderName: string | null;
  readonly recipient: Recipient;
  readonly companyNote: CompanyNote | null;
  /** Oldest first. */
  readonly thread: readonly ThreadMail[];
  /** Pieces of meeting notes and earlier mails, as ranked for this mail (1 = best). */
  readonly knowledge: readonly Knowledge[];
  /** What a person asked for when they had it written again. */
  readonly instruction: string | null;
  /** false = the mail goes on in its thread, under the subject that the thread has. */
  readonly needsSubject: boolean;
}

export interface Recipient {
  readonly name: string | null;
  readonly firstName: string | null;
  readonly company: string | null;
  readonly role: string | null;
  readonly website?: string | null;
  readonly location?: string | null;
  readonly custom: Readonly<Record<string, string>>;
}

export interface CompanyNote {
  readonly text: string;
  /** ISO 8601. */
  readonly readAt: string;
  readonly sources: readonly { readonly url: string; readonly title: string }[];
}

export interface ThreadMail {
  readonly from: 'sender' | 'recipient';
  /** ISO 8601. */
  readonly at: string;
  readonly subject: string;
  readonly text: string;
}

interface Knowledge {
  readonly title: string;
  readonly text: string;
  readonly rank: number;
}
