import { z } from 'zod';
import { WebAddress } from './web-address.ts';
import { storableText } from './storable-text.ts';

/** Work worth showing; a mail may link to it. */
export const HighlightProject = z.strictObject({
  name: storableText().trim().min(1, 'give it a name').max(200),
  url: WebAddress.nullable().default(null),
  summary: storableText().trim().max(2_000).default(''),
});
export type HighlightProject = z.infer<typeof HighlightProject>;
