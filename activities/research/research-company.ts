import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { findCompanyNote } from '#db/queries/company-note/find-company-note.ts';
import { saveCompanyNote } from '#db/queries/company-note/save-company-note.ts';
import { companySite } from '#domain/research/company-site.ts';
import { isNoteFresh } from '#domain/research/is-note-fresh.ts';
import type { CompanyNote } from '#domain/writing/writing-inputs.ts';
import type { FetchPage } from '#integrations/web-page/fetch-page.ts';
import { readCompanySite } from './read-company-site.ts';

export type ResearchDeps = { db: Database; fetchPage: FetchPage; clock: () => Date };

export type ResearchRequest = {
  workspaceId: string;
  contact: { email: string; website: string | null };
  signal: AbortSignal;
};

/** For all pages of a company together. */
const patienceMs = 20_000;

/**
 * What a contact's company says of itself on a few public pages: remembered for 30 days per domain, and
 * for a day that it could not be read. Twenty seconds at most; what the web does never fails a mail.
 * @returns null when there is nothing to say
 * @throws what ended `signal`, and what the database throws
 */
export async function researchCompany(
  { db, fetchPage, clock }: ResearchDeps,
  { workspaceId, contact, signal }: ResearchRequest,
): Promise<CompanyNote | null> {
  const site = companySite(contact);
  if (!site) return null;
  const { domain } = site;
  const known = await inWorkspace(db, workspaceId, (tx) => findCompanyNote(tx, domain));
  if (known && isNoteFresh(known, clock())) return show(known);
  const deadline = AbortSignal.timeout(patienceMs);
  const reading = await readCompanySite(fetchPage, site, { signal, deadline });
  const note = { workspaceId, domain, ...reading, readAt: clock() };
  await inWorkspace(db, workspaceId, (tx) => saveCompanyNote(tx, note));
  return show(note);
}

function show(note: {
  text: string | null;
  readAt: Date;
  sources: CompanyNote['sources'];
}): CompanyNote | null {
  const { text, readAt, sources } = note;
  return text === null ? null : { text, readAt: readAt.toISOString(), sources };
}
