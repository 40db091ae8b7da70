import { Link } from '@remix-run/react';
import { Trophy } from 'lucide-react';
import type { ComparedStepView } from '#domain/campaign/campaign-variants-view.ts';
import type { StepView } from '#domain/campaign/campaign-view.ts';
import { counted } from '../ui/counted.ts';
import { Panel } from '../ui/panel.tsx';
import { stepTitle } from './draft-step.ts';
import { RateBar } from './rate-bar.tsx';
import { verdictWords } from './verdict-words.ts';

interface TextResultsProps {
  campaignId: string;
  compared: readonly ComparedStepView[];
  steps: readonly StepView[];
}

/** Which of an email's texts brings more positive replies, as far as that can be told. */
export function TextResults({ campaignId, compared, steps }: TextResultsProps) {
  if (compared.length === 0) return null;
  return (
    <Panel
      title="Which text brings more positive replies"
      hint="Positive are interested, meeting and referral, once a mail; the rate is of the mails sent. The shaded part is where the true rate lies, with 95 % confidence."
      flush
    >
      <ul className="divide-y" data-testid="text-results">
        {compared.map((step) => (
          <li key={step.stepId} className="grid gap-2 px-4 py-3">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <h3 className="text-sm font-semibold">{stepTitle(steps, step.position)}</h3>
              <p className="flex gap-1.5 text-sm text-ink-soft">
                {step.verdict.kind === 'winner' && (
                  <Trophy aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
                )}
                {verdictWords(step.verdict)}
              </p>
            </div>
            <TextTable step={step} />
            <NotCounted campaignId={campaignId} step={step} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function TextTable({ step: { variants, verdict } }: { step: ComparedStepView }) {
  const widest = Math.max(0.01, ...variants.map(({ interval }) => interval?.to ?? 0));
  return (
    <table className="w-full text-sm">
      <thead className="text-left text-xs text-ink-faint">
        <tr>
          <th className="w-10 font-normal sm:w-14">Text</th>
          <th className="w-12 text-right font-normal sm:w-16">Sent</th>
          <th className="hidden w-20 text-right font-normal sm:table-cell">Answered</th>
          <th className="w-15 text-right font-normal sm:w-20">Positive</th>
          <th className="w-14 text-right font-normal sm:w-16">Rate</th>
          <th className="pl-3 font-normal sm:pl-4">Range</th>
        </tr>
      </thead>
      <tbody>
        {variants.map(({ key, sent, replied, positive, rate, interval }) => (
          <tr key={key}>
            <th scope="row" className="py-1 text-left font-medium">
              {key}
            </th>
            <td className="numbers text-right">{sent.toLocaleString('en-GB')}</td>
            <td className="numbers hidden text-right sm:table-cell">
              {replied.toLocaleString('en-GB')}
            </td>
            <td className="numbers text-right">{positive.toLocaleString('en-GB')}</td>
            <td className="numbers text-right">{rate === null ? '–' : percent(rate)}</td>
            <td className="pl-3 sm:pl-4">
              <RateBar
                rate={rate}
                interval={interval}
                widest={widest}
                isWinner={verdict.kind === 'winner' && verdict.key === key}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface NotCountedProps {
  campaignId: string;
  step: ComparedStepView;
}

/** Answers that count neither for a text nor against it, and what can be done about it. */
function NotCounted({ campaignId, step: { variants } }: NotCountedProps) {
  const questions = variants.reduce((sum, each) => sum + each.questions, 0);
  const unjudged = variants.reduce((sum, each) => sum + each.unjudged, 0);
  if (questions + unjudged === 0) return null;
  return (
    <p className="text-xs text-ink-soft" data-testid="not-counted">
      {questions > 0 &&
        `${counted(questions, 'mail')} answered with a question, which is not counted as positive. `}
      {unjudged > 0 && (
        <>
          {counted(unjudged, 'reply', 'replies')} not judged yet:{' '}
          <Link
            to={`/campaigns/${campaignId}/replies?meaning=unknown`}
            className="text-accent underline"
          >
            judge {unjudged === 1 ? 'it' : 'them'}
          </Link>
        </>
      )}
    </p>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
