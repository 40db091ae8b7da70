import type { ApprovalView } from '#domain/approval/approval-view.ts';
import { EditDiff } from '../writing/edit-diff.tsx';

interface TemplateDiffProps {
  mail: ApprovalView;
  template: NonNullable<ApprovalView['template']>;
}

/** What became of the step's own words: what was filled in, or written in their place. */
export function TemplateDiff({ mail, template }: TemplateDiffProps) {
  return (
    <section
      aria-label="Compared with the step’s own text"
      data-testid="template-diff"
      className="grid max-w-prose gap-2 rounded-md border bg-canvas p-3"
    >
      <p className="text-xs text-ink-faint">
        <del className="rounded-xs bg-bad-soft text-bad">Crossed out</del>: words of the step.{' '}
        <ins className="rounded-xs bg-good-soft text-good no-underline">Marked</ins>: words of this
        email.
      </p>
      {template.subject !== null && (
        <div className="font-medium">
          <EditDiff before={template.subject} after={mail.subject} />
        </div>
      )}
      <EditDiff before={template.bodyText} after={mail.bodyText} />
    </section>
  );
}
