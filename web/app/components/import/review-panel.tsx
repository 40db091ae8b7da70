import { Form, Link, useActionData, useNavigation } from '@remix-run/react';
import type { ImportView } from '#domain/import/import-view.ts';
import type { Outcome } from '../../errors/attempt.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { NumberRow } from '../ui/number-row.tsx';
import { ProblemList } from './problem-list.tsx';

/** What an import would do, what is wrong with the rows it leaves out, and the button that does it. */
export function ReviewPanel({ run }: { run: ImportView }) {
  const { created, updated, skipped, rejected, status } = run;
  const outcome = useActionData<Outcome<string>>();
  const isBusy = useNavigation().state !== 'idle';
  const isRead = status === 'reviewed';
  const writes = created + updated;
  return (
    <div className="grid gap-5">
      {!isRead && (
        <Callout tone="info" title="Reading the file">
          Nothing is imported by it. You can leave this page and come back.
        </Callout>
      )}
      {isRead && run.error && (
        <Callout tone="warn" title={`Only what stands above line ${run.error.line ?? '?'} is read`}>
          {run.error.message}
        </Callout>
      )}
      <div aria-live="polite">
        <NumberRow
          cells={[
            { label: 'New contacts', value: created, look: 'text-good' },
            { label: 'To be updated', value: updated },
            { label: 'Known, left as they are', value: skipped },
            { label: 'Rejected', value: rejected, ...(rejected > 0 && { look: 'text-bad' }) },
          ]}
        />
      </div>
      {isRead && rejected > 0 && <ProblemList run={run} />}
      {outcome && !outcome.ok && <Callout tone="bad">{outcome.refusal.message}</Callout>}
      <div className="flex flex-wrap items-center gap-3">
        <Form method="post">
          <input type="hidden" name="intent" value="commit" />
          <Button
            type="submit"
            look="primary"
            size="lg"
            disabled={!isRead || isBusy || writes === 0}
          >
            {writes === 0 ? 'Nothing to import' : `Import ${contactsWord(writes)}`}
          </Button>
        </Form>
        <Button asChild>
          <Link to="?step=columns">Change columns</Link>
        </Button>
      </div>
    </div>
  );
}

function contactsWord(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'contact' : 'contacts'}`;
}
