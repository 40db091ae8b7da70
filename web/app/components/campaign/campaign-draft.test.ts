import { describe, expect, it } from 'vitest';
import { CreateCampaignInput } from '#domain/campaign/create-campaign-input.ts';
import type { CampaignView } from '#domain/campaign/campaign-view.ts';
import { defaultSettings, draftOf, inputOf } from './campaign-draft.ts';

const step = {
  delay: 'P3D',
  dayCount: 'business' as const,
  subject: null,
  body: null,
  brief: null,
  format: 'text' as const,
  attachmentIds: [],
  occasion: null,
  writer: 'template' as const,
  variants: null,
  until: null,
  title: null,
  branch: null,
};
const at = '2026-11-24T09:00:00.000Z';
const campaign: CampaignView = {
  id: 'cmp_1',
  name: 'Fall',
  status: 'running',
  mailboxIds: ['mbx_1'],
  profileId: 'prf_1',
  steps: [
    {
      ...step,
      id: 'stp_1',
      position: 0,
      kind: 'email',
      subject: 'Hello',
      body: 'First.',
      variants: {
        ownWeight: 70,
        others: [
          {
            key: 'B',
            weight: 30,
            subject: 'Hi',
            body: 'Other.',
            brief: null,
            format: 'text',
            attachmentIds: [],
          },
        ],
      },
    },
    {
      ...step,
      id: 'stp_2',
      position: 1,
      kind: 'branch',
      delay: 'PT0S',
      branch: {
        condition: { kind: 'field', field: 'role', equals: 'CTO' },
        onTrue: 3,
        onFalse: 'next',
      },
    },
    { ...step, id: 'stp_3', position: 2, kind: 'wait', delay: 'PT0S', until: { days: [2] } },
    { ...step, id: 'stp_4', position: 3, kind: 'task', title: 'Call', body: 'By phone.' },
    {
      ...step,
      id: 'stp_5',
      position: 4,
      kind: 'email',
      writer: 'ai',
      brief: 'Ask again.',
      occasion: 're_engagement',
    },
  ],
  settings: defaultSettings,
  enrolled: 3,
  startedAt: at,
  pausedAt: null,
  finishedAt: null,
  createdAt: at,
  updatedAt: at,
};

describe('a campaign under the pen', () => {
  it('that nobody touched is saved as it was', () => {
    const saved = CreateCampaignInput.parse(inputOf(draftOf(campaign)));
    expect(saved.steps.map((each, position) => ({ ...each, position }))).toEqual(campaign.steps);
    expect(saved).toMatchObject({ name: 'Fall', profileId: 'prf_1', mailboxIds: ['mbx_1'] });
  });

  it('keeps the aim of a branch when a step comes between, and lets go when it is taken out', () => {
    const draft = draftOf(campaign);
    const [first, branch, wait, task] = draft.steps;
    if (!first || !branch || !wait || !task) throw new Error('four steps were expected');
    const moved = inputOf({
      ...draft,
      steps: [first, branch, wait, { ...first, key: 'new', id: null }, task],
    });
    expect(moved.steps[1]).toMatchObject({ branch: { onTrue: 4 } });
    const without = inputOf({ ...draft, steps: [first, branch, wait] });
    expect(without.steps[1]).toMatchObject({ branch: { onTrue: 'next' } });
  });
});
