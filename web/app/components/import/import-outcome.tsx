import type { ImportView } from '#domain/import/import-view.ts';
import { useIntents } from '../../forms/use-intents.ts';
import { useMay } from '../rights/rights.tsx';
import { Instant } from '../time/instant.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';

/** How an import goes or went, with what a person can still do about it. */
export function ImportOutcome({ run }: { run: ImportView }) {
  switch (run.status) {
    case 'queued':
      return <Callout tone="neutral" title="Waiting for its turn" action={<CancelButton />} />;
    case 'running':
      return (
        <Callout tone="info" title={`Reading ${thing(run)}`} action={<CancelButton />}>
          You can leave this page; the import goes on.
        </Callout>
      );
    case 'failed':
      return (
        <Callout
          tone="bad"
          title={
            run.error?.line
              ? `The file cannot be read from line ${run.error.line} on`
              : `${run.source === 'notion' ? 'The database' : 'The file'} cannot be read`
          }
          action={<UndoButton run={run} />}
        >
          {run.error?.message} What was read before it is kept: see the counts.
        </Callout>
      );
    case 'canceled':
      return (
        <Callout tone="warn" title="The import was canceled" action={<UndoButton run={run} />}>
          {run.created + run.updated === 0
            ? 'It has written nothing.'
            : 'What it had written by then stays: see the counts.'}
        </Callout>
      );
    case 'completed':
      return (
        <Callout tone="good" title="The import is complete" action={<UndoButton run={run} />}>
          {run.rejected === 0
            ? 'Every row was taken.'
            : `Mend the rejected rows ${run.source === 'notion' ? 'in Notion' : 'below'} and import them again; nobody is added twice.`}
        </Callout>
      );
    case 'undoing':
      return (
        <Callout tone="info" title="Taking the import back">
          {undoWords(run)}
        </Callout>
      );
    case 'undone':
      return (
        <Callout tone="neutral" title="The import was taken back">
          {undoWords(run)}
        </Callout>
      );
    default:
      return null;
  }
}

const thing = ({ source }: ImportView) => (source === 'notion' ? 'the database' : 'the file');

function CancelButton() {
  const mayCancel = useMay('write');
  const { run, isBusy } = useIntents();
  if (!mayCancel) return null;
  return (
    <Button size="sm" disabled={isBusy} onClick={() => run('cancel')}>
      Cancel import
    </Button>
  );
}

function UndoButton({ run: { undoUntil, created, updated } }: { run: ImportView }) {
  const mayUndo = useMay('write');
  const { run, isBusy } = useIntents();
  if (!mayUndo || !undoUntil) return null;
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" disabled={isBusy}>
          Undo import
        </Button>
      }
      danger
      title="Take this import back?"
      effect={
        <>
          Up to {created.toLocaleString('en-GB')} new contacts are deleted and{' '}
          {updated.toLocaleString('en-GB')} updated ones get their former values back. Whoever was
          mailed, or changed since, stays as they are. Possible until <Instant at={undoUntil} />.
        </>
      }
      confirmLabel="Undo import"
      onConfirm={() => run('undo')}
    />
  );
}

const reasons = {
  mailed: 'stay because they were mailed',
  changed_since: 'keep what was changed since',
} as const;

function undoWords({ undo }: ImportView): string {
  if (!undo) return '';
  const count = (value: number) => value.toLocaleString('en-GB');
  return [
    `${count(undo.removed)} contacts deleted, ${count(undo.restored)} given their former values.`,
    ...undo.kept.map(({ code, count: kept }) => `${count(kept)} ${reasons[code]}.`),
  ].join(' ');
}
