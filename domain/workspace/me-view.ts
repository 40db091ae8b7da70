import { z } from 'zod';
import { apiScopes, roles } from './access.ts';

/** Who is asking, and in which workspace with which rights. `user` is null for an API key. */
export const MeView = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string() }).nullable(),
  workspace: z.object({ id: z.string(), name: z.string() }),
  role: z.enum(roles),
  scopes: z.array(z.enum(apiScopes)),
  /** Every workspace the person may choose with `X-Workspace-Id`. */
  workspaces: z.array(z.object({ id: z.string(), name: z.string(), role: z.enum(roles) })),
});
export type MeView = z.infer<typeof MeView>;
