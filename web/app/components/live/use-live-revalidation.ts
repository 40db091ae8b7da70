import type { LiveEventType } from '#domain/shared/live-event.ts';
import { useLiveChanges } from './use-live-changes.ts';
import { useOwedRevalidation } from './use-owed-revalidation.ts';

/** Loads the page's data again whenever something of these types changed. */
export function useLiveRevalidation(types: readonly LiveEventType[]): void {
  useLiveChanges(types, useOwedRevalidation());
}
