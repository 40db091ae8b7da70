/** What a person does to a campaign, a mailbox or the workspace, as it stands in its contacts' timelines. */
export const sharedChanges = {
  startCampaign: 'campaign.started',
  pauseCampaign: 'campaign.paused',
  resumeCampaign: 'campaign.resumed',
  updateCampaign: 'campaign.changed',
  undoSequenceEdit: 'campaign.edit_undone',
  pauseMailbox: 'mailbox.paused',
  resumeMailbox: 'mailbox.resumed',
  updateMailbox: 'mailbox.changed',
  pauseWorkspace: 'workspace.paused',
  resumeWorkspace: 'workspace.resumed',
  updateWorkspace: 'workspace.changed',
} as const satisfies Readonly<Record<string, string>>;

export type SharedVerb = keyof typeof sharedChanges;
