import { z } from 'zod';
import { pageView } from '../shared/page-view.ts';
import { NeedView } from './need-view.ts';

/** A page of needs; `total` counts all of them. */
export const NeedsView = pageView(NeedView).extend({ total: z.number().int() });
export type NeedsView = z.infer<typeof NeedsView>;
