import type { ReactNode } from 'react';
import { changedParts, type TemplateWords } from '#domain/template/template-words.ts';
import { EditDiff } from '../writing/edit-diff.tsx';
import { readableBody } from './readable-body.ts';

interface TemplateDiffProps {
  before: TemplateWords;
  after: TemplateWords;
}

const formatNames = { text: 'plain text', html: 'HTML' } as const;

/** What became of a template, part by part; parts that are the same are left out. */
export function TemplateDiff({ before, after }: TemplateDiffProps) {
  const changed = changedParts(before, after);
  const [textBefore, textAfter] = [readableBody(before), readableBody(after)];
  return (
    <div className="grid gap-3">
      {changed.includes('name') && (
        <Part title="Name">
          <EditDiff before={before.name} after={after.name} />
        </Part>
      )}
      {changed.includes('subject') && (
        <Part title="Subject">
          <EditDiff before={before.subject ?? ''} after={after.subject ?? ''} />
        </Part>
      )}
      {(changed.includes('body') || changed.includes('format')) && (
        <Part title="Text">
          {before.format !== after.format && (
            <p className="text-sm text-ink-soft">
              From {formatNames[before.format]} to {formatNames[after.format]}.
            </p>
          )}
          {textBefore === textAfter ? (
            <p className="text-sm text-ink-soft">It says the same; only its looks are others.</p>
          ) : (
            <EditDiff before={textBefore} after={textAfter} />
          )}
        </Part>
      )}
      {changed.includes('attachmentIds') && (
        <Part title="Files that go along">
          <p className="numbers text-sm text-ink-soft">
            {before.attachmentIds.length} before, {after.attachmentIds.length} after.
          </p>
        </Part>
      )}
      {changed.length === 0 && <p className="text-sm text-ink-faint">Both say the same.</p>}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-1">
      <h4 className="text-xs font-medium text-ink-faint">{title}</h4>
      {children}
    </section>
  );
}
