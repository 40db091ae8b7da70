import { z } from 'zod';

/** An instant as every view carries it: ISO 8601 in UTC with milliseconds. */
export const InstantView = z.iso.datetime();
