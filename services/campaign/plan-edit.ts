import type { Transaction } from '#db/client.ts';
import { lostTargets } from '#domain/sequence/lost-targets.ts';
import { planSequenceEdit, type SequenceEdit } from '#domain/sequence/sequence-edit.ts';
import type { SequenceFault } from '#domain/sequence/sequence-faults.ts';
import type { StepInput } from '#domain/sequence/step-input.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { listKnownSteps } from './list-known-steps.ts';

/**
 * What would become of a campaign's sequence: the one path of the edit and of its preview.
 * @throws AppError invalid_input for a step of elsewhere, another kind, or a branch into the void
 */
export async function planEdit(
  tx: Transaction,
  campaignId: string,
  sequence: readonly StepInput[],
  options: { mayBringBack?: boolean } = {},
): Promise<SequenceEdit> {
  const edit = planSequenceEdit(await listKnownSteps(tx, campaignId), sequence);
  const [fault] = [
    ...(options.mayBringBack ? [] : strangers(edit)),
    ...changedKinds(edit),
    ...lostTargets(edit),
  ];
  if (!fault) return edit;
  const field = ['steps', ...fault.path].join('.');
  throw new AppError('invalid_input', fault.message, {
    details: { fields: { [field]: fault.message } },
  });
}

function strangers({ steps }: SequenceEdit): SequenceFault[] {
  return steps.flatMap(({ id, formerPosition }, position) =>
    id !== null && formerPosition === null
      ? [{ path: [position, 'id'], message: 'The campaign has no such step (any more).' }]
      : [],
  );
}

function changedKinds({ present, steps }: SequenceEdit): SequenceFault[] {
  return steps.flatMap(({ content, formerPosition }, position) => {
    const before = formerPosition === null ? undefined : present[formerPosition];
    if (!before || before.kind === content.kind) return [];
    const message = `A step keeps its kind (${before.kind}): remove it and insert another.`;
    return [{ path: [position, 'kind'], message }];
  });
}
