/** An f whose crossbar goes on through the stem and arrives. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="8" fill="var(--brand)" />
      <path
        d="M18.5 7.6h-1.2c-2.6 0-4.1 1.6-4.1 4.2V25M7.8 15.6h12.4"
        fill="none"
        stroke="#fff"
        strokeWidth="2.9"
        strokeLinecap="round"
      />
      <circle cx="24.4" cy="15.6" r="2.3" fill="var(--brand-dot)" />
    </svg>
  );
}
