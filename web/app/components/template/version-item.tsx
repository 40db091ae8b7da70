import { ChevronRight, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import {
  TemplateVersionTextView,
  type TemplateVersionView,
} from '#domain/template/template-version-view.ts';
import type { TemplateView } from '#domain/template/template-view.ts';
import { changedParts } from '#domain/template/template-words.ts';
import { useApiChange } from '../../forms/use-api-change.ts';
import { callApi } from '../../session/call-api.ts';
import { useMay } from '../rights/rights.tsx';
import { Instant } from '../time/instant.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { changedWords } from './changed-words.ts';
import { restoration } from './template-actions.ts';
import { TemplateDiff } from './template-diff.tsx';
import { TemplateSheet } from './template-sheet.tsx';

interface VersionItemProps {
  version: TemplateVersionView;
  template: TemplateView;
}

type Answer = Awaited<ReturnType<typeof callApi<typeof TemplateVersionTextView>>>;

/** One save: who, when and what; opened, what has become of it since. */
export function VersionItem({ version, template }: VersionItemProps) {
  const { number, isCurrent, savedBy, savedAt } = version;
  const mayRestore = useMay('write');
  const { run } = useApiChange();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const who = savedBy.kind === 'user' && savedBy.name ? ` by ${savedBy.name}` : '';

  async function read() {
    if (answer?.ok) return;
    setAnswer(
      await callApi(`/templates/${template.id}/versions/${number}`, TemplateVersionTextView),
    );
  }

  const summary = (
    <span className="min-w-0 flex-1">
      <span className="flex items-center gap-2 font-medium">
        Version {number} {isCurrent && <Badge tone="good">now</Badge>}
      </span>
      <span className="block text-xs text-ink-faint">
        <Instant at={savedAt} />
        {who} · {changedWords(version)}
      </span>
    </span>
  );
  if (isCurrent) return <li className="flex px-3 py-2.5 pl-8.5 text-sm">{summary}</li>;
  return (
    <li>
      <details className="group/version" onToggle={() => void read()}>
        <summary className="touch flex cursor-pointer list-none items-start gap-1.5 px-3 py-2.5 text-sm hover:bg-sunken">
          <ChevronRight
            aria-hidden
            className="mt-0.5 size-4 shrink-0 text-ink-faint transition-transform group-open/version:rotate-90"
          />
          {summary}
        </summary>
        <div className="grid gap-3 border-t bg-canvas px-3 py-3">
          {answer === null && <p className="text-sm text-ink-faint">Reading what it said…</p>}
          {answer?.ok === false && <p className="text-sm text-bad">{answer.message}</p>}
          {answer?.ok && (
            <>
              <p className="text-xs text-ink-faint">What has become of it since:</p>
              <TemplateDiff before={answer.value} after={template} />
              <details>
                <summary className="touch cursor-pointer text-sm text-accent">
                  The whole version
                </summary>
                <div className="mt-2">
                  <TemplateSheet template={answer.value} />
                </div>
              </details>
              {mayRestore && changedParts(answer.value, template).length > 0 && (
                <div>
                  <Button size="sm" onClick={() => run(restoration(template, number))}>
                    <RotateCcw aria-hidden /> Bring version {number} back
                  </Button>
                </div>
              )}
            </>
          )}
        </div>
      </details>
    </li>
  );
}
