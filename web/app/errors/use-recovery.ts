import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

const everyMs = 3_000;

/** Loads the page again as soon as the server is well, so that nobody has to press anything. */
export function useRecovery(isOurFault: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isOurFault) return;
    const timer = setInterval(() => {
      void isServerWell().then((isWell) => isWell && revalidate());
    }, everyMs);
    return () => clearInterval(timer);
  }, [isOurFault, revalidate]);
}

async function isServerWell(): Promise<boolean> {
  try {
    return (await fetch('/api/health')).ok;
  } catch {
    return false;
  }
}
