import { useRevalidator } from '@remix-run/react';
import type { LiveEventType } from '#domain/shared/live-event.ts';
import { useLiveChanges } from './use-live-changes.ts';

/** Loads the page's data again whenever something of these types changed. */
export function useLiveRevalidation(types: readonly LiveEventType[]): void {
  const { revalidate } = useRevalidator();
  useLiveChanges(types, () => revalidate());
}
