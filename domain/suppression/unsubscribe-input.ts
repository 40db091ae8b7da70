import { z } from 'zod';

export const UnsubscribeInput = z.strictObject({ token: z.string().min(1).max(500) });
export type UnsubscribeInput = z.input<typeof UnsubscribeInput>;
