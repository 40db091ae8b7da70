import { z } from 'zod';
import { LocalPath } from '../shared/local-path.ts';

/** With the token of an internal integration, connected at once; without, by Notion's own dialog. */
export const ConnectNotionInput = z.strictObject({
  token: z.string().trim().min(10, 'Paste the whole token.').max(500).optional(),
  returnTo: LocalPath.default('/settings/notion'),
});
export type ConnectNotionInput = z.input<typeof ConnectNotionInput>;
