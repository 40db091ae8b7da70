import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { companyNotes } from '../../schema/index.ts';

export type CompanyNoteRow = typeof companyNotes.$inferSelect;

export async function findCompanyNote(
  tx: Transaction,
  domain: string,
): Promise<CompanyNoteRow | null> {
  const [row] = await tx.select().from(companyNotes).where(eq(companyNotes.domain, domain));
  return row ?? null;
}
