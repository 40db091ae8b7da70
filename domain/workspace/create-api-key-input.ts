import { z } from 'zod';
import { InstantInput } from '../shared/instant-input.ts';
import { apiScopes } from './access.ts';

export const CreateApiKeyInput = z.strictObject({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(z.enum(apiScopes)).min(1),
  expiresAt: InstantInput.optional(),
});
export type CreateApiKeyInput = z.input<typeof CreateApiKeyInput>;
