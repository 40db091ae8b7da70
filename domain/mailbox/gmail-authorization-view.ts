import { z } from 'zod';

/** Where the person's browser goes to give consent. */
export const GmailAuthorizationView = z.object({ authorizationUrl: z.url() });
export type GmailAuthorizationView = z.infer<typeof GmailAuthorizationView>;
