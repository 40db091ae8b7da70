import { z } from 'zod';

export const MoveMailboxInput = z.strictObject({ contactId: z.string(), mailboxId: z.string() });
export type MoveMailboxInput = z.input<typeof MoveMailboxInput>;
