import type { StepRow } from '#db/queries/campaign/list-steps.ts';
import type { StepView } from '#domain/campaign/campaign-view.ts';
import { showBranch } from '#domain/sequence/show-branch.ts';

/** A step as the API shows it; `steps` are those of its sequence, which its branch may name. */
export function viewStep(step: StepRow, steps: readonly StepRow[]): StepView {
  const { id, position, kind, delay, dayCount, subject, body } = step;
  const { brief, format, attachmentIds, occasion, writer, variants, until, title, branch } = step;
  return {
    id,
    position,
    kind,
    delay,
    dayCount,
    subject,
    body,
    brief,
    format,
    attachmentIds,
    occasion,
    writer,
    variants,
    until,
    title,
    branch: branch && showBranch(branch, steps),
  };
}
