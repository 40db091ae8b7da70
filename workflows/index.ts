export { campaignWorkflow } from './campaign/campaign.workflow.ts';
export { contactWorkflow } from './contact/contact.workflow.ts';
export { importWorkflow } from './import/import.workflow.ts';
export { notionImportWorkflow } from './import/notion-import.workflow.ts';
export { integrityWorkflow } from './integrity/integrity.workflow.ts';
export { mailboxWatchWorkflow } from './mailbox-watch/mailbox-watch.workflow.ts';
export { mailboxWorkflow } from './mailbox/mailbox.workflow.ts';
export { notionSyncWorkflow } from './notion-sync/notion-sync.workflow.ts';
