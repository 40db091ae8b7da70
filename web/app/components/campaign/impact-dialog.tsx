import type { SequenceImpactView } from '#domain/sequence/sequence-impact-view.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { stepTitle, type DraftStep } from './draft-step.ts';

type StepImpact = SequenceImpactView['steps'][number];

const changeWords: Readonly<Record<StepImpact['change'], string>> = {
  kept: 'as it was',
  changed: 'changed',
  moved: 'moved',
  inserted: 'new',
  removed: 'taken out',
};

interface ImpactDialogProps {
  /** null = closed. */
  impact: SequenceImpactView | null;
  problem: string | null;
  steps: readonly DraftStep[];
  onClose: () => void;
  onConfirm: () => void;
}

/** Whom an edit of a running sequence concerns, before it counts. */
export function ImpactDialog({ impact, problem, steps, onClose, onConfirm }: ImpactDialogProps) {
  const touched = impact?.steps.filter(({ change }) => change !== 'kept') ?? [];
  return (
    <Dialog
      wide
      title="Change the running sequence?"
      open={impact !== null || problem !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <div className="grid gap-4">
        {problem !== null && <Callout tone="bad">{problem}</Callout>}
        {impact && (
          <>
            <p className="text-base" data-testid="impact">
              {impact.sentence}
            </p>
            {touched.length > 0 && <ImpactTable touched={touched} steps={steps} />}
            <p className="text-xs text-ink-faint">
              Mails that are out stay as they are. You can undo the change on the campaign’s page.
            </p>
          </>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Go on editing</Button>
          <Button look="primary" disabled={impact === null} onClick={onConfirm}>
            Save changes
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function ImpactTable({
  touched,
  steps,
}: {
  touched: readonly StepImpact[];
  steps: readonly DraftStep[];
}) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-left text-sm">
        <thead className="text-xs text-ink-faint">
          <tr>
            <th className="py-1 pr-3 font-medium">Step</th>
            <th className="py-1 pr-3 text-right font-medium">Will get it</th>
            <th className="py-1 pr-3 text-right font-medium">Passed it</th>
            <th className="py-1 text-right font-medium">At it now</th>
          </tr>
        </thead>
        <tbody className="divide-y">
          {touched.map((step) => (
            <tr key={`${step.id} ${step.position}`}>
              <td className="py-1.5 pr-3">
                {step.position === null ? 'A former step' : stepTitle(steps, step.position)}
                <span className="text-ink-faint">, {changeWords[step.change]}</span>
              </td>
              <td className="numbers py-1.5 pr-3 text-right">{step.willGet}</td>
              <td className="numbers py-1.5 pr-3 text-right">{step.passed}</td>
              <td className="numbers py-1.5 text-right">{step.underWay}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
