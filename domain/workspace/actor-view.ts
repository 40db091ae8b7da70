import { z } from 'zod';

/** Who did it, with a name a person recognises where there is one. */
export const ActorView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('user'), userId: z.string(), name: z.string().optional() }),
  z.object({ kind: z.literal('api_key'), apiKeyId: z.string(), name: z.string().optional() }),
  z.object({ kind: z.literal('system') }),
]);
export type ActorView = z.infer<typeof ActorView>;
