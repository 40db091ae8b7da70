import { nameStep } from './name-step.ts';
import type { EditedStep, SequenceEdit } from './sequence-edit.ts';

/** What an edit did, a sentence for each step it touched. */
export function describeEdit(edit: SequenceEdit): string[] {
  const steps = edit.steps.flatMap((step, position) => describeStep(edit, step, position));
  const removed = edit.removed.flatMap((position) => {
    const step = edit.present[position];
    return step ? [`Removed the former ${nameStep(step, position)}.`] : [];
  });
  return [...steps, ...removed];
}

function describeStep({ present }: SequenceEdit, step: EditedStep, position: number): string[] {
  const { change, content, formerPosition, differences, id } = step;
  const name = nameStep(content, position);
  if (change === 'inserted') return [`${id === null ? 'Inserted' : 'Brought back'} ${name}.`];
  const before = formerPosition === null ? undefined : present[formerPosition];
  const details = [
    ...(change === 'moved' ? [`moved from place ${(formerPosition ?? 0) + 1}`] : []),
    ...(differences.text ? ['new text'] : []),
    ...(differences.files ? ['other attachments'] : []),
    ...(differences.shares ? ['new shares of its texts'] : []),
    ...(differences.timing ? [`delay ${timing(before)} → ${timing(content)}`] : []),
    ...(differences.route ? ['new branch'] : []),
  ];
  return details.length > 0 ? [`Changed ${name}: ${details.join(', ')}.`] : [];
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function timing(step: EditedStep['content'] | undefined): string {
  const days = step?.until?.days?.map((day) => weekdays[day - 1]).join(', ');
  return [
    step?.delay,
    step?.dayCount === 'business' ? 'in business days' : '',
    step?.until ? 'until' : '',
    days,
    step?.until?.time,
  ]
    .filter(Boolean)
    .join(' ');
}
