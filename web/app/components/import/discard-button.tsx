import { useIntents } from '../../forms/use-intents.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';

/** Gives up an upload before anything was imported. */
export function DiscardButton() {
  const { run, isBusy } = useIntents();
  return (
    <ConfirmDialog
      trigger={<Button disabled={isBusy}>Discard</Button>}
      danger
      title="Discard this upload?"
      effect="The file and your corrections are removed. Nothing was imported."
      confirmLabel="Discard"
      onConfirm={() => run('cancel')}
    />
  );
}
