import type { MergeContactsInput } from '#domain/contact/merge-contacts-input.ts';
import type { MergePreviewView } from '#domain/contact/merge-preview-view.ts';
import type { BulkChangeInput } from '#domain/bulk/bulk-change-input.ts';
import type { BulkChangeRefInput } from '#domain/bulk/bulk-change-ref-input.ts';
import type { BulkChangeView } from '#domain/bulk/bulk-change-view.ts';
import type { CampaignPreviewView } from '#domain/campaign/campaign-preview-view.ts';
import type { CampaignProgressView } from '#domain/campaign/campaign-progress-view.ts';
import type { CampaignRefInput } from '#domain/campaign/campaign-ref-input.ts';
import type { CampaignVariantsView } from '#domain/campaign/campaign-variants-view.ts';
import type { CampaignView } from '#domain/campaign/campaign-view.ts';
import type { CreateCampaignInput } from '#domain/campaign/create-campaign-input.ts';
import type { EnrollContactsInput } from '#domain/campaign/enroll-contacts-input.ts';
import type { EnrollmentView } from '#domain/campaign/enrollment-view.ts';
import type { ListCampaignsInput } from '#domain/campaign/list-campaigns-input.ts';
import type { PreviewCampaignInput } from '#domain/campaign/preview-campaign-input.ts';
import type { ReplaceMailboxInput } from '#domain/campaign/replace-mailbox-input.ts';
import type { ReplacedMailboxView } from '#domain/campaign/replaced-mailbox-view.ts';
import type { SendTestInput } from '#domain/campaign/send-test-input.ts';
import type { SentTestView } from '#domain/campaign/sent-test-view.ts';
import type { UpdateCampaignInput } from '#domain/campaign/update-campaign-input.ts';
import type { ListSequenceVersionsInput } from '#domain/sequence/list-sequence-versions-input.ts';
import type { PreviewSequenceEditInput } from '#domain/sequence/preview-sequence-edit-input.ts';
import type { SequenceImpactView } from '#domain/sequence/sequence-impact-view.ts';
import type { SequenceVersionView } from '#domain/sequence/sequence-version-view.ts';
import type { ContactCountView } from '#domain/contact/contact-count-view.ts';
import type { ContactEmailView } from '#domain/contact/contact-email-view.ts';
import type { ContactEventView } from '#domain/contact/contact-event-view.ts';
import type { ContactExplanationView } from '#domain/contact/contact-explanation-view.ts';
import type { ContactHistoryInput } from '#domain/contact/contact-history-input.ts';
import type { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import type { ContactFilterInput } from '#domain/contact/contact-filter-input.ts';
import type { ContactPageView } from '#domain/contact/contact-page-view.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import type { ExportContactsInput } from '#domain/contact/export-contacts-input.ts';
import type { CreateContactInput } from '#domain/contact/create-contact-input.ts';
import type { ListContactsInput } from '#domain/contact/list-contacts-input.ts';
import type { ListTrashInput } from '#domain/contact/list-trash-input.ts';
import type { RestoreContactsInput } from '#domain/contact/restore-contacts-input.ts';
import type { RestoredContactsView } from '#domain/contact/restored-contacts-view.ts';
import type { TrashedContactView } from '#domain/contact/trashed-contact-view.ts';
import type { MoveMailboxInput } from '#domain/contact/move-mailbox-input.ts';
import type { MovedContactView } from '#domain/contact/moved-contact-view.ts';
import type { RescheduleContactInput } from '#domain/contact/reschedule-contact-input.ts';
import type { SettleUncertainInput } from '#domain/contact/settle-uncertain-input.ts';
import type { SkipStepInput } from '#domain/contact/skip-step-input.ts';
import type { UpdateContactInput } from '#domain/contact/update-contact-input.ts';
import type { ForecastInput } from '#domain/forecast/forecast-input.ts';
import type { ForecastView } from '#domain/forecast/forecast-view.ts';
import type { GetCampaignForecastInput } from '#domain/forecast/get-campaign-forecast-input.ts';
import type { GetForecastInput } from '#domain/forecast/get-forecast-input.ts';
import type { ListPlannedSendsInput } from '#domain/forecast/list-planned-sends-input.ts';
import type { PlannedSendView } from '#domain/forecast/planned-send-view.ts';
import type { ImportRefInput } from '#domain/import/import-ref-input.ts';
import type { FixImportRowsInput } from '#domain/import/fix-import-rows-input.ts';
import type { GetImportColumnsInput } from '#domain/import/get-import-columns-input.ts';
import type { ImportColumnsView } from '#domain/import/import-columns-view.ts';
import type { ImportRejectionView, ImportView } from '#domain/import/import-view.ts';
import type { ListImportsInput } from '#domain/import/list-imports-input.ts';
import type { ListRejectionsInput } from '#domain/import/list-rejections-input.ts';
import type { ReviewImportInput } from '#domain/import/review-import-input.ts';
import type { CompleteGmailConnectInput } from '#domain/mailbox/complete-gmail-connect-input.ts';
import type { ConnectGmailInput } from '#domain/mailbox/connect-gmail-input.ts';
import type { GmailAuthorizationView } from '#domain/mailbox/gmail-authorization-view.ts';
import type { ListMailboxesInput } from '#domain/mailbox/list-mailboxes-input.ts';
import type { MailboxRefInput } from '#domain/mailbox/mailbox-ref-input.ts';
import type { MailboxTestView } from '#domain/mailbox/mailbox-test-view.ts';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import type { UpdateMailboxInput } from '#domain/mailbox/update-mailbox-input.ts';
import type { AnswerMessageInput } from '#domain/sandbox/answer-message-input.ts';
import type { SandboxMessageView } from '#domain/sandbox/sandbox-message-view.ts';
import type { ListNeedsInput } from '#domain/needs-you/list-needs-input.ts';
import type { NeedsView } from '#domain/needs-you/needs-view.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import type { ListTasksInput } from '#domain/task/list-tasks-input.ts';
import type { TaskRefInput } from '#domain/task/task-ref-input.ts';
import type { TaskView } from '#domain/task/task-view.ts';
import type { ApiKeyRefInput } from '#domain/workspace/api-key-ref-input.ts';
import type { ApiKeyView, CreatedApiKeyView } from '#domain/workspace/api-key-view.ts';
import type { CreateApiKeyInput } from '#domain/workspace/create-api-key-input.ts';
import type { MeView } from '#domain/workspace/me-view.ts';
import type { UpdateWorkspaceInput } from '#domain/workspace/update-workspace-input.ts';
import type { WorkspaceView } from '#domain/workspace/workspace-view.ts';
import type { HealthView } from '#domain/health/health-view.ts';
import type { IntegrityView } from '#domain/integrity/integrity-view.ts';
import type { StartImportInput } from '#domain/import/start-import-input.ts';
import type { ReleaseCampaignStaleInput } from '#domain/outage/release-campaign-stale-input.ts';
import type { ReleaseStaleInput } from '#domain/outage/release-stale-input.ts';
import type { StaleReleaseView } from '#domain/outage/stale-release-view.ts';
import type { LiveEvent } from '#domain/shared/live-event.ts';
import type { UnsubscribeInput } from '#domain/suppression/unsubscribe-input.ts';
import type { UnsubscribeView } from '#domain/suppression/unsubscribe-view.ts';
import type { ContactExport } from './contact/export-contacts.ts';
import type { Access, Verb } from './context.ts';
import type { NotionServices } from './notion/notion-services.ts';
import type { ReplyServices } from './reply/reply-services.ts';
import type { WritingServices } from './writing/writing-services.ts';
import type { OrganisingServices } from './organising/organising-services.ts';
import type { SendTestEmailInput } from '#domain/email/send-test-email-input.ts';
import type { FileServices } from './file/file-services.ts';
import type { KnowledgeServices } from './knowledge/knowledge-services.ts';
import type { ProfileServices } from './profile/profile-services.ts';
import type { TemplateServices } from './template/template-services.ts';
import type { RememberedAnswer } from './idempotency/begin-request.ts';

/** Everything the product does for a person or a client; both doors call these and nothing else. */
export type Services = OrganisingServices & {
  me: { get: Verb<void, MeView> };
  workspace: {
    get: Verb<void, WorkspaceView>;
    update: Verb<UpdateWorkspaceInput, WorkspaceView>;
    pause: Verb<void, WorkspaceView>;
    resume: Verb<void, WorkspaceView>;
  };
  apiKeys: {
    create: Verb<CreateApiKeyInput, CreatedApiKeyView>;
    list: Verb<void, PageView<ApiKeyView>>;
    revoke: Verb<ApiKeyRefInput, void>;
  };
  contacts: {
    list: Verb<ListContactsInput, ContactPageView>;
    count: Verb<ContactFilterInput, ContactCountView>;
    export: Verb<ExportContactsInput, ContactExport>;
    create: Verb<CreateContactInput, ContactView>;
    get: Verb<ContactRefInput, ContactView>;
    update: Verb<UpdateContactInput, ContactView>;
    delete: Verb<ContactRefInput, void>;
    restore: Verb<ContactRefInput, ContactView>;
    restoreMany: Verb<RestoreContactsInput, RestoredContactsView>;
    listTrash: Verb<ListTrashInput, PageView<TrashedContactView>>;
    change: Verb<BulkChangeInput, BulkChangeView>;
    undoChange: Verb<BulkChangeRefInput, BulkChangeView>;
    previewMerge: Verb<MergeContactsInput, MergePreviewView>;
    merge: Verb<MergeContactsInput, ContactView>;
    listDuplicates: Verb<ContactRefInput, PageView<ContactView>>;
    pause: Verb<ContactRefInput, ContactView>;
    resume: Verb<ContactRefInput, ContactView>;
    stop: Verb<ContactRefInput, ContactView>;
    skipStep: Verb<SkipStepInput, ContactView>;
    sendNow: Verb<ContactRefInput, ContactView>;
    reschedule: Verb<RescheduleContactInput, ContactView>;
    moveMailbox: Verb<MoveMailboxInput, MovedContactView>;
    settleUncertain: Verb<SettleUncertainInput, ContactView>;
    releaseStale: Verb<ReleaseStaleInput, ContactView>;
    listTimeline: Verb<ContactHistoryInput, PageView<ContactEventView>>;
    listEmails: Verb<ContactHistoryInput, PageView<ContactEmailView>>;
    explain: Verb<ContactRefInput, ContactExplanationView>;
  };
  mailboxes: {
    connectGmail: Verb<ConnectGmailInput, GmailAuthorizationView>;
    /** Ends at `returnTo` of the connect call. */
    completeGmailConnect: Verb<
      CompleteGmailConnectInput,
      { mailbox: MailboxView; returnTo: string }
    >;
    list: Verb<ListMailboxesInput, PageView<MailboxView>>;
    get: Verb<MailboxRefInput, MailboxView>;
    update: Verb<UpdateMailboxInput, MailboxView>;
    pause: Verb<MailboxRefInput, MailboxView>;
    resume: Verb<MailboxRefInput, MailboxView>;
    test: Verb<MailboxRefInput, MailboxTestView>;
    checkReplies: Verb<MailboxRefInput, MailboxView>;
    disconnect: Verb<MailboxRefInput, void>;
  };
  campaigns: {
    create: Verb<CreateCampaignInput, CampaignView>;
    list: Verb<ListCampaignsInput, PageView<CampaignView>>;
    get: Verb<CampaignRefInput, CampaignView>;
    update: Verb<UpdateCampaignInput, CampaignView>;
    preview: Verb<PreviewCampaignInput, CampaignPreviewView>;
    sendTest: Verb<SendTestInput, SentTestView>;
    previewSequenceEdit: Verb<PreviewSequenceEditInput, SequenceImpactView>;
    undoSequenceEdit: Verb<CampaignRefInput, CampaignView>;
    listSequenceVersions: Verb<ListSequenceVersionsInput, PageView<SequenceVersionView>>;
    enroll: Verb<EnrollContactsInput, EnrollmentView>;
    start: Verb<CampaignRefInput, CampaignProgressView>;
    pause: Verb<CampaignRefInput, CampaignProgressView>;
    resume: Verb<CampaignRefInput, CampaignProgressView>;
    archive: Verb<CampaignRefInput, CampaignProgressView>;
    releaseStale: Verb<ReleaseCampaignStaleInput, StaleReleaseView>;
    replaceMailbox: Verb<ReplaceMailboxInput, ReplacedMailboxView>;
    getProgress: Verb<CampaignRefInput, CampaignProgressView>;
    getVariants: Verb<CampaignRefInput, CampaignVariantsView>;
  };
  tasks: {
    list: Verb<ListTasksInput, PageView<TaskView>>;
    complete: Verb<TaskRefInput, TaskView>;
  };
  notion: NotionServices;
  emails: { sendTest: Verb<SendTestEmailInput, SentTestView> };
  files: FileServices['files'];
  notes: KnowledgeServices['notes'];
  profiles: ProfileServices['profiles'];
  templates: TemplateServices['templates'];
  templateFolders: TemplateServices['templateFolders'];
  replies: ReplyServices['replies'];
  approvals: WritingServices['approvals'];
  writing: WritingServices['writing'];
  needsYou: { list: Verb<ListNeedsInput, NeedsView> };
  forecast: {
    get: Verb<GetForecastInput, ForecastView>;
    getOfCampaign: Verb<GetCampaignForecastInput, ForecastView>;
    tryChanges: Verb<ForecastInput, ForecastView>;
    listSends: Verb<ListPlannedSendsInput, PageView<PlannedSendView>>;
  };
  imports: {
    start: (
      access: Access,
      input: StartImportInput,
      file: AsyncIterable<Uint8Array>,
    ) => Promise<ImportView>;
    get: Verb<ImportRefInput, ImportView>;
    list: Verb<ListImportsInput, PageView<ImportView>>;
    getColumns: Verb<GetImportColumnsInput, ImportColumnsView>;
    review: Verb<ReviewImportInput, ImportView>;
    fixRows: Verb<FixImportRowsInput, ImportView>;
    commit: Verb<ImportRefInput, ImportView>;
    cancel: Verb<ImportRefInput, ImportView>;
    undo: Verb<ImportRefInput, ImportView>;
    listRejections: Verb<ListRejectionsInput, PageView<ImportRejectionView>>;
    streamRejectedCsv: Verb<ImportRefInput, AsyncIterable<string>>;
  };
  events: {
    /** Calls back with what changes, as it happens; `after`: number of the last event known. */
    subscribe: (
      access: Access,
      subscription: { after: number | null; onEvents: (events: readonly LiveEvent[]) => void },
    ) => Promise<() => void>;
  };
  sandbox: {
    /** Whether it plays Google here. */
    isOn: boolean;
    listMessages: Verb<void, PageView<SandboxMessageView>>;
    answer: Verb<AnswerMessageInput, { id: string }>;
  };
  /** For whoever holds the link in a mail: no access needed. */
  unsubscribe: {
    find: (input: UnsubscribeInput) => Promise<UnsubscribeView>;
    confirm: (input: UnsubscribeInput) => Promise<UnsubscribeView>;
  };
  /** Used by the API alone: answers a repeated POST as the first time. */
  idempotency: {
    begin: Verb<{ key: string; requestHash: string }, RememberedAnswer | null>;
    end: Verb<{ key: string; answer: RememberedAnswer | null }, void>;
  };
  integrity: {
    get: Verb<void, IntegrityView>;
    check: Verb<void, IntegrityView>;
  };
  health: { check: () => Promise<HealthView> };
};
