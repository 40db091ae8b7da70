import { listDuplicates } from './contact/list-duplicates.ts';
import { mergeContacts } from './contact/merge-contacts.ts';
import { previewMerge } from './contact/preview-merge.ts';
import { changeContacts } from './bulk/change-contacts.ts';
import { undoChange } from './bulk/undo-change.ts';
import { listTrash } from './contact/list-trash.ts';
import { restoreContacts } from './contact/restore-contacts.ts';
import { restoreContact } from './contact/restore-contact.ts';
import { createApiKey } from './api-key/create-api-key.ts';
import { listApiKeys } from './api-key/list-api-keys.ts';
import { revokeApiKey } from './api-key/revoke-api-key.ts';
import { archiveCampaign } from './campaign/archive-campaign.ts';
import { createCampaign } from './campaign/create-campaign.ts';
import { enrollContacts } from './campaign/enroll-contacts.ts';
import { getCampaignProgress } from './campaign/get-campaign-progress.ts';
import { getCampaignVariants } from './campaign/get-campaign-variants.ts';
import { getCampaign } from './campaign/get-campaign.ts';
import { listCampaigns } from './campaign/list-campaigns.ts';
import { listSequenceVersions } from './campaign/list-sequence-versions.ts';
import { pauseCampaign } from './campaign/pause-campaign.ts';
import { previewCampaign } from './campaign/preview-campaign.ts';
import { previewSequenceEdit } from './campaign/preview-sequence-edit.ts';
import { replaceMailbox } from './campaign/replace-mailbox.ts';
import { releaseCampaignStale } from './campaign/release-campaign-stale.ts';
import { resumeCampaign } from './campaign/resume-campaign.ts';
import { sendTest } from './campaign/send-test.ts';
import { startCampaign } from './campaign/start-campaign.ts';
import { undoSequenceEdit } from './campaign/undo-sequence-edit.ts';
import { updateCampaign } from './campaign/update-campaign.ts';
import { countContacts } from './contact/count-contacts.ts';
import { createContact } from './contact/create-contact.ts';
import { deleteContact } from './contact/delete-contact.ts';
import { exportContacts } from './contact/export-contacts.ts';
import { explainContact } from './contact/explain-contact.ts';
import { getContact } from './contact/get-contact.ts';
import { listContactEmails } from './contact/list-contact-emails.ts';
import { listContactTimeline } from './contact/list-contact-timeline.ts';
import { listContacts } from './contact/list-contacts.ts';
import { moveMailbox } from './contact/move-mailbox.ts';
import { pauseContact } from './contact/pause-contact.ts';
import { rescheduleContact } from './contact/reschedule-contact.ts';
import { releaseStale } from './contact/release-stale.ts';
import { resumeContact } from './contact/resume-contact.ts';
import { sendNow } from './contact/send-now.ts';
import { settleUncertain } from './contact/settle-uncertain.ts';
import { skipStep } from './contact/skip-step.ts';
import { stopContact } from './contact/stop-contact.ts';
import { updateContact } from './contact/update-contact.ts';
import type { Access, ServiceDeps, VerbContext } from './context.ts';
import { getCampaignForecast } from './forecast/get-campaign-forecast.ts';
import { getForecast } from './forecast/get-forecast.ts';
import { listPlannedSends } from './forecast/list-planned-sends.ts';
import { tryChanges } from './forecast/try-changes.ts';
import { checkHealth } from './health/check-health.ts';
import { beginRequest } from './idempotency/begin-request.ts';
import { endRequest } from './idempotency/end-request.ts';
import { cancelImport } from './import/cancel-import.ts';
import { commitImport } from './import/commit-import.ts';
import { fixImportRows } from './import/fix-import-rows.ts';
import { getImportColumns } from './import/get-import-columns.ts';
import { getImport } from './import/get-import.ts';
import { listImports } from './import/list-imports.ts';
import { listRejections } from './import/list-rejections.ts';
import { reviewImport } from './import/review-import.ts';
import { startImport } from './import/start-import.ts';
import { streamRejectedCsv } from './import/stream-rejected-csv.ts';
import { undoImport } from './import/undo-import.ts';
import { checkIntegrity } from './integrity/check-integrity.ts';
import { getIntegrity } from './integrity/get-integrity.ts';
import { createLiveEventHub } from './live-event/create-live-event-hub.ts';
import { subscribeToEvents } from './live-event/subscribe-to-events.ts';
import { checkReplies } from './mailbox/check-replies.ts';
import { completeGmailConnect } from './mailbox/complete-gmail-connect.ts';
import { connectGmail } from './mailbox/connect-gmail.ts';
import { disconnectMailbox } from './mailbox/disconnect-mailbox.ts';
import { getMailbox } from './mailbox/get-mailbox.ts';
import { listMailboxes } from './mailbox/list-mailboxes.ts';
import { pauseMailbox } from './mailbox/pause-mailbox.ts';
import { resumeMailbox } from './mailbox/resume-mailbox.ts';
import { testMailbox } from './mailbox/test-mailbox.ts';
import { updateMailbox } from './mailbox/update-mailbox.ts';
import { getMe } from './me/get-me.ts';
import { listNeeds } from './needs-you/list-needs.ts';
import { answerSandboxMessage } from './sandbox/answer-sandbox-message.ts';
import { listSandboxMessages } from './sandbox/list-sandbox-messages.ts';
import { findUnsubscribe } from './suppression/find-unsubscribe.ts';
import { unsubscribe } from './suppression/unsubscribe.ts';
import { completeNotionConnect } from './notion/complete-notion-connect.ts';
import { connectNotion } from './notion/connect-notion.ts';
import { disconnectNotion } from './notion/disconnect-notion.ts';
import { getNotionDatabase } from './notion/get-notion-database.ts';
import { listNotionConnections } from './notion/list-notion-connections.ts';
import { listNotionDatabases } from './notion/list-notion-databases.ts';
import { listSyncLog } from './notion/list-sync-log.ts';
import { retryNotionSource } from './notion/retry-notion-source.ts';
import { retrySync } from './notion/retry-sync.ts';
import { startNotionImport } from './notion/start-notion-import.ts';
import { updateNotionSource } from './notion/update-notion-source.ts';
import { writingVerbs } from './writing/writing-verbs.ts';
import { organisingVerbs } from './organising/organising-verbs.ts';
import { sendTestEmail } from './email/send-test-email.ts';
import { fileVerbs } from './file/file-verbs.ts';
import { knowledgeVerbs } from './knowledge/knowledge-verbs.ts';
import { profileVerbs } from './profile/profile-verbs.ts';
import { replyVerbs } from './reply/reply-verbs.ts';
import { templateVerbs } from './template/template-verbs.ts';
import type { Services } from './services.ts';
import type { Bind } from './bind.ts';
import { completeTask } from './task/complete-task.ts';
import { listTasks } from './task/list-tasks.ts';
import { getWorkspace } from './workspace/get-workspace.ts';
import { pauseWorkspace } from './workspace/pause-workspace.ts';
import { resumeWorkspace } from './workspace/resume-workspace.ts';
import { updateWorkspace } from './workspace/update-workspace.ts';

/** Binds every verb to what it needs; made once by the process that serves. */
export function createServices(deps: ServiceDeps): Services {
  const hub = createLiveEventHub(deps);
  const contextOf = (access: Access): VerbContext => ({ ...deps, access });
  const verb: Bind = (run) => (access, input) => run({ ctx: contextOf(access), input });

  return {
    me: { get: verb(getMe) },
    workspace: {
      get: verb(getWorkspace),
      update: verb(updateWorkspace),
      pause: verb(pauseWorkspace),
      resume: verb(resumeWorkspace),
    },
    apiKeys: { create: verb(createApiKey), list: verb(listApiKeys), revoke: verb(revokeApiKey) },
    contacts: contactsVerbs(verb),
    ...organisingVerbs(verb),
    ...writingVerbs(verb),
    emails: { sendTest: verb(sendTestEmail) },
    ...fileVerbs(verb, contextOf),
    ...knowledgeVerbs(verb, contextOf),
    ...profileVerbs(verb, contextOf),
    ...templateVerbs(verb),
    ...replyVerbs(verb),
    mailboxes: mailboxesVerbs(verb),
    campaigns: campaignsVerbs(verb),
    tasks: { list: verb(listTasks), complete: verb(completeTask) },
    notion: { ...notionVerbs(verb), hasDialog: deps.notion.oauth !== null },
    needsYou: { list: verb(listNeeds) },
    forecast: {
      get: verb(getForecast),
      getOfCampaign: verb(getCampaignForecast),
      tryChanges: verb(tryChanges),
      listSends: verb(listPlannedSends),
    },
    imports: importsVerbs(verb, contextOf),
    events: {
      subscribe: (access, subscription) => subscribeToEvents({ hub, access, ...subscription }),
    },
    sandbox: {
      isOn: deps.sandbox !== undefined,
      listMessages: verb(listSandboxMessages),
      answer: verb(answerSandboxMessage),
    },
    unsubscribe: {
      find: (input) => findUnsubscribe({ deps, input }),
      confirm: (input) => unsubscribe({ deps, input }),
    },
    idempotency: { begin: verb(beginRequest), end: verb(endRequest) },
    integrity: { get: verb(getIntegrity), check: verb(checkIntegrity) },
    health: { check: () => checkHealth(deps) },
  };
}

const contactsVerbs = (verb: Bind): Services['contacts'] => ({
  list: verb(listContacts),
  count: verb(countContacts),
  export: verb(exportContacts),
  create: verb(createContact),
  get: verb(getContact),
  update: verb(updateContact),
  delete: verb(deleteContact),
  restore: verb(restoreContact),
  restoreMany: verb(restoreContacts),
  listTrash: verb(listTrash),
  change: verb(changeContacts),
  undoChange: verb(undoChange),
  previewMerge: verb(previewMerge),
  merge: verb(mergeContacts),
  listDuplicates: verb(listDuplicates),
  pause: verb(pauseContact),
  resume: verb(resumeContact),
  stop: verb(stopContact),
  skipStep: verb(skipStep),
  sendNow: verb(sendNow),
  reschedule: verb(rescheduleContact),
  moveMailbox: verb(moveMailbox),
  settleUncertain: verb(settleUncertain),
  releaseStale: verb(releaseStale),
  listTimeline: verb(listContactTimeline),
  listEmails: verb(listContactEmails),
  explain: verb(explainContact),
});

const importsVerbs = (
  verb: Bind,
  contextOf: (access: Access) => VerbContext,
): Services['imports'] => ({
  start: (access, input, file) => startImport({ ctx: contextOf(access), input, file }),
  get: verb(getImport),
  list: verb(listImports),
  getColumns: verb(getImportColumns),
  review: verb(reviewImport),
  fixRows: verb(fixImportRows),
  commit: verb(commitImport),
  cancel: verb(cancelImport),
  undo: verb(undoImport),
  listRejections: verb(listRejections),
  streamRejectedCsv: verb(streamRejectedCsv),
});

const mailboxesVerbs = (verb: Bind): Services['mailboxes'] => ({
  connectGmail: verb(connectGmail),
  completeGmailConnect: verb(completeGmailConnect),
  list: verb(listMailboxes),
  get: verb(getMailbox),
  update: verb(updateMailbox),
  pause: verb(pauseMailbox),
  resume: verb(resumeMailbox),
  test: verb(testMailbox),
  checkReplies: verb(checkReplies),
  disconnect: verb(disconnectMailbox),
});

const campaignsVerbs = (verb: Bind): Services['campaigns'] => ({
  create: verb(createCampaign),
  list: verb(listCampaigns),
  get: verb(getCampaign),
  update: verb(updateCampaign),
  preview: verb(previewCampaign),
  sendTest: verb(sendTest),
  previewSequenceEdit: verb(previewSequenceEdit),
  undoSequenceEdit: verb(undoSequenceEdit),
  listSequenceVersions: verb(listSequenceVersions),
  enroll: verb(enrollContacts),
  start: verb(startCampaign),
  pause: verb(pauseCampaign),
  resume: verb(resumeCampaign),
  archive: verb(archiveCampaign),
  releaseStale: verb(releaseCampaignStale),
  replaceMailbox: verb(replaceMailbox),
  getProgress: verb(getCampaignProgress),
  getVariants: verb(getCampaignVariants),
});

const notionVerbs = (verb: Bind): Omit<Services['notion'], 'hasDialog'> => ({
  connect: verb(connectNotion),
  completeConnect: verb(completeNotionConnect),
  listConnections: verb(listNotionConnections),
  disconnect: verb(disconnectNotion),
  listDatabases: verb(listNotionDatabases),
  getDatabase: verb(getNotionDatabase),
  startImport: verb(startNotionImport),
  updateSource: verb(updateNotionSource),
  retrySource: verb(retryNotionSource),
  listSyncLog: verb(listSyncLog),
  retrySync: verb(retrySync),
});
