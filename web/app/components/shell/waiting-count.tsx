import { useApprovalCount } from '../approval/approval-count.tsx';

/** Beside Approvals in the navigation: how many mails wait there for a person. */
export function WaitingCount({ className }: { className?: string }) {
  const count = useApprovalCount();
  if (count === 0) return null;
  return (
    <span
      className={`numbers rounded-full bg-accent px-1.5 text-2xs leading-4 font-semibold text-on-accent ${className ?? ''}`}
    >
      {count > 99 ? '99+' : count}
      <span className="sr-only"> waiting</span>
    </span>
  );
}
