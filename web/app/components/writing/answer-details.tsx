import { CircleX, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EmailWritingView } from '#domain/writing/email-writing-view.ts';
import { Instant } from '../time/instant.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { dollars } from './dollars.ts';
import { UsedParts } from './used-parts.tsx';

type Answer = EmailWritingView['answers'][number];

const severities = {
  error: { icon: CircleX, look: 'text-bad', word: 'Had to be written again' },
  warning: { icon: TriangleAlert, look: 'text-warn', word: 'To be looked at' },
} as const;

/** One answer of the model: what it was told, what it said, what was found and what it cost. */
export function AnswerDetails({ answer, isOpen }: { answer: Answer; isOpen: boolean }) {
  const { draftNumber, attempt, findings, messages, raw, used } = answer;
  const name =
    draftNumber === 1 ? `Answer ${attempt}` : `Rewrite ${draftNumber - 1}, answer ${attempt}`;
  return (
    <details open={isOpen} className="rounded-lg border" data-testid="answer">
      <summary className="touch flex flex-wrap items-center gap-x-3 gap-y-0.5 px-3 py-2 text-sm">
        <span className="font-medium">{name}</span>
        <span className="flex-1 text-xs text-ink-faint">
          {findings.length === 0 ? 'nothing to complain about' : findingsWords(findings)}
        </span>
        <Instant at={answer.at} className="text-xs text-ink-faint" />
      </summary>
      <div className="grid gap-4 border-t px-3 py-3">
        {findings.length > 0 && (
          <ul className="grid gap-1">
            {findings.map(({ rule, message, severity }) => {
              const { icon: Icon, look, word } = severities[severity];
              return (
                <li key={`${rule} ${message}`} className="flex items-start gap-2 text-sm">
                  <Icon role="img" aria-label={word} className={`mt-0.5 size-4 shrink-0 ${look}`} />
                  <span className="min-w-0 break-words">{message}</span>
                </li>
              );
            })}
          </ul>
        )}
        <section>
          <h4 className="mb-1 text-xs font-medium text-ink-faint">
            What went in; a token is about four letters
          </h4>
          <UsedParts used={used} />
        </section>
        <p className="numbers text-xs text-ink-faint">
          {answer.model} · {answer.inputTokens.toLocaleString('en-GB')} tokens in,{' '}
          {answer.outputTokens.toLocaleString('en-GB')} out · {answer.isEstimate && 'at most '}
          {dollars(answer.microDollars)} · {(answer.latencyMs / 1000).toFixed(1)} s · prompt{' '}
          {answer.promptVersion}
        </p>
        <Raw name="The prompt" text={messages.map(({ content }) => content).join('\n\n')}>
          {messages.map(({ role, content }, index) => (
            <div key={index}>
              <p className="text-2xs text-ink-faint">{role}</p>
              <Verbatim text={content} />
            </div>
          ))}
        </Raw>
        <Raw name="The answer as it came" text={raw}>
          <Verbatim text={raw} />
        </Raw>
      </div>
    </details>
  );
}

interface RawProps {
  name: string;
  text: string;
  children: ReactNode;
}

function Raw({ name, text, children }: RawProps) {
  return (
    <details className="text-sm">
      <summary className="touch flex items-center gap-2 font-medium text-accent">{name}</summary>
      <div className="mt-2 grid gap-2">
        {children}
        <div>
          <CopyButton text={text} label="Copy" />
        </div>
      </div>
    </details>
  );
}

function Verbatim({ text }: { text: string }) {
  return (
    // Scrolls by itself, so the keyboard must reach it.
    <pre
      tabIndex={0}
      className="max-h-72 overflow-auto rounded-md border bg-canvas p-2.5 font-mono text-xs break-words whitespace-pre-wrap"
    >
      {text || '(nothing)'}
    </pre>
  );
}

function findingsWords(findings: Answer['findings']): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  return [
    errors > 0 && (errors === 1 ? '1 fault' : `${errors} faults`),
    warnings > 0 && (warnings === 1 ? '1 remark' : `${warnings} remarks`),
  ]
    .filter(Boolean)
    .join(', ');
}
