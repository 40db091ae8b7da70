import type { StepView } from '#domain/campaign/campaign-view.ts';
import { Panel } from '../ui/panel.tsx';
import { delayWords } from './delay.ts';

/** The sequence at a glance. */
export function SequenceSummary({ steps }: { steps: readonly StepView[] }) {
  return (
    <Panel title="Emails" flush>
      <ol className="divide-y">
        {steps.map(({ id, position, delay, subject, body }) => (
          <li key={id} className="px-4 py-2.5 text-sm">
            <div className="flex items-baseline justify-between gap-3">
              <span className="font-medium">
                {position === 0 ? 'First email' : `Follow-up ${position}`}
              </span>
              <span className="text-xs text-ink-faint">
                {position === 0 ? delayWords(delay) : `${delayWords(delay)} later`}
              </span>
            </div>
            <p className="truncate text-ink-soft">{subject ?? 'In the same thread'}</p>
            <p className="line-clamp-2 text-xs text-ink-faint">{body}</p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
