import { z } from 'zod';
import { parseDuration } from './parse-duration.ts';

/** A delay as the API writes it. */
export const IsoDuration = z
  .string()
  .refine(
    (text) => parseDuration(text) !== null,
    'Write a duration such as P3D (3 days), PT4H (4 hours) or PT90S (90 seconds).',
  );
