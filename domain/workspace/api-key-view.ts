import { z } from 'zod';
import { InstantView } from '../shared/instant-view.ts';
import { apiScopes } from './access.ts';

export const ApiKeyView = z.object({
  id: z.string(),
  name: z.string(),
  /** The first characters of the key, to tell keys apart. */
  prefix: z.string(),
  scopes: z.array(z.enum(apiScopes)),
  createdAt: InstantView,
  lastUsedAt: InstantView.nullable(),
  expiresAt: InstantView.nullable(),
});
export type ApiKeyView = z.infer<typeof ApiKeyView>;

/** The only answer that ever holds the key itself. */
export const CreatedApiKeyView = ApiKeyView.extend({ key: z.string() });
export type CreatedApiKeyView = z.infer<typeof CreatedApiKeyView>;
