import type { Services } from '#services/index.ts';
import type { Route } from '../../route.ts';
import { bulkChangeRoutes } from './bulk-changes.ts';
import { campaignContactRoutes } from './campaign-contacts.ts';
import { campaignControlRoutes } from './campaign-control.ts';
import { campaignRoutes } from './campaigns.ts';
import { contactControlRoutes } from './contact-control.ts';
import { contactHistoryRoutes } from './contact-history.ts';
import { contactMergeRoutes } from './contact-merge.ts';
import { contactNoteRoutes } from './contact-notes.ts';
import { contactPlanRoutes } from './contact-plan.ts';
import { contactTrashRoutes } from './contact-trash.ts';
import { contactRoutes } from './contacts.ts';
import { emailRoutes } from './emails.ts';
import { fileRoutes } from './files.ts';
import { forecastRoutes } from './forecast.ts';
import { importRoutes } from './imports.ts';
import { integrityRoutes } from './integrity.ts';
import { tagRoutes } from './tags.ts';
import { contactListRoutes } from './lists.ts';
import { segmentRoutes } from './segments.ts';
import { savedViewRoutes } from './saved-views.ts';
import { customFieldRoutes } from './custom-fields.ts';
import { mailboxControlRoutes } from './mailbox-control.ts';
import { mailboxRoutes } from './mailboxes.ts';
import { needsYouRoutes } from './needs-you.ts';
import { notionRoutes } from './notion.ts';
import { profileRoutes } from './profiles.ts';
import { replyRoutes } from './replies.ts';
import { sandboxRoutes } from './sandbox.ts';
import { sequenceRoutes } from './sequence.ts';
import { approvalRoutes } from './approvals.ts';
import { taskRoutes } from './tasks.ts';
import { templateFolderRoutes } from './template-folders.ts';
import { templateVersionRoutes } from './template-versions.ts';
import { templateRoutes } from './templates.ts';
import { workspaceRoutes } from './workspace.ts';

/** Every JSON call below `/api/v1`, fixed paths before those with a name in them. */
export function listRoutes(services: Services): Route[] {
  return [
    ...workspaceRoutes(services),
    ...importRoutes(services),
    ...bulkChangeRoutes(services),
    ...contactTrashRoutes(services),
    ...contactRoutes(services),
    ...contactControlRoutes(services),
    ...contactMergeRoutes(services),
    ...contactPlanRoutes(services),
    ...contactHistoryRoutes(services),
    ...contactNoteRoutes(services),
    ...tagRoutes(services),
    ...contactListRoutes(services),
    ...segmentRoutes(services),
    ...savedViewRoutes(services),
    ...customFieldRoutes(services),
    ...mailboxRoutes(services),
    ...mailboxControlRoutes(services),
    ...campaignRoutes(services),
    ...campaignContactRoutes(services),
    ...campaignControlRoutes(services),
    ...sequenceRoutes(services),
    ...integrityRoutes(services),
    ...taskRoutes(services),
    ...approvalRoutes(services),
    ...emailRoutes(services),
    ...needsYouRoutes(services),
    ...forecastRoutes(services),
    ...fileRoutes(services),
    ...notionRoutes(services),
    ...profileRoutes(services),
    ...templateRoutes(services),
    ...templateVersionRoutes(services),
    ...templateFolderRoutes(services),
    ...replyRoutes(services),
    ...sandboxRoutes(services),
  ];
}
