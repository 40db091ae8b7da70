import { z } from 'zod';

export const ApiKeyRefInput = z.strictObject({ apiKeyId: z.string() });
export type ApiKeyRefInput = z.input<typeof ApiKeyRefInput>;
