import { z } from 'zod';
import { InstantView } from '../shared/instant-view.ts';

export const ListView = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: InstantView,
  updatedAt: InstantView,
});
export type ListView = z.infer<typeof ListView>;
