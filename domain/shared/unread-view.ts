import { z } from 'zod';

/** An answer of which only matters that it is no refusal. */
export const UnreadView = z.unknown();
