import { z } from 'zod';
import { pageInput } from '../shared/page-input.ts';

export const ListSequenceVersionsInput = z.strictObject({ campaignId: z.string(), ...pageInput });
export type ListSequenceVersionsInput = z.input<typeof ListSequenceVersionsInput>;
