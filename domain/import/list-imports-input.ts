import { z } from 'zod';
import { pageInput } from '../shared/page-input.ts';

export const ListImportsInput = z.strictObject(pageInput);
export type ListImportsInput = z.input<typeof ListImportsInput>;
