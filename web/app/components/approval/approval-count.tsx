import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { ApprovalsView } from '#domain/approval/approvals-view.ts';
import { callApi } from '../../session/call-api.ts';
import { useLiveChanges } from '../live/use-live-changes.ts';

const Count = ApprovalsView.pick({ total: true });

/** A campaign at work changes many contacts a second; nobody reads a number as often. */
const everyMs = 2_000;

const CountContext = createContext(0);

interface ApprovalCountProps {
  /** By the server when the page was read. */
  counted: number;
  /** Made by the parent, so that only who reads the number is drawn again when it changes. */
  children: ReactNode;
}

/** Keeps up, on every page, how many mails wait for a person. */
export function ApprovalCount({ counted, children }: ApprovalCountProps) {
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
  return <CountContext.Provider value={total}>{children}</CountContext.Provider>;
}

export function useApprovalCount(): number {
  return useContext(CountContext);
}
