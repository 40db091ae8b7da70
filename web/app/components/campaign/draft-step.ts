import type { DayCount } from '#domain/sending/day-count.ts';
import type { BranchCondition } from '#domain/sequence/branch.ts';
import type { otherVariantKeys } from '#domain/sequence/step-variants.ts';
import type { stepKinds, stepOccasions, stepWriters } from '#domain/sequence/step-kind.ts';
import type { WaitUntil } from '#domain/sequence/wait-until.ts';
import type { ComposerValue } from '../composer/composer-value.ts';

export type StepKind = (typeof stepKinds)[number];
export type StepWriter = (typeof stepWriters)[number];
export type StepOccasion = (typeof stepOccasions)[number];

/** Where a branch leads while the sequence is written: a step by its key, for positions still change. */
export type DraftTarget = 'next' | 'end' | { readonly key: string };

export interface DraftBranch {
  readonly condition: BranchCondition;
  readonly onTrue: DraftTarget;
  readonly onFalse: DraftTarget;
}

/** The words of an email while they are written. */
export interface DraftWords extends ComposerValue {
  /** Empty on a follow-up: the thread's. */
  readonly subject: string;
  /** Of an email that is written for each contact: what it is to say. */
  readonly brief: string;
}

/** One of the texts that an email compares. */
export interface DraftText extends DraftWords {
  /** A = the step's own. */
  readonly key: string;
  readonly weight: number;
}

/**
 * A step while it is being written; fields of other kinds keep what was typed. `body` is the text of an
 * email or the details of a task.
 */
export interface DraftStep extends DraftWords {
  /** Of the form only: steps move, and two may say the same. */
  readonly key: string;
  /** null = not in the campaign yet. */
  readonly id: string | null;
  readonly kind: StepKind;
  /** ISO 8601. */
  readonly delay: string;
  readonly dayCount: DayCount;
  /** Of an email. */
  readonly writer: StepWriter;
  /** Of an email with other texts: of its own text among them. */
  readonly ownWeight: number;
  /** Of an email: texts that are compared with its own. */
  readonly others: readonly (DraftText & { readonly key: (typeof otherVariantKeys)[number] })[];
  /** null = it simply comes in its turn. */
  readonly occasion: StepOccasion | null;
  /** Of a wait. */
  readonly until: WaitUntil;
  /** Of a task. */
  readonly title: string;
  readonly branch: DraftBranch;
}

const blank: Omit<DraftStep, 'key'> = {
  id: null,
  kind: 'email',
  delay: 'PT0S',
  dayCount: 'calendar',
  writer: 'template',
  subject: '',
  body: '',
  format: 'text',
  attachmentIds: [],
  brief: '',
  ownWeight: 50,
  others: [],
  occasion: null,
  until: { days: [2], time: '09:00' },
  title: '',
  branch: {
    condition: { kind: 'field', field: 'role', equals: '' },
    onTrue: 'next',
    onFalse: 'end',
  },
};

/** A new step; a follow-up waits some days unless told otherwise. */
export function draftStep(key: string, part: Partial<DraftStep> = {}): DraftStep {
  return { ...blank, key, ...part };
}

/** `First email`, `Follow-up 2`, `Wait`, `Task`, `Branch`: emails are counted, the rest is not. */
export function stepTitle(steps: readonly { readonly kind: StepKind }[], index: number): string {
  switch (steps[index]?.kind) {
    case 'wait':
      return 'Wait';
    case 'task':
      return 'Task';
    case 'branch':
      return 'Branch';
    default: {
      const earlier = steps.slice(0, index).filter(({ kind }) => kind === 'email').length;
      return earlier === 0 ? 'First email' : `Follow-up ${earlier}`;
    }
  }
}

/** Only the words of a step or a text. */
export function wordsOf({ subject, body, format, attachmentIds, brief }: DraftWords): DraftWords {
  return { subject, body, format, attachmentIds, brief };
}
