/** An f whose crossbar goes on through the stem and arrives. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="8" fill="var(--brand)" />
      <path
        d="M18 7.5h-1.3c-2.5 0-3.9 1.5-3.9 4.1v13.2M7.4 15.8h9.8"
        fill="none"
        stroke="#fff"
        strokeWidth="2.9"
        strokeLinecap="round"
      />
      <circle cx="23.6" cy="15.8" r="3" fill="var(--brand-dot)" />
    </svg>
  );
}
