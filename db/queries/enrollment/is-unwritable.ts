import { and, eq, inArray } from 'drizzle-orm';
import { unwritableReasons } from '#domain/sending/unwritable-reasons.ts';
import { enrollments } from '../../schema/index.ts';

/** Of a row of `enrollments`: its contact is held because the next mail could not be written. */
export const isUnwritable = and(
  eq(enrollments.state, 'active'),
  inArray(enrollments.reasonCode, unwritableReasons),
);
