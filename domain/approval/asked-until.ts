import { z } from 'zod';

/** As the person saw it: what was asked for later says something else, and is not approved. */
export const AskedUntil = z.iso.datetime().transform((at) => new Date(at));
