import { useNavigation } from '@remix-run/react';
import { useEffect, useState } from 'react';

/** Quicker than this, a note would only flicker. */
const patienceMs = 300;

/** Says that a page is on its way when it takes longer than a blink. */
export function LoadingNote() {
  const isLoading = useNavigation().state === 'loading';
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (!isLoading) return setIsSlow(false);
    const timer = setTimeout(() => setIsSlow(true), patienceMs);
    return () => clearTimeout(timer);
  }, [isLoading]);
  return (
    <p role="status" className="pointer-events-none fixed inset-x-0 top-2 z-50 text-center">
      {isSlow && (
        <span className="rounded-full border bg-raised px-3 py-1 text-xs text-ink-soft shadow-floating">
          Loading…
        </span>
      )}
    </p>
  );
}
