import { InstantInput } from '../shared/instant-input.ts';

/** As the person saw it: what was asked for later says something else, and is not approved. */
export const AskedUntil = InstantInput.transform((at) => new Date(at));
