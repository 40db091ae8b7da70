import { z } from 'zod';
import { pageInput } from '../shared/page-input.ts';

export const ListTrashInput = z.strictObject(pageInput);
export type ListTrashInput = z.input<typeof ListTrashInput>;
