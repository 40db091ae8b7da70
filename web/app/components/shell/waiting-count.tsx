/** Beside a place in the navigation: how much there waits for a person. */
export function WaitingCount({ count, className }: { count: number; className?: string }) {
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
