import type { Transaction } from '../../client.ts';
import { companyNotes } from '../../schema/index.ts';

type NewNote = Omit<typeof companyNotes.$inferInsert, 'createdAt' | 'updatedAt'>;

/** Remembers the latest look at a company, also one that saw nothing. */
export async function saveCompanyNote(tx: Transaction, note: NewNote): Promise<void> {
  const { workspaceId: _, domain: __, ...seen } = note;
  await tx
    .insert(companyNotes)
    .values(note)
    .onConflictDoUpdate({
      target: [companyNotes.workspaceId, companyNotes.domain],
      set: { ...seen, updatedAt: seen.readAt },
    });
}
