import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { listUncheckedDomains } from '#db/queries/mail-domain/list-unchecked-domains.ts';
import { saveMailDomains } from '#db/queries/mail-domain/save-mail-domains.ts';
import type { FindMailServer } from '#integrations/dns/find-mail-server.ts';
import type { MailDomainsArgs } from '#workflows/contract.ts';

export type MailDomainsDeps = { db: Database; clock: () => Date; findMailServer: FindMailServer };

/** Domains asked about at the same time: few enough for any resolver. */
const pageSize = 25;

export type MailDomainsActivities = ReturnType<typeof createMailDomainsActivities>;

export function createMailDomainsActivities({ db, clock, findMailServer }: MailDomainsDeps) {
  return {
    /**
     * Asks DNS about some domains of contacts and remembers the answers; seconds at most. Idempotent:
     * what was answered is not asked again for 30 days. A DNS that is away is an answer too, for 6 hours.
     */
    async checkMailDomains({ workspaceId }: MailDomainsArgs): Promise<{ isMore: boolean }> {
      const page = { now: clock(), limit: pageSize };
      const domains = await inWorkspace(db, workspaceId, (tx) => listUncheckedDomains(tx, page));
      if (domains.length === 0) return { isMore: false };
      const checked = await Promise.all(
        domains.map(async (domain) => ({ domain, acceptsMail: await findMailServer(domain) })),
      );
      const save = { workspaceId, checked, at: clock() };
      await inWorkspace(db, workspaceId, (tx) => saveMailDomains(tx, save));
      return { isMore: domains.length === pageSize };
    },
  };
}
