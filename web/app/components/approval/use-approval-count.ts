import { useEffect, useRef, useState } from 'react';
import { ApprovalsView } from '#domain/approval/approvals-view.ts';
import { callApi } from '../../session/call-api.ts';
import { useLiveChanges } from '../live/use-live-changes.ts';

const Count = ApprovalsView.pick({ total: true });

/** A campaign at work changes many contacts a second; nobody reads a number as often. */
const everyMs = 2_000;

/**
 * How many mails wait for a person, kept up to date on every page.
 * @param counted by the server when the page was read
 */
export function useApprovalCount(counted: number): number {
  const [total, setTotal] = useState(counted);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTotal(counted), [counted]);
  useEffect(() => () => clearTimeout(timer.current), []);

  useLiveChanges(['contact.changed', 'campaign.changed'], () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void callApi('/approvals?limit=0', Count).then(
        (answer) => answer.ok && setTotal(answer.value.total),
      );
    }, everyMs);
  });
  return total;
}
