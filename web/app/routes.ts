import type { UNSAFE_RouteConfig as RouteConfig } from '@remix-run/dev';

/** The site map: every page and where its file is. */
const routes: RouteConfig = [
  { path: 'sign-in', file: 'routes/sign-in.tsx' },
  { path: 'sign-up', file: 'routes/sign-up.tsx' },
  { path: 'theme', file: 'routes/theme.ts' },
  { path: 'calendar/what-if', file: 'routes/what-if.ts' },
  { path: 'campaigns/:campaignId/impact', file: 'routes/sequence-impact.ts' },
  { path: 'campaigns/:campaignId/plan', file: 'routes/campaign-plan.ts' },
  { path: 'sending', file: 'routes/sending.ts' },
  {
    file: 'routes/workspace.tsx',
    children: [
      { index: true, file: 'routes/home.tsx' },
      { path: 'contacts', file: 'routes/contacts.tsx' },
      { path: 'contacts/import', file: 'routes/import-contacts.tsx' },
      { path: 'contacts/trash', file: 'routes/trash.tsx' },
      { path: 'contacts/merge', file: 'routes/merge-contacts.tsx' },
      { path: 'contacts/imports/:importId', file: 'routes/import.tsx' },
      { path: 'contacts/:contactId', file: 'routes/contact.tsx' },
      { path: 'campaigns', file: 'routes/campaigns.tsx' },
      { path: 'campaigns/new', file: 'routes/new-campaign.tsx' },
      { path: 'campaigns/:campaignId', file: 'routes/campaign.tsx' },
      { path: 'campaigns/:campaignId/edit', file: 'routes/edit-campaign.tsx' },
      { path: 'campaigns/:campaignId/replies', file: 'routes/campaign-replies.tsx' },
      { path: 'approvals', file: 'routes/approvals.tsx' },
      { path: 'calendar', file: 'routes/calendar.tsx' },
      { path: 'mailboxes', file: 'routes/mailboxes.tsx' },
      { path: 'templates', file: 'routes/templates.tsx' },
      { path: 'templates/:templateId', file: 'routes/template.tsx' },
      { path: 'mailboxes/:mailboxId', file: 'routes/mailbox.tsx' },
      { path: 'sandbox', file: 'routes/sandbox.tsx' },
      { path: 'settings', file: 'routes/settings.tsx' },
      { path: 'settings/contact-data', file: 'routes/contact-data.tsx' },
      { path: 'settings/profile/:profileId?', file: 'routes/profile.tsx' },
      { path: 'settings/writing', file: 'routes/writing.tsx' },
      { path: 'settings/notion', file: 'routes/notion.tsx' },
      { path: 'settings/notion/sync', file: 'routes/notion-sync.tsx' },
      { path: 'settings/notion/databases/:databaseId', file: 'routes/notion-database.tsx' },
      { path: '*', file: 'routes/not-found.tsx' },
    ],
  },
];

export default routes;
