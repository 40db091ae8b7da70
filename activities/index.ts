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
import { createReplyActivities } from './reply/reply.activities.ts';
import type { WatchDeps } from './watch/watch-deps.ts';
import { createWatchActivities } from './watch/watch.activities.ts';
import type { WritingDeps } from './writing/writing-deps.ts';
import { createWritingActivities } from './writing/writing.activities.ts';

export type ActivityDeps = MailDeps & WatchDeps & NotionDeps & MailDomainsDeps & WritingDeps;

/** All activities by the task queue whose worker runs them. */
export function createActivities(deps: ActivityDeps) {
  const mail = createMailActivities(deps);
  const writing = createWritingActivities(deps);
  return {
    engine: {
      ...createCampaignActivities(deps),
      ...createContactActivities(deps),
      ...createDispatchActivities(deps),
      ...createImportActivities(deps),
      giveUpSending: mail.giveUpSending,
      takeStepText: writing.takeStepText,
    },
    mail: { sendEmail: mail.sendEmail },
    llm: { writeEmail: writing.writeEmail, ...createReplyActivities(deps) },
    sync: createNotionActivities(deps),
    watch: {
      ...createWatchActivities(deps),
      ...createIntegrityActivities(deps),
      ...createMailDomainsActivities(deps),
    },
  };
}
