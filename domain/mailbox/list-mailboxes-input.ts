import { z } from 'zod';
import { pageInput } from '../shared/page-input.ts';

export const ListMailboxesInput = z.strictObject(pageInput);
export type ListMailboxesInput = z.input<typeof ListMailboxesInput>;
