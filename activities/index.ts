import { createCampaignActivities } from './campaign/campaign.activities.ts';
import { createContactActivities } from './contact/contact.activities.ts';
import { createDispatchActivities } from './dispatch/dispatch.activities.ts';
import { createImportActivities } from './import.activities.ts';
import { createIntegrityActivities } from './integrity/integrity.activities.ts';
import {
  createMailDomainsActivities,
  type MailDomainsDeps,
} from './mail-domains/mail-domains.activities.ts';
import type { MailDeps } from './mail/mail-deps.ts';
import { createMailActivities } from './mail/mail.activities.ts';
import type { NotionDeps } from './notion/notion-deps.ts';
import { createNotionActivities } from './notion/notion.activities.ts';
import type { WatchDeps } from './watch/watch-deps.ts';
import { createWatchActivities } from './watch/watch.activities.ts';

export type ActivityDeps = MailDeps & WatchDeps & NotionDeps & MailDomainsDeps;

/** All activities by the task queue whose worker runs them. */
export function createActivities(deps: ActivityDeps) {
  const mail = createMailActivities(deps);
  return {
    engine: {
      ...createCampaignActivities(deps),
      ...createContactActivities(deps),
      ...createDispatchActivities(deps),
      ...createImportActivities(deps),
      giveUpSending: mail.giveUpSending,
    },
    mail: { sendEmail: mail.sendEmail },
    sync: createNotionActivities(deps),
    watch: {
      ...createWatchActivities(deps),
      ...createIntegrityActivities(deps),
      ...createMailDomainsActivities(deps),
    },
  };
}
