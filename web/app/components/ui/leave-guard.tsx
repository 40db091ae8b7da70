import { useBeforeUnload, useBlocker } from '@remix-run/react';
import { ConfirmDialog } from './confirm-dialog.tsx';

interface LeaveGuardProps {
  /** Read when somebody is about to leave. */
  isDirty: () => boolean;
}

/** Asks before unsaved writing is left behind: by a link, a reload or the end of the tab. */
export function LeaveGuard({ isDirty }: LeaveGuardProps) {
  useBeforeUnload((event) => {
    if (isDirty()) event.preventDefault();
  });
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty() && currentLocation.pathname !== nextLocation.pathname,
  );
  return (
    <ConfirmDialog
      danger
      open={blocker.state === 'blocked'}
      onOpenChange={(isOpen) => {
        if (!isOpen) blocker.reset?.();
      }}
      title="Leave without saving?"
      effect="What you wrote here since the last save will be lost."
      confirmLabel="Leave"
      onConfirm={() => blocker.proceed?.()}
    />
  );
}
