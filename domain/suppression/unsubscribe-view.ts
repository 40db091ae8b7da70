import { z } from 'zod';

/** What the unsubscribe page may show to whoever holds the link. */
export const UnsubscribeView = z.object({ address: z.string(), isUnsubscribed: z.boolean() });
export type UnsubscribeView = z.infer<typeof UnsubscribeView>;
