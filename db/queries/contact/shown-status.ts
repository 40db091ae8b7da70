import { and, isNotNull, notInArray, sql, type SQL } from 'drizzle-orm';
import { finalStatuses } from '#domain/contact/shown-contact-status.ts';
import { contacts } from '../../schema/index.ts';

/** `shownContactStatus` in SQL, to filter and sort by. */
export const isShownPaused = and(
  isNotNull(contacts.pausedAt),
  notInArray(contacts.status, [...finalStatuses]),
);

/** The label people see: the fact underneath, or Paused. */
export const shownStatus: SQL<string> = sql`case when ${isShownPaused} then 'Paused' else ${contacts.status} end`;
