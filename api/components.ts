import { MergePreviewView } from '#domain/contact/merge-preview-view.ts';
import { ApprovalsView } from '#domain/approval/approvals-view.ts';
import { BulkChangeView } from '#domain/bulk/bulk-change-view.ts';
import { TagView } from '#domain/tag/tag-view.ts';
import { ListView } from '#domain/list/list-view.ts';
import { SegmentView } from '#domain/segment/segment-view.ts';
import { SavedViewView } from '#domain/saved-view/saved-view-view.ts';
import { CustomFieldView } from '#domain/custom-field/custom-field-view.ts';
import { CampaignPreviewView } from '#domain/campaign/campaign-preview-view.ts';
import { CampaignProgressView } from '#domain/campaign/campaign-progress-view.ts';
import { CampaignVariantsView } from '#domain/campaign/campaign-variants-view.ts';
import { CampaignView } from '#domain/campaign/campaign-view.ts';
import { EnrollmentView } from '#domain/campaign/enrollment-view.ts';
import { ReplacedMailboxView } from '#domain/campaign/replaced-mailbox-view.ts';
import { ContactCountView } from '#domain/contact/contact-count-view.ts';
import { ContactEmailView } from '#domain/contact/contact-email-view.ts';
import { ContactEventView } from '#domain/contact/contact-event-view.ts';
import { ContactExplanationView } from '#domain/contact/contact-explanation-view.ts';
import { ContactPageView } from '#domain/contact/contact-page-view.ts';
import { ContactView } from '#domain/contact/contact-view.ts';
import { MovedContactView } from '#domain/contact/moved-contact-view.ts';
import { ForecastView } from '#domain/forecast/forecast-view.ts';
import { PlannedSendView } from '#domain/forecast/planned-send-view.ts';
import { FileView } from '#domain/file/file-view.ts';
import { HealthView } from '#domain/health/health-view.ts';
import { IntegrityView } from '#domain/integrity/integrity-view.ts';
import { ImportColumnsView } from '#domain/import/import-columns-view.ts';
import { ImportRejectionView, ImportView } from '#domain/import/import-view.ts';
import { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { ProfileView } from '#domain/profile/profile-view.ts';
import { SandboxMessageView } from '#domain/sandbox/sandbox-message-view.ts';
import { ReplyView } from '#domain/reply/reply-view.ts';
import { TaskView } from '#domain/task/task-view.ts';
import { NeedsView } from '#domain/needs-you/needs-view.ts';
import { NoteView } from '#domain/knowledge/note-view.ts';
import { SequenceImpactView } from '#domain/sequence/sequence-impact-view.ts';
import { SequenceVersionView } from '#domain/sequence/sequence-version-view.ts';
import { TemplateFolderView } from '#domain/template/template-folder-view.ts';
import {
  TemplateVersionTextView,
  TemplateVersionView,
} from '#domain/template/template-version-view.ts';
import { TemplateView } from '#domain/template/template-view.ts';
import { ApiKeyView, CreatedApiKeyView } from '#domain/workspace/api-key-view.ts';
import { MeView } from '#domain/workspace/me-view.ts';
import { WorkspaceView } from '#domain/workspace/workspace-view.ts';
import { EmailWritingView } from '#domain/writing/email-writing-view.ts';
import { WritingUsageView } from '#domain/writing/writing-usage-view.ts';

/** What OpenAPI knows by a name of its own, so that clients get one type for each. */
export const components = {
  ApiKey: ApiKeyView.meta({ id: 'ApiKey' }),
  Approvals: ApprovalsView.meta({ id: 'Approvals' }),
  BulkChange: BulkChangeView.meta({ id: 'BulkChange' }),
  Campaign: CampaignView.meta({ id: 'Campaign' }),
  CampaignPreview: CampaignPreviewView.meta({ id: 'CampaignPreview' }),
  CampaignProgress: CampaignProgressView.meta({ id: 'CampaignProgress' }),
  CampaignVariants: CampaignVariantsView.meta({ id: 'CampaignVariants' }),
  Contact: ContactView.meta({ id: 'Contact' }),
  ContactCount: ContactCountView.meta({ id: 'ContactCount' }),
  ContactPage: ContactPageView.meta({ id: 'ContactPage' }),
  CreatedApiKey: CreatedApiKeyView.meta({ id: 'CreatedApiKey' }),
  Email: ContactEmailView.meta({ id: 'Email' }),
  EmailWriting: EmailWritingView.meta({ id: 'EmailWriting' }),
  Enrollment: EnrollmentView.meta({ id: 'Enrollment' }),
  Explanation: ContactExplanationView.meta({ id: 'Explanation' }),
  File: FileView.meta({ id: 'File' }),
  Forecast: ForecastView.meta({ id: 'Forecast' }),
  Health: HealthView.meta({ id: 'Health' }),
  Import: ImportView.meta({ id: 'Import' }),
  ImportColumns: ImportColumnsView.meta({ id: 'ImportColumns' }),
  ImportRejection: ImportRejectionView.meta({ id: 'ImportRejection' }),
  Integrity: IntegrityView.meta({ id: 'Integrity' }),
  Mailbox: MailboxView.meta({ id: 'Mailbox' }),
  Me: MeView.meta({ id: 'Me' }),
  MergePreview: MergePreviewView.meta({ id: 'MergePreview' }),
  MovedContact: MovedContactView.meta({ id: 'MovedContact' }),
  Needs: NeedsView.meta({ id: 'Needs' }),
  Note: NoteView.meta({ id: 'Note' }),
  ReplacedMailbox: ReplacedMailboxView.meta({ id: 'ReplacedMailbox' }),
  PlannedSend: PlannedSendView.meta({ id: 'PlannedSend' }),
  Profile: ProfileView.meta({ id: 'Profile' }),
  Reply: ReplyView.meta({ id: 'Reply' }),
  SandboxMessage: SandboxMessageView.meta({ id: 'SandboxMessage' }),
  Task: TaskView.meta({ id: 'Task' }),
  SequenceImpact: SequenceImpactView.meta({ id: 'SequenceImpact' }),
  SequenceVersion: SequenceVersionView.meta({ id: 'SequenceVersion' }),
  Template: TemplateView.meta({ id: 'Template' }),
  TemplateFolder: TemplateFolderView.meta({ id: 'TemplateFolder' }),
  TemplateVersion: TemplateVersionView.meta({ id: 'TemplateVersion' }),
  TemplateVersionText: TemplateVersionTextView.meta({ id: 'TemplateVersionText' }),
  TimelineEvent: ContactEventView.meta({ id: 'TimelineEvent' }),
  WritingUsage: WritingUsageView.meta({ id: 'WritingUsage' }),
  Workspace: WorkspaceView.meta({ id: 'Workspace' }),
  Tag: TagView.meta({ id: 'Tag' }),
  List: ListView.meta({ id: 'List' }),
  Segment: SegmentView.meta({ id: 'Segment' }),
  SavedView: SavedViewView.meta({ id: 'SavedView' }),
  CustomField: CustomFieldView.meta({ id: 'CustomField' }),
} as const;
