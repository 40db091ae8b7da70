import type { StepView } from '#domain/campaign/campaign-view.ts';
import type { SequenceVersionView } from '#domain/sequence/sequence-version-view.ts';
import { readableBody } from '../template/readable-body.ts';
import { Panel } from '../ui/panel.tsx';
import { whenWords } from './delay.ts';
import { stepKindLooks } from './add-step-menu.tsx';
import { stepTitle } from './draft-step.ts';
import { LatestEdit } from './latest-edit.tsx';
import { SendTestButton } from './send-test-button.tsx';
import { sendSavedTest } from './send-tests.ts';
import { branchWords, untilWords } from './step-words.ts';

interface SequenceSummaryProps {
  campaignId: string;
  steps: readonly StepView[];
  /** The edit in force; null = as it was started. */
  latestEdit: SequenceVersionView | null;
}

/** The sequence at a glance. */
export function SequenceSummary({ campaignId, steps, latestEdit }: SequenceSummaryProps) {
  return (
    <Panel title="Sequence" flush>
      {latestEdit && <LatestEdit version={latestEdit} />}
      <ol className="divide-y">
        {steps.map((step, index) => {
          const { icon: Icon } = stepKindLooks[step.kind];
          return (
            <li key={step.id} className="px-4 py-2 text-sm">
              <div className="flex min-h-7 items-center gap-2.5">
                <Icon aria-hidden className="size-4 shrink-0 text-ink-faint" />
                <span className="flex-1 font-medium">{stepTitle(steps, index)}</span>
                <span className="flex items-center gap-1 text-xs text-ink-faint">
                  {hasDelay(step) && whenWords(step, step.position === 0)}
                  {step.kind === 'email' && step.body !== null && (
                    <SendTestButton
                      title={stepTitle(steps, index)}
                      send={() => sendSavedTest(campaignId, step.position)}
                    />
                  )}
                </span>
              </div>
              <div className="min-w-0 pl-6.5">
                <What step={step} />
                {step.variants && (
                  <p className="text-xs text-ink-faint">
                    One of {step.variants.others.length + 1} texts compared
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}

/** A wait and a branch say themselves when they are over. */
function hasDelay({ kind }: StepView): boolean {
  return kind === 'email' || kind === 'task';
}

function What({ step }: { step: StepView }) {
  switch (step.kind) {
    case 'email':
      return step.writer === 'ai' ? (
        <>
          <p className="text-ink-soft">Written for each contact</p>
          <p className="line-clamp-2 text-xs text-ink-faint">{step.brief}</p>
        </>
      ) : (
        <>
          <p className="truncate text-ink-soft">{step.subject ?? 'In the same thread'}</p>
          <p className="line-clamp-2 text-xs text-ink-faint">
            {readableBody({ body: step.body ?? '', format: step.format })}
          </p>
        </>
      );
    case 'wait':
      return <p className="text-ink-soft">{step.until && untilWords(step.until)}</p>;
    case 'task':
      return <p className="text-ink-soft">{step.title}</p>;
    case 'branch':
      return <p className="text-ink-soft">{step.branch && branchWords(step.branch)}</p>;
  }
}
