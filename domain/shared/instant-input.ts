import { z } from 'zod';

/** An instant as callers give it: ISO 8601 in UTC, in a year that PostgreSQL knows. */
export const InstantInput = z.iso
  .datetime()
  .refine((at) => !at.startsWith('0000'), 'There is no year 0.');
