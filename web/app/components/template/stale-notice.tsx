import type { TemplateView } from '#domain/template/template-view.ts';
import type { TemplateWords } from '#domain/template/template-words.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { TemplateDiff } from './template-diff.tsx';

interface StaleNoticeProps {
  mine: TemplateWords;
  theirs: TemplateView;
  isPending: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody else saved what is being written here: whose words stand is decided by who writes. */
export function StaleNotice(props: StaleNoticeProps) {
  const { mine, theirs, isPending, onKeepMine, onTakeTheirs } = props;
  const { changedBy, version } = theirs;
  const who = changedBy.kind === 'user' && changedBy.name ? changedBy.name : 'Somebody';
  return (
    <Callout tone="warn" title={`${who} saved this template while you wrote`}>
      <p>
        Yours is not saved yet. Whichever you choose, the other one stays among the versions or
        comes back with Undo.
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look="primary" disabled={isPending} onClick={onKeepMine}>
          {isPending ? 'Saving…' : `Save mine as version ${version + 1}`}
        </Button>
        <Button disabled={isPending} onClick={onTakeTheirs}>
          Take theirs
        </Button>
      </div>
      <details className="mt-3">
        <summary className="touch cursor-pointer text-accent">Theirs and yours compared</summary>
        <div className="mt-2 rounded-md border bg-raised p-3 text-ink">
          <TemplateDiff before={theirs} after={mine} />
        </div>
      </details>
    </Callout>
  );
}
