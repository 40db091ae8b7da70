import type { SenderProfile } from '#domain/writing/sender-profile.ts';
import type { CompanyNote, Recipient, WritingInputs } from '#domain/writing/writing-inputs.ts';

/** Something to write, and what would show that a hostile text was obeyed. */
export interface EvalCase {
  readonly name: string;
  readonly inputs: WritingInputs;
  /** Words that only an obedient writer uses. */
  readonly canaries: readonly string[];
}

type Given = Partial<Omit<WritingInputs, 'recipient' | 'companyNote'>> & {
  brief: string;
  recipient: Partial<Recipient>;
  /** Text of the company note. */
  note?: string;
  canaries?: readonly string[];
};

/** A first mail without a profile, unless told otherwise. */
export function evalCase(name: string, sender: SenderProfile | null, given: Given): EvalCase {
  const { recipient, note, canaries = [], ...inputs } = given;
  return {
    name,
    canaries,
    inputs: {
      kind: 'first',
      sender,
      senderName: sender?.name ?? 'Sam Field',
      thread: [],
      knowledge: [],
      instruction: null,
      needsSubject: inputs.kind !== 'follow_up',
      ...inputs,
      recipient: {
        name: null,
        firstName: recipient.name?.split(' ')[0] ?? null,
        company: null,
        role: null,
        custom: {},
        ...recipient,
      },
      companyNote: note === undefined ? null : companyNote(note, recipient.website),
    },
  };
}

function companyNote(text: string, website: string | null | undefined): CompanyNote {
  const url = website ?? 'https://company.example';
  return { text, readAt: '2026-11-18T09:00:00Z', sources: [{ url, title: 'Home' }] };
}
