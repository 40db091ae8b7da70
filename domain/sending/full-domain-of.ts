import { isFreemailDomain } from '../email-address/is-freemail-domain.ts';
import type { Candidate } from './candidate.ts';
import type { WorkspaceState } from './workspace-state.ts';

/**
 * The recipient's domain if it has had its mails of `date`: its mail then waits in a line of its own.
 * Strangers share a freemail domain, so it is never full.
 * @param date local date of the mailbox
 */
export function fullDomainOf(
  { domainDailyLimit }: Pick<WorkspaceState, 'domainDailyLimit'>,
  { domain, domainToday }: Pick<Candidate, 'domain' | 'domainToday'>,
  date: string,
): string | null {
  if (domainDailyLimit === null || isFreemailDomain(domain)) return null;
  const sent = domainToday.date === date ? domainToday.sent : 0;
  return sent >= domainDailyLimit ? domain : null;
}
